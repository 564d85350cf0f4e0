/** The states of assets, as they stand in the address. */
export const ASSET_STATES = ['in_use', 'in_store', 'retired'] as const;

const STATUSES = { in_use: 'IN_USE', in_store: 'IN_STORE', retired: 'RETIRED' } as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the list of assets is narrowed to, from the page's address; unknown values narrow nothing. */
export function readAssetFilters(params: URLSearchParams) {
  const warranty = params.get('warranty') ?? '';
  return {
    q: params.get('q') ?? '',
    state: ASSET_STATES.find((state) => state === params.get('state')) ?? '',
    costCentre: params.get('costCentre') ?? '',
    address: params.get('address') ?? '',
    warranty: DAY.test(warranty) ? warranty : '',
  } as const;
}

/** The same as the API takes it. */
export function assetFilter({ q, state, costCentre, address, warranty }: ReturnType<typeof readAssetFilters>) {
  return {
    search: q || null,
    statuses: state ? [STATUSES[state]] : null,
    costCentreId: costCentre || null,
    addressId: address || null,
    warrantyEndsBy: warranty || null,
  };
}
