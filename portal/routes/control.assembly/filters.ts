export const STATES = ['PLANNED', 'ASSEMBLING', 'ASSEMBLED', 'TESTED'] as const;

/** Which units the floor list shows, from the page's address. */
export function readFloorFilters(params: URLSearchParams) {
  return {
    state: STATES.find((known) => known.toLowerCase() === params.get('state')) ?? 'ASSEMBLING',
    q: (params.get('q') ?? '').trim(),
  };
}
