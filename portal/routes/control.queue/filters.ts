export const KINDS = ['UNANSWERED', 'REJECTED', 'SHORTFALL', 'LATE', 'NO_CANDIDATE', 'TEST_FAILED'] as const;
export const VIEWS = ['open', 'mine', 'resolved'] as const;

/** What the queue shows, from the page's address; unknown values narrow nothing. */
export function readQueueFilters(params: URLSearchParams) {
  return {
    view: VIEWS.find((known) => known === params.get('view')) ?? 'open',
    kind: KINDS.find((known) => known === params.get('kind')) ?? '',
    q: params.get('q') ?? '',
  } as const;
}

/** The same as the API takes it. */
export function queueFilter({ view, kind, q }: ReturnType<typeof readQueueFilters>) {
  return {
    state: view === 'resolved' ? ('RESOLVED' as const) : ('OPEN' as const),
    kinds: kind ? [kind] : null,
    mine: view === 'mine' ? true : null,
    search: q || null,
  };
}
