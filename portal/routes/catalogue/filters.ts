const SORTS = ['NAME', 'PRICE', 'PRICE_DESC', 'SKU', 'LEAD_DAYS'] as const;
const KINDS = ['MODEL', 'ARTICLE', 'COMPONENT'] as const;

export type CatalogueSort = (typeof SORTS)[number];
export type ItemKind = (typeof KINDS)[number];

/** What the catalogue is narrowed to and how it is ordered, as the address says; what it does not know is left out. */
export type CatalogueFilters = {
  readonly search: string;
  readonly kind: ItemKind | null;
  readonly familyId: string | null;
  readonly sort: CatalogueSort;
};

/** Reads `?q=&kind=&family=&order=`. */
export function filtersOf(params: URLSearchParams): CatalogueFilters {
  return {
    search: params.get('q') ?? '',
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
    familyId: params.get('family') || null,
    sort: SORTS.find((sort) => sort === params.get('order')) ?? 'NAME',
  };
}

export { KINDS, SORTS };
