import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import type { MatterRecord } from './open-matter.ts';
import { type ComponentRecord, type LineParts, NO_PARTS, pegSupplies } from './pegged-supply.ts';
import type { UnitState } from './product-unit.ts';
import { kittingDay, type RouteStep, type TaskKind } from './schedule.ts';
import { expectedDate, lineStage, type OpenMatter, type Stage, type StageFinding, stageFindings } from './stage.ts';
import type { SupplyRecord } from './supply.ts';
import type { WorkingDays } from './working-days.ts';

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
  readonly matters: readonly MatterRecord[];
  /** By item: the day on which pieces that have no supplier could come if they were ordered today. */
  readonly replacements: ReadonlyMap<string, PlainDate>;
  readonly tasks: readonly TaskRecord[];
};

export type LineProgress = {
  readonly lineId: string;
  readonly stage: Stage;
  readonly expectedOn: PlainDate;
  readonly findings: readonly StageFinding[];
  readonly tasks: readonly { readonly id: string; readonly state: TaskState }[];
};

/** Stage, expected date, findings and task states of every line, from the facts alone; shared pieces go to the lines in their order. */
export function progressOf(
  order: OrderRecord,
  routeOf: (line: LineRecord) => readonly RouteStep[],
  days: WorkingDays,
): LineProgress[] {
  const { parts } = pegSupplies(order);
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
    const lastOn = [own.last?.on, own.replacedOn]
      .flatMap((on) => on ?? [])
      .toSorted()
      .at(-1);
    const readyOn = lastOn ? kittingDay(lastOn, 0, order.sellerCalendarId, order.today, days) : null;
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
const UNDER_WAY: ReadonlySet<Stage> = new Set([
  'placed',
  'confirmed',
  'in_production',
  'received',
  'assembling',
  'testing',
]);

function findingsOf(
  line: LineRecord,
  expectedOn: PlainDate,
  parts: LineParts,
  components: readonly ComponentRecord[],
): StageFinding[] {
  const skus = new Map(components.map(({ itemId, sku }) => [itemId, sku]));
  const replaced = components
    .filter(({ short }) => short > 0)
    .map(({ itemId, short }): OpenMatter => ({ kind: 'part_being_replaced', itemId, quantity: short }));
  const matters: OpenMatter[] = [
    ...(parts.last ? [{ kind: 'part_expected' as const, itemId: parts.last.itemId, expectedOn: parts.last.on }] : []),
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
