import { by } from '../kernel/compare.ts';
import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import type { UnitState } from './product-unit.ts';
import { kittingDay, type RouteStep, type TaskKind } from './schedule.ts';
import {
  expectedDate,
  lineStage,
  type OpenMatter,
  type Stage,
  type StageFacts,
  type StageFinding,
  stageFindings,
} from './stage.ts';
import type { WorkingDays } from './working-days.ts';

/** The books of a component of a line. */
export type ComponentRecord = {
  readonly lineId: string;
  readonly itemId: string;
  readonly sku: string;
  readonly planned: number;
  readonly netted: number;
  readonly short: number;
};

/** Pieces of an item on order, for one line or (null) for all; `arrivesOn` is the last day on which what is missing comes. */
export type SupplyRecord = {
  readonly itemId: string;
  readonly lineId: string | null;
  readonly confirmed: number;
  readonly underway: number;
  readonly received: number;
  readonly arrivesOn: PlainDate | null;
};

export type TaskRecord = {
  readonly id: string;
  readonly lineId: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
};
export type TaskState = 'planned' | 'started' | 'done' | 'cancelled';

export type LineRecord = {
  readonly id: string;
  readonly quantity: number;
  readonly promisedOn: PlainDate;
  /** Units by state; goods without units count as shipped or delivered. */
  readonly units: Readonly<Partial<Record<UnitState, number>>>;
  readonly deliveredOn: PlainDate | null;
  readonly parcelExpectedOn: PlainDate | null;
  /** The latest date to which a planner moved it. */
  readonly movedTo: PlainDate | null;
  readonly failedTests: number;
};

/** Everything that decides how far an order is. */
export type OrderRecord = {
  readonly cancelled: boolean;
  readonly sellerCalendarId: string;
  readonly today: PlainDate;
  readonly lines: readonly LineRecord[];
  readonly components: readonly ComponentRecord[];
  readonly supplies: readonly SupplyRecord[];
  readonly tasks: readonly TaskRecord[];
};

export type LineProgress = {
  readonly lineId: string;
  readonly stage: Stage;
  readonly expectedOn: PlainDate;
  readonly findings: readonly StageFinding[];
  readonly tasks: readonly { readonly id: string; readonly state: TaskState }[];
};

type Parts = StageFacts['parts'] & { readonly late: { sku: string; itemId: string; on: PlainDate } | null };

/** Stage, expected date, findings and task states of every line, from the facts alone; shared pieces go to the lines in their order. */
export function progressOf(
  order: OrderRecord,
  routeOf: (line: LineRecord) => readonly RouteStep[],
  days: WorkingDays,
): LineProgress[] {
  const parts = partsByLine(order);
  const tasks = Map.groupBy(order.tasks, ({ lineId }) => lineId);
  const components = Map.groupBy(order.components, ({ lineId }) => lineId);
  return order.lines.map((line) => {
    const own = parts.get(line.id) ?? NO_PARTS;
    const stage = lineStage({
      quantity: line.quantity,
      cancelled: order.cancelled,
      parts: own,
      units: { ...NO_UNITS, ...line.units },
    });
    const done = doneTasks(stage, line);
    const readyOn = own.late && kittingDay(own.late.on, 0, order.sellerCalendarId, order.today, days);
    const expected = expectedDate(
      {
        stage,
        today: order.today,
        promisedOn: line.promisedOn,
        deliveredOn: line.deliveredOn,
        parcelExpectedOn: line.parcelExpectedOn,
        readyOn,
        route: routeOf(line),
        doneTasks: done,
      },
      days,
    );
    const expectedOn = line.movedTo && UNDER_WAY.has(stage) ? laterOf(expected, line.movedTo) : expected;
    const over = stage === 'delivered' || stage === 'cancelled';
    return {
      lineId: line.id,
      stage,
      expectedOn,
      findings: over ? [] : findingsOf(line, expectedOn, own, components.get(line.id) ?? []),
      tasks: (tasks.get(line.id) ?? []).map(({ id, kind }) => ({ id, state: taskState(stage, kind, done) })),
    };
  });
}

const NO_UNITS = { assembling: 0, assembled: 0, tested: 0, shipped: 0, delivered: 0 };
const NO_PARTS: Parts = { required: 0, confirmed: 0, underway: 0, atHand: 0, late: null };
const UNDER_WAY: ReadonlySet<Stage> = new Set([
  'placed',
  'confirmed',
  'in_production',
  'received',
  'assembling',
  'testing',
]);

// What a piece of an item on order can still do for the lines: the one's own first, then what is shared.
function partsByLine({ lines, components, supplies }: OrderRecord): Map<string, Parts> {
  const positions = new Map(lines.map(({ id }, index) => [id, index]));
  const pools = new Map(supplies.map((supply) => [`${supply.lineId ?? ''} ${supply.itemId}`, { ...supply }]));
  const result = new Map<string, Parts>();
  for (const component of components.toSorted(
    by(
      ({ lineId }) => positions.get(lineId) ?? 0,
      ({ itemId }) => itemId,
    ),
  )) {
    const sources = [component.lineId, ''].flatMap((owner) => pools.get(`${owner} ${component.itemId}`) ?? []);
    const fill = (field: 'confirmed' | 'underway' | 'received'): number => {
      let filled = component.netted;
      for (const pool of sources) {
        const taken = Math.min(pool[field], component.planned - filled);
        pool[field] -= taken;
        filled += taken;
      }
      return filled;
    };
    const atHand = fill('received');
    const waits = atHand < component.planned ? sources.flatMap(({ arrivesOn }) => arrivesOn ?? []) : [];
    const sum = result.get(component.lineId) ?? NO_PARTS;
    const slowest = waits.reduce<PlainDate | null>((last, day) => (last === null ? day : laterOf(last, day)), null);
    const late =
      slowest && (!sum.late || slowest > sum.late.on)
        ? { sku: component.sku, itemId: component.itemId, on: slowest }
        : sum.late;
    result.set(component.lineId, {
      required: sum.required + component.planned,
      confirmed: sum.confirmed + fill('confirmed'),
      underway: sum.underway + fill('underway') - component.netted,
      atHand: sum.atHand + atHand,
      late,
    });
  }
  return result;
}

function findingsOf(
  line: LineRecord,
  expectedOn: PlainDate,
  parts: Parts,
  components: readonly ComponentRecord[],
): StageFinding[] {
  const skus = new Map(components.map(({ itemId, sku }) => [itemId, sku]));
  const replaced = components
    .filter(({ short }) => short > 0)
    .map(({ itemId, short }): OpenMatter => ({ kind: 'part_being_replaced', itemId, quantity: short }));
  const matters: OpenMatter[] = [
    ...(parts.late ? [{ kind: 'part_expected' as const, itemId: parts.late.itemId, expectedOn: parts.late.on }] : []),
    ...replaced,
    ...(line.failedTests > 0 ? [{ kind: 'test_repeated' as const, quantity: line.failedTests }] : []),
  ];
  return stageFindings(line.promisedOn, expectedOn, matters).map(({ code, params: { itemId, ...params } }) => ({
    code,
    params: itemId === undefined ? params : { ...params, sku: skus.get(itemId) ?? '' },
  }));
}

const BUILDING: readonly TaskKind[] = ['assembly', 'conversion'];
const TESTING: readonly TaskKind[] = ['system_test', 'inspection'];

function doneTasks(stage: Stage, { quantity, units }: LineRecord): TaskKind[] {
  if (stage === 'delivered') return ['kitting', ...BUILDING, ...TESTING, 'delivery'];
  const left = (units.shipped ?? 0) + (units.delivered ?? 0);
  const tested = left + (units.tested ?? 0);
  if (stage === 'shipped' || tested >= quantity) return ['kitting', ...BUILDING, ...TESTING];
  if (stage === 'testing') return ['kitting', ...BUILDING];
  return stage === 'assembling' ? ['kitting'] : [];
}

function taskState(stage: Stage, kind: TaskKind, done: readonly TaskKind[]): TaskState {
  if (stage === 'cancelled') return 'cancelled';
  if (done.includes(kind)) return 'done';
  if (stage === 'assembling' && BUILDING.includes(kind)) return 'started';
  if (stage === 'testing' && TESTING.includes(kind)) return 'started';
  return stage === 'shipped' && kind === 'delivery' ? 'started' : 'planned';
}
