export const STATUSES = ['active', 'ended'] as const;

/** What the list of people is narrowed to, from the page's address. */
export function readPeopleFilters(params: URLSearchParams) {
  return {
    search: params.get('q') || null,
    status: STATUSES.find((name) => name === params.get('status')) ?? null,
  };
}
