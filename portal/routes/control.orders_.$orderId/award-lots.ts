type Award = {
  readonly component: { readonly sku: string };
  readonly supplier: { readonly id: string; readonly name: string };
  readonly candidates: readonly {
    readonly supplier: { readonly id: string };
    readonly rejection: string | null;
    readonly minimumQuantity: number | null;
    readonly multiple: number | null;
  }[];
};

/** How much a supplier delivers at the least, and in which lots. */
export type Lots = { readonly supplier: string; readonly minimum: number; readonly multiple: number };

/** The lots in which the winner of an award delivers; undefined where it delivers any quantity, or where they were not kept. */
export function lotsOf({ supplier, candidates }: Award): Lots | undefined {
  const own = candidates.filter((candidate) => candidate.supplier.id === supplier.id);
  const { minimumQuantity, multiple } = own.find(({ rejection }) => rejection === null) ?? own[0] ?? {};
  if (!minimumQuantity || !multiple || Math.max(minimumQuantity, multiple) === 1) return undefined;
  return { supplier: supplier.name, minimum: Math.ceil(minimumQuantity / multiple) * multiple, multiple };
}

/** The lots in which a part was ordered, one entry a supplier: why more may come than is needed. */
export function lotsOfPart(awards: readonly Award[], sku: string): Lots[] {
  const lots = awards.filter(({ component }) => component.sku === sku).flatMap((award) => lotsOf(award) ?? []);
  return [...new Map(lots.map((one) => [one.supplier, one])).values()];
}
