import { type Actor, record } from '../db/trace.ts';
import type { Tx, Unit } from '../db/unit.ts';
import { type LineProgress, type LineRecord, type OrderRecord, progressOf } from '../fulfillment/line-progress.ts';
import { routeOf } from '../fulfillment/plan-input.ts';
import { replacementDays } from '../fulfillment/replacement-days.ts';
import type { LineOfWork } from '../fulfillment/schedule.ts';
import { settleMatters } from '../fulfillment/settle-matters.ts';
import { orderStage, type Stage } from '../fulfillment/stage.ts';
import { workingDays } from '../fulfillment/working-days.ts';
import { dayIn, laterOf } from '../kernel/plain-date.ts';
import { type NewOrderEvent, type OrderEventKind, recordEvents } from './record-event.ts';
import {
  type LoadedOrder,
  loadStagedOrders,
  lockOrders,
  type SellerClock,
  type StagedChange,
  storeProgress,
} from './stage-store.ts';

/** An order with all that decides how far it is, and what is stored of that. */
export type StagedOrder = LoadedOrder & Pick<OrderRecord, 'sellerCalendarId' | 'today' | 'replacements'>;

type Change = StagedChange & { readonly order: StagedOrder };

/** The orders with everything that their progress depends on, and the seller's clock. Seller window; one statement, two more where pieces have no supplier. */
export async function stagedOrders(
  unit: Unit,
  orderIds: readonly string[],
  now: Date,
): Promise<{ orders: StagedOrder[]; clock: SellerClock | undefined }> {
  const { orders, clock } = await loadStagedOrders(unit, orderIds);
  if (!clock) return { orders: [], clock };
  const replacements = await replacementDays(
    unit,
    orders.filter(({ cancelled }) => !cancelled),
  );
  const shared = { sellerCalendarId: clock.calendarId, today: dayIn(clock.timeZone, now) };
  const none: OrderRecord['replacements'] = new Map();
  return {
    orders: orders.map((order) => ({ ...order, ...shared, replacements: replacements.get(order.id) ?? none })),
    clock,
  };
}

/**
 * The one writer of what follows from an order's facts: the queue's entries about its sub-orders, stage, expected date, risk and findings of
 * it and its lines, and its tasks' states. Computes them, stores what differs, and tells the customer of it. Seller window; two statements
 * when nothing moved, at most eleven.
 */
export async function refreshStages(tx: Tx, orderIds: readonly string[], actor: Actor = null): Promise<void> {
  if (orderIds.length === 0) return;
  await lockOrders(tx, orderIds);
  const { orders, clock } = await stagedOrders(tx, orderIds, tx.now);
  if (!clock) return;
  await settleMatters(tx, orders, actor);
  const changes = orders.map((order) => changeOf(order, clock)).filter(differs);
  if (changes.length === 0) return;
  const events = changes.flatMap((change) => eventsOf(change, actor));
  const traces = changes.map((change) => traceOf(change, actor));
  await Promise.all([storeProgress(tx, changes), recordEvents(tx, events), record(tx, actor, traces)]);
}

/** What an order's progress is now, by its facts. */
export function changeOf(order: StagedOrder, clock: SellerClock): Change {
  const days = workingDays(clock.calendars, order.today);
  const works = new Map(order.lines.map((line) => [line.id, workOfLine(order, line)]));
  const route = (line: LineRecord) =>
    routeOf(works.get(line.id) ?? 'component', clock.calendarId, order.destinationCalendarId);
  const lines = progressOf(order, route, days);
  const live = lines.filter(({ stage }) => stage !== 'cancelled');
  const expected = live.map(({ expectedOn }) => expectedOn);
  return {
    order,
    orderId: order.id,
    stage: orderStage(lines.map(({ stage }) => stage)),
    atRisk: live.some(({ findings }) => findings.length > 0),
    expectedOn: expected.length > 0 ? expected.reduce(laterOf) : order.expectedOn,
    lines,
  };
}

function workOfLine({ tasks }: Pick<StagedOrder, 'tasks'>, line: LineRecord): LineOfWork {
  const kinds = new Set(tasks.filter(({ lineId }) => lineId === line.id).map(({ kind }) => kind));
  if (kinds.has('conversion')) return 'vehicle';
  return kinds.has('assembly') ? 'computer_system' : 'component';
}

function differs({ order, stage, atRisk, expectedOn, lines }: Change): boolean {
  if (stage !== order.stage || atRisk !== order.atRisk || expectedOn !== order.expectedOn) return true;
  const tasks = new Map(order.tasks.map(({ id, state }) => [id, state]));
  return lines.some(
    (line, index) =>
      lineDiffers(line, order.lines[index]) || line.tasks.some(({ id, state }) => tasks.get(id) !== state),
  );
}

function lineDiffers(line: LineProgress, stored: StagedOrder['lines'][number] | undefined): boolean {
  if (!stored || line.stage !== stored.stage || line.expectedOn !== stored.expectedOn) return true;
  return canonical(line.findings) !== canonical(stored.findings);
}

// jsonb keeps its keys in an order of its own.
function canonical(findings: unknown): string {
  return JSON.stringify(findings, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const EVENTS: Partial<Record<Stage, OrderEventKind>> = {
  confirmed: 'confirmed',
  in_production: 'in_production',
  received: 'part_received',
  assembling: 'assembling',
  testing: 'testing',
  shipped: 'shipped',
  delivered: 'delivered',
};

/** Whether the customer's day moves while the order is under way, which the time line tells. */
export function movesDate({ order, stage, expectedOn }: Change): boolean {
  return expectedOn !== order.expectedOn && stage !== 'shipped' && stage !== 'delivered' && stage !== 'cancelled';
}

function eventsOf(change: Change, actor: Actor): NewOrderEvent[] {
  const { order, stage, expectedOn } = change;
  const base = { accountId: order.accountId, orderId: order.id, actorId: actor?.personId ?? null };
  const kind = stage === order.stage ? undefined : EVENTS[stage];
  return [
    ...(kind ? [{ ...base, kind, params: {} }] : []),
    ...(movesDate(change)
      ? [
          {
            ...base,
            kind: 'date_moved' as const,
            params: { from: order.expectedOn, to: expectedOn, promised: order.promisedOn },
          },
        ]
      : []),
  ];
}

// Whoever knows that an order is late is not written to every day on which only time has passed; the time line tells it.
const worthALetter = (change: Change, actor: Actor): boolean =>
  movesDate(change) && (actor !== null || change.order.expectedOn <= change.order.promisedOn);

function traceOf(change: Change, actor: Actor) {
  const { order, stage, expectedOn, atRisk } = change;
  const progress = { stage, expectedDate: expectedOn, atRisk };
  return {
    topic: worthALetter(change, actor) ? 'order.date_moved' : 'order.progressed',
    aggregate: 'order',
    id: order.id,
    sequence: order.version + 1,
    accountId: order.accountId,
    payload: {
      orderId: order.id,
      accountId: order.accountId,
      from: order.expectedOn,
      to: expectedOn,
      promised: order.promisedOn,
      stage,
    },
    detail: { from: { stage: order.stage, expectedDate: order.expectedOn, atRisk: order.atRisk }, to: progress },
  };
}
