import type { Tx } from '../../db/unit.ts';
import { acceptSubOrders } from '../../fulfillment/accept-sub-orders.ts';
import { answerSubOrder } from '../../fulfillment/answer-sub-order.ts';
import { ownerOf, type Supplier } from '../../identity/viewer.ts';
import { addDays, laterOf, type PlainDate } from '../../kernel/plain-date.ts';
import { createShipNotice } from '../../shipment/create-ship-notice.ts';
import type { DemoCalendar } from '../data/calendars.ts';
import { ORGANISATIONS, SUPPLIERS } from '../data/organisations.ts';
import type { SupplierCode } from '../data/shape.ts';
import type { LineToShip, OpenSubOrder } from './history-reads.ts';
import { workedDay, workingDaysFrom, worksOn } from './holidays.ts';
import { countUp, LEFT_OPEN_DAYS, type Moment } from './story.ts';

const MOST_AT_ONCE = 100;
const DAYS_LATER = 9;
const SILENT_DAYS = 4;
const PRESSING_HOURS = 14;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

function countryOf(code: SupplierCode): DemoCalendar['code'] {
  const supplier = SUPPLIERS.find((one) => one.code === code);
  return ORGANISATIONS.find(({ key }) => key === supplier?.organisation)?.country ?? 'TW';
}

/** Lets every supplier that works today answer and ship; each at its own desk, all at the same time. */
export async function answerAndShip(
  moment: Moment,
  unanswered: readonly OpenSubOrder[],
  toShip: readonly LineToShip[],
): Promise<void> {
  const asked = Map.groupBy(unanswered, ({ supplierId }) => supplierId);
  const shipped = Map.groupBy(toShip, ({ supplierId }) => supplierId);
  const open = [...new Set([...asked.keys(), ...shipped.keys()])];
  const working = open.filter((id) => worksOn(countryOf(moment.cast.supplierCode(id)), moment.today));
  await Promise.all(
    working.map(async (supplierId) => {
      await answerAll(moment, supplierId, asked.get(supplierId) ?? []);
      await shipAll(moment, supplierId, shipped.get(supplierId) ?? []);
    }),
  );
}

/** Answers, on whatever day it is, what would soon be overdue; what is younger waits for the desks. */
export async function answerInTime(moment: Moment, unanswered: readonly OpenSubOrder[]): Promise<void> {
  const pressing = unanswered.filter(
    ({ orderId, dispatchedAt }) =>
      moment.fates.has(orderId) && moment.now.getTime() - dispatchedAt.getTime() > PRESSING_HOURS * HOUR_MS,
  );
  for (const [supplierId, subOrders] of Map.groupBy(pressing, (one) => one.supplierId)) {
    await answerAll(moment, supplierId, subOrders);
  }
}

// Mostly yes, sometimes as the order's fate has it.
async function answerAll(moment: Moment, supplierId: string, subOrders: readonly OpenSubOrder[]): Promise<void> {
  const viewer = moment.cast.supplier(supplierId);
  const plain = subOrders.filter((one) => fateOf(moment, one) === undefined);
  const others = subOrders.filter((one) => fateOf(moment, one) !== undefined && !isSilent(moment, one));
  // Each answer locks its orders once, in their order; two in one transaction would cross with another supplier's.
  const write = (work: (tx: Tx) => Promise<void>) => moment.db.write(ownerOf(viewer), work);
  if (plain.length > 0) await write((tx) => acceptAll(tx, viewer, plain));
  for (const subOrder of others) await write((tx) => answerOddly(moment, tx, viewer, subOrder));
}

// Only one of an order's suppliers is in trouble.
function fateOf({ fates }: Moment, { orderId, suffix }: OpenSubOrder) {
  return suffix === 1 ? fates.get(orderId)?.answering : undefined;
}

// In the past a silent supplier spoke in the end; of late it has not yet.
function isSilent(moment: Moment, subOrder: OpenSubOrder): boolean {
  if (fateOf(moment, subOrder) !== 'silent') return false;
  const since = subOrder.dispatchedAt.getTime();
  return (
    moment.now.getTime() - since < SILENT_DAYS * DAY_MS || moment.until.getTime() - since < LEFT_OPEN_DAYS * DAY_MS
  );
}

async function acceptAll(tx: Tx, viewer: Supplier, subOrders: readonly OpenSubOrder[]): Promise<void> {
  for (let from = 0; from < subOrders.length; from += MOST_AT_ONCE) {
    const subOrderIds = subOrders.slice(from, from + MOST_AT_ONCE).map(({ id }) => id);
    await acceptSubOrders(tx, viewer, { subOrderIds });
  }
}

const NOTHING_LEFT = 'No stock of this revision until the next lot';

async function answerOddly(moment: Moment, tx: Tx, viewer: Supplier, subOrder: OpenSubOrder): Promise<void> {
  const fate = fateOf(moment, subOrder);
  const lines = subOrder.lines.map(({ id, quantity, dueOn }, index) => {
    const some = index > 0 || fate === 'silent' ? 0 : fate === 'later' ? quantity : Math.ceil(quantity / 2);
    const date = workedDay('TW', addDays(laterOf(dueOn, moment.today), DAYS_LATER));
    return {
      lineId: id,
      accepted: quantity - some,
      ...(some > 0 && fate === 'later' && { changed: { quantity: some, date } }),
      ...(some > 0 && fate === 'backorder' && { backordered: { quantity: some, date } }),
      ...(some > 0 && fate === 'reject' && { rejected: some, reason: NOTHING_LEFT }),
    };
  });
  await answerSubOrder(tx, viewer, { subOrderId: subOrder.id, version: subOrder.version, lines });
}

// On one notice a day, what has to leave today to arrive on the confirmed day.
async function shipAll(moment: Moment, supplierId: string, lines: readonly LineToShip[]): Promise<void> {
  const code = moment.cast.supplierCode(supplierId);
  const country = countryOf(code);
  const transit = SUPPLIERS.find((one) => one.code === code)?.transitDays ?? 1;
  const leaving = lines.filter(({ confirmedOn }) => workingDaysFrom(country, confirmedOn, -transit) <= moment.today);
  if (leaving.length > 0) await ship(moment, code, leaving, workingDaysFrom(country, moment.today, transit));
}

async function ship(
  moment: Moment,
  code: SupplierCode,
  lines: readonly LineToShip[],
  expectedOn: PlainDate,
): Promise<void> {
  const number = `${code}-LS${String(10_000 + countUp(moment, `notice ${code}`))}`;
  const viewer = moment.cast.supplier(lines[0]?.supplierId ?? '');
  const carrier = SUPPLIERS.find((one) => one.code === code)?.carrier ?? '';
  const notice = {
    number,
    carrier,
    tracking: `${carrier.slice(0, 2).toUpperCase()}${String(70_000_000 + countUp(moment, 'tracking') * 37)}`,
    expectedOn,
    lines: lines.map(({ id, pieces, sku, serialised }) => ({
      subOrderLineId: id,
      quantity: pieces,
      serials: serialised ? Array.from({ length: pieces }, () => serialOf(moment, code, sku)) : [],
    })),
  };
  await moment.db.write(ownerOf(viewer), (tx) => createShipNotice(tx, viewer, notice));
}

function serialOf(moment: Moment, code: SupplierCode, sku: string): string {
  const number = countUp(moment, `serial ${code} ${sku}`);
  return `${sku.replaceAll('-', '')}${code.slice(0, 1)}${String(100_000 + number * 7)}`;
}
