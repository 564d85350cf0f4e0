import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import { ownedBySupplier } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { serialKey } from './shipment.ts';

/** Which of the serials the supplier has announced before, as `itemId serial`. */
export async function findUsedSerials(
  tx: Tx,
  supplierId: string,
  itemIds: readonly string[],
  serials: readonly string[],
): Promise<Set<string>> {
  if (serials.length === 0) return new Set();
  const rows = await tx.query<{ item_id: string; serial: string }>(
    'shipment.findUsedSerials',
    sql`select item_id, serial from component_serial
      where supplier_id = ${supplierId} and item_id = any(${itemIds}::uuid[]) and serial = any(${serials}::text[])`,
  );
  return new Set(rows.map(({ item_id, serial }) => serialKey(item_id, serial)));
}

export type NewNotice = {
  readonly id: string;
  readonly supplierId: string;
  readonly number: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly sscc: string;
  readonly expectedOn: PlainDate;
  readonly personId: string;
  readonly lines: readonly {
    readonly subOrderLineId: string;
    readonly itemId: string;
    readonly accountId: string;
    readonly orderId: string;
    readonly quantity: number;
    readonly serials: readonly string[];
  }[];
};

/** Writes a notice's head; false when the supplier has one of that number. */
export async function insertNotice(tx: Tx, notice: NewNotice): Promise<boolean> {
  const rows = await insertRows<'ship_notice', { id: string }>(
    tx,
    'shipment.insertNotice',
    'ship_notice',
    [
      {
        supplier_id: notice.supplierId,
        id: notice.id,
        number: notice.number,
        state: 'shipped',
        carrier: notice.carrier,
        tracking: notice.tracking,
        sscc: notice.sscc,
        shipped_by: notice.personId,
        shipped_at: tx.now,
        expected_on: notice.expectedOn,
        version: 1,
      },
    ],
    'on conflict (supplier_id, number) do nothing returning id',
  );
  return rows.length > 0;
}

/** Writes a notice's lines and serials; answers the serials that somebody else announced in the meantime. */
export async function insertNoticeLines(tx: Tx, notice: NewNotice): Promise<string[]> {
  const lines = notice.lines.map((line) => ({ ...line, id: newId() }));
  await insertRows(
    tx,
    'shipment.insertNoticeLines',
    'ship_notice_line',
    lines.map(({ id, subOrderLineId, quantity }) => ({
      supplier_id: notice.supplierId,
      ship_notice_id: notice.id,
      id,
      sub_order_line_id: subOrderLineId,
      quantity,
      received: 0,
    })),
  );
  const serials = lines.flatMap(({ id, itemId, accountId, orderId, serials: numbers }) =>
    numbers.map((serial) => ({
      supplier_id: notice.supplierId,
      id: newId(),
      item_id: itemId,
      serial,
      ship_notice_line_id: id,
      account_id: accountId,
      order_id: orderId,
      state: 'shipped',
    })),
  );
  const written = await insertRows<'component_serial', { serial: string }>(
    tx,
    'shipment.insertSerials',
    'component_serial',
    serials,
    'on conflict (supplier_id, item_id, serial) do nothing returning serial',
  );
  const kept = new Set(written.map(({ serial }) => serial));
  return serials.map(({ serial }) => serial).filter((serial) => !kept.has(serial));
}

/** A notice under lock, with its lines. */
export type LockedNotice = {
  readonly id: string;
  readonly supplierId: string;
  readonly state: 'shipped' | 'received' | 'void';
  readonly version: number;
  readonly lines: readonly LockedNoticeLine[];
};
export type LockedNoticeLine = {
  readonly id: string;
  readonly subOrderLineId: string;
  readonly quantity: number;
  readonly received: number;
  readonly serialised: boolean;
};

/** Locks a notice and reads its lines as they are under the lock; absent outside of the owner's window. */
export async function lockNotice(tx: Tx, id: string): Promise<LockedNotice | undefined> {
  const [head] = await tx.query<Omit<LockedNotice, 'lines'>>(
    'shipment.lockNotice',
    sql`select n.id, n.supplier_id as "supplierId", n.state, n.version from ship_notice n
      where ${ownedBySupplier(tx.owner, 'n')} and n.id = ${id} for update`,
  );
  if (!head) return undefined;
  const lines = await tx.query<LockedNoticeLine>(
    'shipment.listLockedNoticeLines',
    sql`select l.id, l.sub_order_line_id as "subOrderLineId", l.quantity, l.received, i.serialised
      from ship_notice_line l join sub_order_line s on s.supplier_id = l.supplier_id and s.id = l.sub_order_line_id
      join item i on i.id = s.item_id where ${ownedBySupplier(tx.owner, 'l')} and l.ship_notice_id = ${id} order by l.id`,
  );
  return { ...head, lines };
}

/** Takes a notice back and frees its serial numbers with one statement; answers the numbers. */
export async function voidNotice(tx: Tx, id: string, reason: string): Promise<string[]> {
  const [row] = await tx.query<{ serials: string[] }>(
    'shipment.voidNotice',
    sql`with freed as (delete from component_serial c using ship_notice_line l
        where ${ownedBySupplier(tx.owner, 'c')} and l.supplier_id = c.supplier_id and l.id = c.ship_notice_line_id and l.ship_notice_id = ${id}
        returning c.serial),
      noted as (update ship_notice n set state = 'void', voided_at = ${tx.now}, void_reason = ${reason}, version = n.version + 1
        where ${ownedBySupplier(tx.owner, 'n')} and n.id = ${id})
      select coalesce(array_agg(serial order by serial), '{}') as serials from freed`,
  );
  return row?.serials ?? [];
}

/** Pieces of a notice's lines that were received, and the serials among them. */
export type Receipt = {
  readonly noticeId: string;
  readonly personId: string;
  readonly state: 'shipped' | 'received';
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  /** Null: every serial of the notice that has not been received. */
  readonly serialIds: readonly string[] | null;
};

/** Stores what was received of a notice with one statement. Seller window. */
export async function storeReceipt(tx: Tx, { noticeId, personId, state, lines, serialIds }: Receipt): Promise<void> {
  await tx.query(
    'shipment.storeReceipt',
    sql`with pieces as (update ship_notice_line l set received = l.received + x.quantity
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, quantity int) where l.id = x.id),
      serials as (update component_serial c set state = 'received', received_at = ${tx.now}, received_by = ${personId}
        from ship_notice_line l where l.ship_notice_id = ${noticeId} and c.supplier_id = l.supplier_id and c.ship_notice_line_id = l.id
          and c.state = 'shipped' and ${serialIds === null ? sql`true` : sql`c.id = any(${serialIds}::uuid[])`})
      update ship_notice n set state = ${state}, version = n.version + 1 where n.id = ${noticeId}`,
  );
}

/** Puts into stock what was received of an item beyond the need of its order, as lots force it. Seller window, after the receipt is booked. */
export async function stockSurplus(
  tx: Tx,
  received: readonly { readonly orderId: string; readonly itemId: string; readonly quantity: number }[],
): Promise<void> {
  await tx.query(
    'shipment.stockSurplus',
    sql`with now_in as (select "orderId" as order_id, "itemId" as item_id, sum(quantity)::int as quantity
        from jsonb_to_recordset(${JSON.stringify(received)}::jsonb) as x("orderId" uuid, "itemId" uuid, quantity int) group by 1, 2),
      totals as (select r.item_id, r.quantity,
          (select coalesce(sum(l.received), 0) from sub_order s join sub_order_line l on l.supplier_id = s.supplier_id and l.sub_order_id = s.id
            where s.account_id = o.account_id and s.order_id = o.id and l.item_id = r.item_id)
          - (select coalesce(sum(c.planned - c.netted), 0) from plan_component c
            where c.account_id = o.account_id and c.order_id = o.id and c.item_id = r.item_id) as over
        from now_in r join sales_order o on o.id = r.order_id)
      insert into stock (item_id, on_hand) select item_id, sum(least(quantity, over))::int from totals where over > 0 group by 1 order by 1
      on conflict (item_id) do update set on_hand = stock.on_hand + excluded.on_hand, version = stock.version + 1`,
  );
}
