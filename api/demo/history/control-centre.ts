import { SELLER } from '../../db/owner.ts';
import { awardException } from '../../fulfillment/award-exception.ts';
import { escalateUnanswered } from '../../fulfillment/escalate-unanswered.ts';
import { acceptExceptionDate, moveExceptionDate, takeException } from '../../fulfillment/settle-exception.ts';
import { adjustStock } from '../../inventory/adjust-stock.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { receiveScan } from '../../shipment/receive-scan.ts';
import { ITEMS } from '../data/goods.ts';
import {
  listFreePieces,
  listOpenExceptions,
  listSuppliersOf,
  type NoticeOnItsWay,
  type OpenException,
} from './history-reads.ts';
import { LEFT_OPEN_DAYS, type Moment } from './story.ts';

const DAY_MS = 86_400_000;
const MOVED_DAYS = 14;

/** Receives every notice that is expected by today; of one that is only partly received a single piece. */
export async function receiveAll(moment: Moment, notices: readonly NoticeOnItsWay[]): Promise<void> {
  const viewer = moment.cast.staff('peishan.wu');
  for (const { sscc, expectedOn, orderIds, received, serials } of notices) {
    if (expectedOn > moment.today) continue;
    const partly =
      orderIds.some((orderId) => moment.fates.get(orderId)?.halt === 'part_received') && serials.length > 1;
    if (partly && received > 0) continue;
    const code = (partly && serials[0]) || sscc;
    await moment.db.write(SELLER, (tx) => receiveScan(tx, viewer, { code }));
  }
}

/** Escalates silence and settles what has waited for a day, but leaves what came up of late to whoever looks on. */
export async function settleAll(moment: Moment, open: readonly OpenException[], silence: boolean): Promise<void> {
  if (silence) await moment.db.write(SELLER, escalateUnanswered);
  const now = moment.now.getTime();
  if (moment.until.getTime() - now < LEFT_OPEN_DAYS * DAY_MS) return;
  for (const exception of open) {
    if (now - exception.openedAt.getTime() > DAY_MS) await settle(moment, exception);
  }
}

async function settle(moment: Moment, exception: OpenException): Promise<void> {
  const viewer = moment.cast.staff('kuofeng.tsai');
  const { id: exceptionId, version, kind, itemId, supplierId } = exception;
  const about = { exceptionId, version };
  if (kind === 'late' || kind === 'shortfall') {
    const settled = exception.supplierId ? acceptExceptionDate : moveExceptionDate;
    const date = addDays(moment.now.toISOString().slice(0, 10), MOVED_DAYS);
    await moment.db.write(SELLER, (tx) => settled(tx, viewer, { ...about, date }));
  }
  if (kind === 'rejected' && itemId) {
    const suppliers = await moment.db.read(SELLER, (unit) => listSuppliersOf(unit, itemId));
    const other = suppliers.find((one) => one !== supplierId) ?? supplierId;
    await moment.db.write(SELLER, (tx) => awardException(tx, viewer, { ...about, supplierId: other }));
  }
}

/** A planner takes the oldest entry of the queue into their hands. */
export async function takeOldest(moment: Moment): Promise<void> {
  const [oldest] = await moment.db.read(SELLER, listOpenExceptions);
  if (!oldest) return;
  const viewer = moment.cast.staff('kuofeng.tsai');
  await moment.db.write(SELLER, (tx) => takeException(tx, viewer, { exceptionId: oldest.id, version: oldest.version }));
}

/** Fills up what has run low of the goods that are kept in stock. */
export async function replenish({ cast, db, id }: Moment): Promise<void> {
  const viewer = cast.staff('peishan.wu');
  const free = await db.read(SELLER, listFreePieces);
  const low = ITEMS.flatMap(({ sku, stock }) => (stock && (free.get(sku) ?? 0) < stock / 4 ? [{ sku, stock }] : []));
  if (low.length === 0) return;
  await db.write(SELLER, async (tx) => {
    for (const { sku, stock } of low) {
      await adjustStock(tx, viewer, {
        itemId: id('item', sku),
        change: stock,
        reason: 'Replenishment delivery counted',
      });
    }
  });
}
