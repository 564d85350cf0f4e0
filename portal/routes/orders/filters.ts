/** The stages in which an order can be looked for, as they stand in the address. */
export const STAGE_FILTERS = [
  'placed',
  'confirmed',
  'in_production',
  'received',
  'assembling',
  'testing',
  'shipped',
  'delivered',
  'cancelled',
] as const;

const STAGES = {
  placed: 'PLACED',
  confirmed: 'CONFIRMED',
  in_production: 'IN_PRODUCTION',
  received: 'RECEIVED',
  assembling: 'ASSEMBLING',
  testing: 'TESTING',
  shipped: 'SHIPPED',
  delivered: 'DELIVERED',
  cancelled: 'CANCELLED',
} as const;

const OPEN = STAGE_FILTERS.filter((stage) => stage !== 'delivered' && stage !== 'cancelled').map((s) => STAGES[s]);

/** What a list of orders is narrowed to, from the page's address; unknown values narrow nothing. */
export function readOrderFilters(params: URLSearchParams) {
  const stage = params.get('stage') ?? '';
  return {
    q: params.get('q') ?? '',
    stage: stage === 'open' ? stage : (STAGE_FILTERS.find((one) => one === stage) ?? ''),
    risk: params.get('risk') === '1',
    mine: params.get('mine') === '1',
    order: params.get('order') === 'expected' ? 'expected' : 'newest',
  } as const;
}

type OrderFilters = ReturnType<typeof readOrderFilters>;

function stagesOf(stage: OrderFilters['stage']) {
  if (stage === '') return null;
  return stage === 'open' ? OPEN : [STAGES[stage]];
}

/** The same as the API takes it. */
export function orderFilter({ q, stage, risk, mine, order }: OrderFilters) {
  return {
    filter: { search: q || null, stages: stagesOf(stage), atRisk: risk || null, mine: mine || null },
    sort: order === 'expected' ? ('EXPECTED_FIRST' as const) : ('NEWEST' as const),
  };
}
