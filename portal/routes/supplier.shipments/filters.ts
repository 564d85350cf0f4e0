export const STATES = ['SHIPPED', 'RECEIVED', 'VOID'] as const;

/** What the list of deliveries is narrowed to, from the page's address; unknown values narrow nothing. */
export function readNoticeFilters(params: URLSearchParams) {
  return {
    search: params.get('q') || null,
    state: STATES.find((known) => known === params.get('state')) ?? null,
  };
}
