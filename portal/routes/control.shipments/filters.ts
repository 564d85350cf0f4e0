export const VIEWS = ['ready', 'way', 'delivered'] as const;

/** What the page of shipments shows, from its address. */
export function readShipmentFilters(params: URLSearchParams) {
  return {
    view: VIEWS.find((known) => known === params.get('view')) ?? 'ready',
    q: params.get('q') ?? '',
  };
}

/** The state of the parcels of a view, as the API takes it. */
export const PARCEL_STATE = { way: 'SHIPPED', delivered: 'DELIVERED' } as const;
