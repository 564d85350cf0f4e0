export const STATUSES = [
  'DISPATCHED',
  'ACKNOWLEDGED',
  'SCHEDULED',
  'IN_PRODUCTION',
  'READY',
  'SHIPPED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;

/** Beside the states: what has confirmed goods that have not left, whatever its state. */
export const TO_SHIP = 'TO_SHIP';

export const ORDERS = ['NEWEST', 'DUE_FIRST', 'ANSWER_DUE_FIRST'] as const;

/** What the list of sub-orders is narrowed to, from the page's address; unknown values narrow nothing. */
export function readFilters(params: URLSearchParams) {
  return {
    q: params.get('q') ?? '',
    status: ([TO_SHIP, ...STATUSES] as const).find((known) => known === params.get('status')) ?? '',
    order: ORDERS.find((known) => known === params.get('order')) ?? 'NEWEST',
  } as const;
}

/** The same as the API takes it. */
export function subOrderFilter({ q, status, order }: ReturnType<typeof readFilters>) {
  const narrowed = status === TO_SHIP ? { toShip: true } : { statuses: status ? [status] : null };
  return { filter: { search: q || null, ...narrowed }, sort: order };
}
