/** The kinds and states of items, as they stand in the address. */
export const ITEM_KINDS = ['MODEL', 'ARTICLE', 'COMPONENT'] as const;
export const ITEM_STATUSES = ['ACTIVE', 'WITHDRAWN'] as const;

/** What the list of items is narrowed to, from the page's address; unknown values narrow nothing. */
export function readItemFilters(params: URLSearchParams) {
  return {
    search: params.get('q') ?? '',
    familyId: params.get('family') ?? '',
    kind: ITEM_KINDS.find((kind) => kind === params.get('kind')) ?? '',
    status: ITEM_STATUSES.find((status) => status === params.get('status')) ?? '',
  } as const;
}

export type ItemFilters = ReturnType<typeof readItemFilters>;

/** The same as the API takes it. */
export function itemFilter({ search, familyId, kind, status }: ItemFilters) {
  return { search: search || null, familyId: familyId || null, kind: kind || null, status: status || null };
}
