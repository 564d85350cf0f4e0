import type { PlanRow } from '../../components/chart/plan-chart.tsx';

type SupplyLine = {
  readonly orderLineId: string | null;
  readonly component: { readonly sku: string };
  readonly dueDate: string;
  readonly confirmedDate: string | null;
};

type SupplyOrder = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly dueDate: string;
  readonly dispatchedAt: string;
  readonly lines: readonly SupplyLine[];
};

/** Which order line needs which part. */
type Need = { readonly orderLineId: string; readonly component: { readonly sku: string } };

type Task = {
  readonly id: string;
  readonly kind: string;
  readonly sequence: number;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly state: string;
  readonly orderLineId: string;
};

type Plan = {
  readonly supplyOrders: readonly SupplyOrder[];
  readonly components: readonly Need[];
  readonly tasks: readonly Task[];
};

/** A step of the plan with its days of slack: how many calendar days it may slip before the next step is touched; negative when it is. */
export type Step = PlanRow & { readonly slack: number | null; readonly state: string };

type Words = { readonly labelOf: (task: Task) => string; readonly slackDays: (from: string, to: string) => number };

const ARRIVED = ['RECEIVED', 'CLOSED'];
const TASK_KINDS = { DONE: 'done', STARTED: 'active', PLANNED: 'planned', CANCELLED: 'planned' } as const;

/** The steps of a plan in the order of their days: sub-orders first, then the seller's own work. `promised` is where delivery must end. */
export function planSteps(plan: Plan, promised: string, words: Words): Step[] {
  const { supplyOrders, tasks } = plan;
  const live = supplyOrders.filter(({ status }) => status !== 'CANCELLED');
  return [
    ...live.map((subOrder) => subOrderStep(subOrder, plan, words)),
    ...tasks
      .filter(({ state }) => state !== 'CANCELLED')
      .toSorted((a, b) => a.orderLineId.localeCompare(b.orderLineId) || a.sequence - b.sequence)
      .map((task) => taskStep(task, tasks, promised, words)),
  ];
}

function subOrderStep(subOrder: SupplyOrder, plan: Plan, { slackDays }: Words): Step {
  const { id, number, status, lines, dispatchedAt } = subOrder;
  const to = lines.map(({ dueDate }) => dueDate).reduce(later, subOrder.dueDate);
  const confirmed = lines.map(arrivalOf).reduce(later, to);
  const [least] = lines
    .flatMap((line) => {
      const next = firstUseOf(line, plan);
      return next === undefined ? [] : [{ next, slack: slackDays(arrivalOf(line), next) - 1 }];
    })
    .toSorted((a, b) => a.slack - b.slack);
  const arrived = ARRIVED.includes(status);
  const kind = arrived ? 'done' : status === 'DISPATCHED' ? 'waiting' : 'active';
  return {
    ...{ key: id, label: number, kind, from: dispatchedAt.slice(0, 10), to, state: status },
    lateTo: confirmed > to && !arrived ? confirmed : undefined,
    slackTo: arrived ? undefined : least?.next,
    slack: arrived || least === undefined ? null : least.slack,
  };
}

function arrivalOf({ dueDate, confirmedDate }: SupplyLine): string {
  return later(confirmedDate ?? dueDate, dueDate);
}

// The day on which work with the pieces begins; of pieces that several order lines share, where it begins first.
function firstUseOf({ orderLineId, component }: SupplyLine, { components, tasks }: Plan): string | undefined {
  const sharing = components.filter((need) => need.component.sku === component.sku).map((need) => need.orderLineId);
  const served = orderLineId === null ? sharing : [orderLineId];
  return tasks
    .filter((task) => task.state !== 'CANCELLED' && served.includes(task.orderLineId))
    .map(({ startsOn }) => startsOn)
    .toSorted()[0];
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
