export const STAGES = [
  'PLACED',
  'CONFIRMED',
  'IN_PRODUCTION',
  'RECEIVED',
  'ASSEMBLING',
  'TESTING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
] as const;

const OPEN = STAGES.filter((stage) => stage !== 'DELIVERED' && stage !== 'CANCELLED');

/** What the list of orders is narrowed to, from the page's address; unknown values narrow nothing. */
export function readFilters(params: URLSearchParams) {
  const stage = params.get('stage');
  return {
    q: params.get('q') ?? '',
    stage: stage === 'open' ? stage : (STAGES.find((known) => known === stage) ?? ''),
    account: params.get('account') ?? '',
    risk: params.get('risk') === '1',
    order: params.get('order') === 'expected' ? 'expected' : 'newest',
  } as const;
}

export type Filters = ReturnType<typeof readFilters>;

function stagesOf(stage: Filters['stage']) {
  if (stage === '') return null;
  return stage === 'open' ? OPEN : [stage];
}

/** The same as the API takes it. */
export function orderFilter({ q, stage, account, risk, order }: Filters) {
  return {
    filter: { search: q || null, stages: stagesOf(stage), accountId: account || null, atRisk: risk || null },
    sort: order === 'expected' ? ('EXPECTED_FIRST' as const) : ('NEWEST' as const),
  };
}
