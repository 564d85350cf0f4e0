const DUE = { overdue: 'OVERDUE', day: 'WITHIN_DAY' } as const;

export type Due = keyof typeof DUE;

function isDue(value: string | null): value is Due {
  return value !== null && value in DUE;
}

/** What the inbox is narrowed to, from the page's address; unknown values narrow nothing. */
export function readInboxFilters(params: URLSearchParams) {
  const due = params.get('due');
  return { q: params.get('q') ?? '', due: isDue(due) ? due : null };
}

/** The same as the API takes it. */
export function inboxFilter({ q, due }: ReturnType<typeof readInboxFilters>) {
  return { unanswered: true, search: q || null, answerDue: due && DUE[due] };
}
