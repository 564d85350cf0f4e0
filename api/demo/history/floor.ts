import { SELLER } from '../../db/owner.ts';
import { finishAssembly, installComponent, recordTest } from '../../fulfillment/build-unit.ts';
import { deliverShipment, shipParcel } from '../../shipment/ship-parcel.ts';
import type { OrderAtWork, ParcelDue, UnitAtWork } from './floor-reads.ts';
import { workingDaysFrom } from './holidays.ts';
import { countUp, type Moment } from './story.ts';

const CARRIERS = { DE: 'Rhine Parcel', TW: 'Island Express', GB: 'Thames Courier', CN: 'Pearl River Air' } as const;
const RECEIVERS = { DE: 'Wareneingang, K. Brandl', TW: '收貨組 楊先生', GB: 'Goods in, S. Doyle', CN: '收货' } as const;
/** What fails now and then is found by the test, mended and tested again. */
const FAILS_EVERY = 19;
const FAILURE = 'Memory error under load, module in slot 3; to be exchanged.';
const MENDED = 'Module exchanged, 24 hours of load without a fault.';
const TESTED = 'Burn-in passed.';
/** Working days on the way to the customer; now and then a parcel takes longer. */
const USUAL_DAYS = 2;
const SLOW_DAYS = 5;
const SLOW_EVERY = 8;
const DAY_MS = 86_400_000;

/** One working day on the floor: parts that are complete are built, yesterday's units tested, tested ones sent. */
export async function workFloor(moment: Moment, orders: readonly OrderAtWork[]): Promise<void> {
  for (const order of orders) {
    if (order.units.every(({ state }) => state === 'tested')) await send(moment, order);
    else if (order.units.some(({ state }) => state === 'assembled')) await testUnits(moment, order);
    else await build(moment, order);
  }
}

async function build(moment: Moment, order: OrderAtWork): Promise<void> {
  const viewer = moment.cast.staff('peishan.wu');
  const halted = moment.fates.get(order.id)?.halt === 'unit_assembling' && isRecent(moment, order);
  if (halted && order.units.some(({ state }) => state !== 'planned')) return;
  const lastTouched = halted ? Math.min(1, order.units.length - 1) : order.units.length - 1;
  const free = [...order.serials];
  // Handed out before the transaction, which may be tried again.
  const jobs = order.units.slice(0, lastTouched + 1).flatMap((unit, index) => {
    if (unit.state !== 'planned' && unit.state !== 'assembling') return [];
    const serials = unit.state === 'planned' ? takeSerials(unit, free) : [];
    const begun = halted && index === lastTouched;
    return [{ unit, begun, codes: begun ? serials.slice(0, 1) : serials }];
  });
  await moment.db.write(SELLER, async (tx) => {
    for (const { unit, begun, codes } of jobs) {
      for (const code of codes) await installComponent(tx, viewer, { unitId: unit.id, code });
      // Each installed serial raised the unit's version by one.
      if (!begun) await finishAssembly(tx, viewer, { unitId: unit.id, version: unit.version + codes.length });
    }
  });
}

function isRecent(moment: Moment, order: OrderAtWork): boolean {
  return moment.until.getTime() - order.placedAt.getTime() < 70 * DAY_MS;
}

function takeSerials(unit: UnitAtWork, free: { itemId: string; serial: string }[]): string[] {
  return unit.needs.flatMap(({ itemId, quantity }) =>
    Array.from({ length: quantity }, () => {
      const at = free.findIndex((one) => one.itemId === itemId);
      return at < 0 ? [] : free.splice(at, 1).map(({ serial }) => serial);
    }).flat(),
  );
}

async function testUnits(moment: Moment, order: OrderAtWork): Promise<void> {
  const viewer = moment.cast.staff('weichen.huang');
  const halt = moment.fates.get(order.id)?.halt;
  if (halt === 'unit_assembling') return;
  await moment.db.write(SELLER, async (tx) => {
    for (const [index, unit] of order.units.entries()) {
      if (unit.state !== 'assembled') continue;
      const about = { unitId: unit.id, version: unit.version };
      const fails = halt === 'unit_failed' ? index === 0 : countUp(moment, 'test') % FAILS_EVERY === 0;
      await recordTest(tx, viewer, { ...about, passed: !fails, note: fails ? FAILURE : TESTED });
      if (!fails || halt === 'unit_failed') continue;
      await finishAssembly(tx, viewer, { unitId: unit.id, version: unit.version + 1 });
      await recordTest(tx, viewer, { unitId: unit.id, version: unit.version + 2, passed: true, note: MENDED });
    }
  });
}

async function send(moment: Moment, order: OrderAtWork): Promise<void> {
  const viewer = moment.cast.staff('peishan.wu');
  if (moment.fates.get(order.id)?.halt === 'unit_tested') return;
  const { country } = order;
  const parcels = countUp(moment, 'parcel');
  const parcel = {
    orderId: order.id,
    unitIds: order.units.map(({ id }) => id),
    goods: order.goods.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity, serials: [] })),
    carrier: CARRIERS[country],
    tracking: `${country}${String(880_000_000 + parcels * 113)}`,
    expectedOn: workingDaysFrom(country, moment.today, parcels % SLOW_EVERY === 0 ? SLOW_DAYS : USUAL_DAYS),
  };
  await moment.db.write(SELLER, (tx) => shipParcel(tx, viewer, parcel));
}

/** Hands over what has arrived by today. */
export async function deliverAll(moment: Moment, parcels: readonly ParcelDue[]): Promise<void> {
  const viewer = moment.cast.staff('yating.lin');
  for (const { id, orderId, country } of parcels) {
    if (moment.fates.get(orderId)?.halt === 'in_transit') continue;
    await moment.db.write(SELLER, (tx) =>
      deliverShipment(tx, viewer, { shipmentId: id, receivedBy: RECEIVERS[country] }),
    );
  }
}
