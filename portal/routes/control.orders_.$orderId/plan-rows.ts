import type { PlanRow } from '../../components/chart/plan-chart.tsx';

type SupplyOrder = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly dueDate: string;
  readonly dispatchedAt: string;
  readonly lines: readonly {
    readonly orderLineId: string | null;
    readonly dueDate: string;
    readonly confirmedDate: string | null;
  }[];
};

type Task = {
  readonly id: string;
  readonly kind: string;
  readonly sequence: number;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly state: string;
  readonly orderLineId: string;
};

type Plan = { readonly supplyOrders: readonly SupplyOrder[]; readonly tasks: readonly Task[] };

/** A step of the plan with its days of slack: how many calendar days it may slip before the next step is touched; negative when it is. */
export type Step = PlanRow & { readonly slack: number | null; readonly state: string };

type Words = { readonly labelOf: (task: Task) => string; readonly slackDays: (from: string, to: string) => number };

const ARRIVED = ['RECEIVED', 'CLOSED'];
const TASK_KINDS = { DONE: 'done', STARTED: 'active', PLANNED: 'planned', CANCELLED: 'planned' } as const;

/** The steps of a plan in the order of their days: sub-orders first, then the seller's own work. `promised` is where delivery must end. */
export function planSteps({ supplyOrders, tasks }: Plan, promised: string, words: Words): Step[] {
  const live = supplyOrders.filter(({ status }) => status !== 'CANCELLED');
  return [
    ...live.map((subOrder) => subOrderStep(subOrder, tasks, words)),
    ...tasks
      .filter(({ state }) => state !== 'CANCELLED')
      .toSorted((a, b) => a.orderLineId.localeCompare(b.orderLineId) || a.sequence - b.sequence)
      .map((task) => taskStep(task, tasks, promised, words)),
  ];
}

function subOrderStep(subOrder: SupplyOrder, tasks: readonly Task[], { slackDays }: Words): Step {
  const { id, number, status, lines, dispatchedAt } = subOrder;
  const to = lines.map((line) => line.dueDate).reduce(later, subOrder.dueDate);
  const confirmed = lines.flatMap(({ confirmedDate }) => confirmedDate ?? []).reduce(later, to);
  const served = new Set(lines.map(({ orderLineId }) => orderLineId));
  const starts = tasks
    .filter(({ orderLineId }) => served.has(null) || served.has(orderLineId))
    .map(({ startsOn }) => startsOn)
    .toSorted();
  const [next] = starts;
  const arrived = ARRIVED.includes(status);
  const kind = arrived ? 'done' : status === 'DISPATCHED' ? 'waiting' : 'active';
  return {
    ...{ key: id, label: number, kind, from: dispatchedAt.slice(0, 10), to, state: status },
    lateTo: confirmed > to && !arrived ? confirmed : undefined,
    slackTo: arrived ? undefined : next,
    slack: arrived || next === undefined ? null : slackDays(confirmed, next) - 1,
  };
}

function taskStep(task: Task, tasks: readonly Task[], promised: string, { labelOf, slackDays }: Words): Step {
  const { id, kind, startsOn, dueOn, state, orderLineId, sequence } = task;
  const next = tasks.find((other) => other.orderLineId === orderLineId && other.sequence === sequence + 1);
  const limit = kind === 'DELIVERY' ? promised : next?.startsOn;
  const done = state === 'DONE';
  return {
    ...{ key: id, label: labelOf(task), from: startsOn, to: dueOn, state },
    kind: TASK_KINDS[state as keyof typeof TASK_KINDS] ?? 'planned',
    slackTo: done ? undefined : limit,
    // A step that begins the day after leaves none; delivery may still end on the promised day itself.
    slack: done || limit === undefined ? null : slackDays(dueOn, limit) - (kind === 'DELIVERY' ? 0 : 1),
  };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
