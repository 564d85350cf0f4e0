/** The states in which a request can be looked for, as they stand in the address. */
export const REQUEST_STATES = ['pending', 'placed', 'placement_failed', 'rejected', 'withdrawn'] as const;

const STATUSES = {
  pending: 'PENDING',
  placed: 'PLACED',
  placement_failed: 'PLACEMENT_FAILED',
  rejected: 'REJECTED',
  withdrawn: 'WITHDRAWN',
} as const;

/** What a list of requests is narrowed to, from the page's address; unknown values narrow nothing. */
export function readRequestFilters(params: URLSearchParams) {
  return {
    q: params.get('q') ?? '',
    state: REQUEST_STATES.find((state) => state === params.get('state')) ?? '',
    mine: params.get('mine') === '1',
  } as const;
}

/** The same as the API takes it. */
export function requestFilter({ q, state, mine }: ReturnType<typeof readRequestFilters>) {
  return { search: q || null, statuses: state ? [STATUSES[state]] : null, mine: mine || null };
}
