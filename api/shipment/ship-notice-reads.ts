import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { ownedBySupplier } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { ssccIn } from './gs1.ts';
import type { ScannedSerial } from './receiving.ts';
import type { NamedNotice } from './scanned-code.ts';
import { normaliseSerial } from './shipment.ts';

// Nobody chooses from more.
const MOST_NAMED = 20;

/**
 * The notices that a code names, each once, by what is said in `NamedNotice`; an order's number begins with its account's code. Those that
 * are still to come first, expected first; then the others, the latest first. Seller window.
 */
export function listNamedNotices(unit: Unit, code: string): Promise<NamedNotice[]> {
  const { account, order } = orderIn(code);
  return unit.query<NamedNotice>(
    'shipment.listNamedNotices',
    sql`with named as (
        select n.supplier_id, n.id, 'notice' as by from ship_notice n
          where n.sscc = ${code} or upper(n.number) = upper(${code}) or upper(n.tracking) = upper(${code})
        union all
        select l.supplier_id, l.ship_notice_id, 'contents' from sub_order o
          join sub_order_line s on s.supplier_id = o.supplier_id and s.sub_order_id = o.id
          join ship_notice_line l on l.supplier_id = s.supplier_id and l.sub_order_line_id = s.id
          where o.id in (select id from sub_order where number = ${code}
            union all select w.id from account a join sales_order f on f.account_id = a.id
              join sub_order w on w.account_id = f.account_id and w.order_id = f.id
              where a.code = ${account} and f.number = ${order}::int))
      select n.id, n.state, max(x.by) as by from named x join ship_notice n on n.supplier_id = x.supplier_id and n.id = x.id
      group by n.supplier_id, n.id order by n.state = 'shipped' desc, case when n.state = 'shipped' then n.expected_on end,
        n.expected_on desc, n.id limit ${MOST_NAMED}`,
  );
}

function orderIn(code: string): { readonly account: string; readonly order: number | null } {
  const [, account = '', order] = /^([A-Z0-9]{2,8})-(\d{1,9})$/.exec(code) ?? [];
  return { account, order: order === undefined ? null : Number(order) };
}

/** Whether a code is the number of a sub-order or an order. Seller window. */
export async function isOrdered(unit: Unit, code: string): Promise<boolean> {
  const { account, order } = orderIn(code);
  const [row] = await unit.query<{ ordered: boolean }>(
    'shipment.isOrdered',
    sql`select exists (select from sub_order where number = ${code}) or exists (select from account a
      join sales_order f on f.account_id = a.id where a.code = ${account} and f.number = ${order}::int) as ordered`,
  );
  return row?.ordered ?? false;
}

/** What a delivery brought in at a time, and the name of who took it in. */
export type Receipt = {
  readonly noticeId: string;
  readonly at: Date;
  readonly by: string | null;
  readonly pieces: number;
};

/** When something of notices came in, the newest first, as the audit trail has it. Seller window. */
export function listReceipts(unit: Unit, noticeIds: readonly string[]): Promise<Receipt[]> {
  return unit.query<Receipt>(
    'shipment.listReceipts',
    sql`select e.subject_id as "noticeId", e.at, p.name as by, (e.detail ->> 'pieces')::int as pieces
      from audit_event e left join person p on p.id = e.person_id
      where e.subject_id = any(${noticeIds}::uuid[]) and e.kind = 'ship_notice.received' order by e.subject_id, e.at desc, e.id desc`,
  );
}

/** Ids of the sub-order lines that a notice delivers on. */
export async function listNoticeLineIds(unit: Unit, noticeId: string): Promise<string[]> {
  const rows = await unit.query<{ id: string }>(
    'shipment.listNoticeLineIds',
    sql`select l.sub_order_line_id as id from ship_notice_line l where ${ownedBySupplier(unit.owner, 'l')} and l.ship_notice_id = ${noticeId}`,
  );
  return rows.map(({ id }) => id);
}

/** Everything that was announced under a serial, of whatever supplier. Seller window. */
export function listScannedSerials(unit: Unit, serial: string): Promise<(ScannedSerial & { noticeLineId: string })[]> {
  return unit.query(
    'shipment.listScannedSerials',
    sql`select c.id, c.serial, c.supplier_id as "supplierId", l.ship_notice_id as "noticeId", l.id as "noticeLineId", c.state,
        c.received_at as "receivedAt", p.name as "receivedBy"
      from component_serial c join ship_notice_line l on l.supplier_id = c.supplier_id and l.id = c.ship_notice_line_id
      left join person p on p.id = c.received_by
      where ${ownedBySupplier(unit.owner, 'c')} and c.serial = ${serial} order by c.id`,
  );
}

/** A delivery that a supplier announced. */
export type ShipNotice = {
  readonly id: string;
  readonly supplierId: string;
  readonly number: string;
  readonly state: 'shipped' | 'received' | 'void';
  readonly carrier: string;
  readonly tracking: string;
  readonly sscc: string;
  readonly shippedAt: Date;
  readonly expectedOn: PlainDate;
  readonly version: number;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
  /** True while nothing of it was received, so that it may be taken back. */
  readonly untouched: boolean;
};

const COLUMNS = sql`n.id, n.supplier_id as "supplierId", n.number, n.state, n.carrier, n.tracking, n.sscc, n.shipped_at as "shippedAt",
  n.expected_on as "expectedOn", n.version, n.voided_at as "voidedAt", n.void_reason as "voidReason",
  n.state = 'shipped' and not exists (select from ship_notice_line l
    where l.supplier_id = n.supplier_id and l.ship_notice_id = n.id and l.received > 0) as untouched`;

/** Notices by id, as far as the owner's window shows them. */
export function listShipNotices(unit: Unit, ids: readonly string[]): Promise<ShipNotice[]> {
  return unit.query<ShipNotice>(
    'shipment.listShipNotices',
    sql`select ${COLUMNS} from ship_notice n where ${ownedBySupplier(unit.owner, 'n')} and n.id = any(${ids}::uuid[])`,
  );
}

const NEWEST = [
  { sql: 'n.shipped_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'n.id', direction: 'desc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

const EXPECTED = [
  { sql: 'n.expected_on', direction: 'asc', type: 'date' },
  { sql: 'n.id', direction: 'asc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

// A serial number is found by the scanner's index; the rest is looked for on the notices that the page runs over.
function searched(unit: Unit, search: string | null | undefined): RawBuilder<boolean> {
  if (!search?.trim()) return sql`true`;
  const like = containing(search);
  const code = normaliseSerial(search);
  return sql`(n.number ilike ${like} or n.tracking ilike ${like} or n.sscc = ${ssccIn(code)}
    or exists (select from ship_notice_line l join sub_order_line s on s.supplier_id = l.supplier_id and s.id = l.sub_order_line_id
      join sub_order o on o.supplier_id = s.supplier_id and o.id = s.sub_order_id
      where l.supplier_id = n.supplier_id and l.ship_notice_id = n.id and o.number ilike ${like})
    or n.id = any(array(select l.ship_notice_id from component_serial c
      join ship_notice_line l on l.supplier_id = c.supplier_id and l.id = c.ship_notice_line_id
      where ${ownedBySupplier(unit.owner, 'c')} and c.serial = ${code})))`;
}

/** What a list of notices is narrowed to; `search` is part of a notice's, tracking or sub-order number, or a whole SSCC or serial number. */
export type NoticeFilter = {
  readonly state?: ShipNotice['state'] | null | undefined;
  readonly supplierId?: string | null;
  /** Only those that were expected before this day. */
  readonly expectedBefore?: PlainDate | null | undefined;
  readonly search?: string | null | undefined;
};

/** A page of the owner's notices, shipped last first. */
export async function pageShipNotices(
  unit: Unit,
  args: PageArgs,
  { state = null, search }: NoticeFilter,
): Promise<Page<ShipNotice>> {
  const rows = await unit.query<ShipNotice>(
    'shipment.pageShipNotices',
    sql`select ${COLUMNS} from ship_notice n where ${ownedBySupplier(unit.owner, 'n')} and (${state}::text is null or n.state = ${state})
      and ${searched(unit, search)} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.shippedAt, row.id]);
}

/** A page of what is on its way to the seller, expected first first. Seller window. */
export async function pageExpectedNotices(
  unit: Unit,
  args: PageArgs,
  { supplierId = null, expectedBefore = null, search }: NoticeFilter,
): Promise<Page<ShipNotice>> {
  const rows = await unit.query<ShipNotice>(
    'shipment.pageExpectedNotices',
    sql`select ${COLUMNS} from ship_notice n where ${ownedBySupplier(unit.owner, 'n')} and n.state = 'shipped'
      and (${supplierId}::uuid is null or n.supplier_id = ${supplierId})
      and (${expectedBefore}::date is null or n.expected_on < ${expectedBefore}) and ${searched(unit, search)}
      and ${afterCursor(args, EXPECTED)} ${pageOrder(args, EXPECTED)}`,
  );
  return toPage(args, rows, (row) => [row.expectedOn, row.id]);
}

/** A line of a notice with its serials; `received` of them are at the seller. */
export type ShipNoticeLine = {
  readonly itemId: string;
  readonly id: string;
  readonly shipNoticeId: string;
  readonly subOrderLineId: string;
  readonly subOrderNumber: string;
  readonly quantity: number;
  readonly received: number;
  readonly serials: readonly { readonly serial: string; readonly state: string }[];
};

/** The lines of notices in the owner's window. */
export function listShipNoticeLines(unit: Unit, noticeIds: readonly string[]): Promise<ShipNoticeLine[]> {
  return unit.query<ShipNoticeLine>(
    'shipment.listShipNoticeLines',
    sql`select s.item_id as "itemId", l.id, l.ship_notice_id as "shipNoticeId", l.sub_order_line_id as "subOrderLineId",
        o.number as "subOrderNumber", l.quantity, l.received,
        (select coalesce(jsonb_agg(jsonb_build_object('serial', c.serial, 'state', c.state) order by c.serial), '[]') from component_serial c
          where c.supplier_id = l.supplier_id and c.ship_notice_line_id = l.id) as serials
      from ship_notice_line l join sub_order_line s on s.supplier_id = l.supplier_id and s.id = l.sub_order_line_id
      join sub_order o on o.supplier_id = s.supplier_id and o.id = s.sub_order_id
      where ${ownedBySupplier(unit.owner, 'l')} and l.ship_notice_id = any(${noticeIds}::uuid[]) order by l.ship_notice_id, o.number, s.position`,
  );
}
