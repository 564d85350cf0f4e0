import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { allOf } from '../db/narrow.ts';
import { type Owner, ownedBySupplier } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { COMPONENT_COLUMNS, type ComponentFacts } from './component-reads.ts';
import type { SubOrderState } from './sub-order.ts';

/** A sub-order as its supplier sees it: nothing of the customer or of what the customer pays. */
export type SubOrder = {
  readonly id: string;
  readonly supplierId: string;
  readonly orderId: string;
  readonly number: string;
  readonly status: SubOrderState;
  readonly version: number;
  readonly currency: Currency;
  readonly total: bigint;
  readonly dueDate: PlainDate;
  readonly answerDueAt: Date;
  readonly dispatchedAt: Date;
  readonly answeredAt: Date | null;
  readonly shippedAt: Date | null;
  readonly receivedAt: Date | null;
};

const COLUMNS = sql`s.id, s.supplier_id as "supplierId", s.order_id as "orderId", s.number, s.status, s.version, s.currency, s.total, s.due_date as "dueDate",
  s.answer_due_at as "answerDueAt", s.dispatched_at as "dispatchedAt", s.answered_at as "answeredAt", s.shipped_at as "shippedAt",
  s.received_at as "receivedAt"`;

/** Sub-orders by id, as far as the owner's window shows them. */
export function listSubOrders(unit: Unit, ids: readonly string[]): Promise<SubOrder[]> {
  return unit.query<SubOrder>(
    'fulfillment.listSubOrders',
    sql`select ${COLUMNS} from sub_order s where ${ownedBySupplier(unit.owner, 's')} and s.id = any(${ids}::uuid[])`,
  );
}

/** The sub-orders of orders, in the order of their numbers. Seller window. */
export function listSubOrdersOfOrders(unit: Unit, orderIds: readonly string[]): Promise<SubOrder[]> {
  return unit.query<SubOrder>(
    'fulfillment.listSubOrdersOfOrders',
    sql`select ${COLUMNS} from sub_order s join sales_order o on o.account_id = s.account_id and o.id = s.order_id
      where o.id = any(${orderIds}::uuid[]) order by s.order_id, s.suffix`,
  );
}

export type SubOrderSort = 'answer_due_first' | 'due_first' | 'newest';
export type AnswerDue = 'overdue' | 'within_day';
export type SubOrderFilter = {
  readonly statuses?: readonly SubOrderState[] | null | undefined;
  /** True: only those of which a piece is still unanswered. */
  readonly unanswered?: boolean | null | undefined;
  /** Only those that wait for an answer which was due before now, or is due within 24 hours. */
  readonly answerDue?: AnswerDue | null | undefined;
  /** Only those with confirmed pieces that have not left. */
  readonly toShip?: boolean | null | undefined;
  /** Only these, as far as the owner's window shows them. */
  readonly ids?: readonly string[] | null;
  /** Part of a sub-order's number, of the part number of one of its lines, or, for the seller alone, of its order's number. */
  readonly search?: string | null | undefined;
  /** Narrows the seller's window; a supplier's shows no other anyway. */
  readonly supplierId?: string | null;
};

const SORTS = {
  answer_due_first: [
    { sql: 's.answer_due_at', direction: 'asc', type: 'timestamptz' },
    { sql: 's.id', direction: 'asc', type: 'uuid' },
  ],
  due_first: [
    { sql: 's.due_date', direction: 'asc', type: 'date' },
    { sql: 's.id', direction: 'asc', type: 'uuid' },
  ],
  newest: [
    { sql: 's.dispatched_at', direction: 'desc', type: 'timestamptz' },
    { sql: 's.id', direction: 'desc', type: 'uuid' },
  ],
} as const satisfies Record<SubOrderSort, readonly SortColumn[]>;

const KEYS = {
  answer_due_first: (row: SubOrder) => row.answerDueAt,
  due_first: (row: SubOrder) => row.dueDate,
  newest: (row: SubOrder) => row.dispatchedAt,
};

/** A page of the sub-orders in the owner's window. */
export async function pageSubOrders(
  unit: Unit,
  args: PageArgs,
  filter: SubOrderFilter,
  sort: SubOrderSort,
): Promise<Page<SubOrder>> {
  const columns = SORTS[sort];
  const rows = await unit.query<SubOrder>(
    'fulfillment.pageSubOrders',
    sql`select ${COLUMNS} from sub_order s where ${ownedBySupplier(unit.owner, 's')} and ${matching(unit, filter)} and ${afterCursor(args, columns)}
      ${pageOrder(args, columns)}`,
  );
  return toPage(args, rows, (row) => [KEYS[sort](row), row.id]);
}

/** How many sub-orders in the owner's window have a piece that is still unanswered. */
export async function countUnanswered(unit: Unit): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'fulfillment.countUnanswered',
    sql`select count(*)::int as count from sub_order s where ${ownedBySupplier(unit.owner, 's')} and s.status = 'dispatched'`,
  );
  return row?.count ?? 0;
}

/** What a supplier's desk has before it. */
export type SubOrderCounts = {
  readonly unanswered: number;
  readonly overdue: number;
  readonly dueWithinDay: number;
  readonly toShip: number;
};

/** What a supplier's desk has before it, in the owner's window. */
export async function countSubOrders(unit: Unit): Promise<SubOrderCounts> {
  const [row] = await unit.query<SubOrderCounts>(
    'fulfillment.countSubOrders',
    sql`select (count(*) filter (where s.status = 'dispatched'))::int as unanswered,
        (count(*) filter (where ${due(unit, 'overdue')}))::int as overdue,
        (count(*) filter (where ${due(unit, 'within_day')}))::int as "dueWithinDay",
        (count(*) filter (where ${TO_SHIP}))::int as "toShip"
      from sub_order s where ${ownedBySupplier(unit.owner, 's')}
        and s.status in ('dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready')`,
  );
  return row ?? { unanswered: 0, overdue: 0, dueWithinDay: 0, toShip: 0 };
}

function due({ clock }: Unit, when: AnswerDue): RawBuilder<unknown> {
  if (when === 'overdue') return sql`(s.status = 'dispatched' and s.answer_due_at < ${clock})`;
  return sql`(s.status = 'dispatched' and s.answer_due_at >= ${clock} and s.answer_due_at < ${clock} + interval '1 day')`;
}

// Pieces that were confirmed and are neither refused, withdrawn nor on a ship notice; a ship notice may bring what is not answered besides.
const TO_SHIP = sql`(s.status in ('dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready') and exists (
  select from sub_order_line l where l.supplier_id = s.supplier_id and l.sub_order_id = s.id
    and l.accepted + l.changed + l.backordered > 0 and l.shipped + greatest(l.cancelled, l.rejected) < l.quantity))`;

function matching(unit: Unit, filter: SubOrderFilter): RawBuilder<unknown> {
  const { statuses, unanswered, answerDue, toShip, ids, search, supplierId } = filter;
  const like = containing(search ?? '');
  const lines = sql`from sub_order_line l join item i on i.id = l.item_id where l.supplier_id = s.supplier_id and l.sub_order_id = s.id`;
  return allOf(
    supplierId && sql`s.supplier_id = ${supplierId}`,
    statuses && sql`s.status = any(${statuses}::text[])`,
    ids && sql`s.id = any(${ids}::uuid[])`,
    answerDue && due(unit, answerDue),
    toShip && TO_SHIP,
    typeof unanswered === 'boolean' && sql`(s.status = 'dispatched') = ${unanswered}`,
    search?.trim() &&
      sql`(s.number ilike ${like} or exists (select ${lines} and i.sku ilike ${like}) or ${ofOrder(unit.owner, like)})`,
  );
}

// An order's number begins with its customer's code: a supplier must not find out by searching whom its sub-orders are for.
function ofOrder(owner: Owner, like: string): RawBuilder<boolean> {
  if (owner.party !== 'seller') return sql`false`;
  return sql`exists (select from sales_order o join account a on a.id = o.account_id
    where o.account_id = s.account_id and o.id = s.order_id and a.code || '-' || o.number ilike ${like})`;
}

/** A line as its supplier sees it: what is asked, the answer as it stands, and what has moved since. */
export type SubOrderLine = ComponentFacts & {
  readonly id: string;
  readonly subOrderId: string;
  readonly position: number;
  readonly quantity: number;
  readonly currency: Currency;
  readonly unitCost: bigint;
  readonly total: bigint;
  readonly dueDate: PlainDate;
  readonly orderLineId: string | null;
  readonly accepted: number;
  readonly changed: number;
  readonly changedDate: PlainDate | null;
  readonly backordered: number;
  readonly backorderedDate: PlainDate | null;
  readonly rejected: number;
  readonly reason: string;
  readonly unanswered: number;
  readonly confirmedDate: PlainDate | null;
  readonly shipped: number;
  readonly received: number;
  readonly cancelled: number;
};

const LINE_COLUMNS = sql`${COMPONENT_COLUMNS}, l.id, l.sub_order_id as "subOrderId", l.position, l.quantity, s.currency,
  l.unit_cost as "unitCost", l.total, l.due_date as "dueDate", l.order_line_id as "orderLineId", l.accepted, l.changed,
  a.changed_date as "changedDate", l.backordered, a.backordered_date as "backorderedDate", l.rejected, coalesce(a.reason, '') as reason,
  l.unanswered, l.confirmed_date as "confirmedDate", l.shipped, l.received, l.cancelled`;

const LINE_SOURCE = sql`sub_order_line l join sub_order s on s.supplier_id = l.supplier_id and s.id = l.sub_order_id
  join item i on i.id = l.item_id
  left join sub_order_answer a on a.supplier_id = l.supplier_id and a.sub_order_line_id = l.id and a.superseded_at is null`;

/** The lines of sub-orders in the owner's window, in order. */
export function listSubOrderLines(unit: Unit, subOrderIds: readonly string[]): Promise<SubOrderLine[]> {
  return unit.query<SubOrderLine>(
    'fulfillment.listSubOrderLines',
    sql`select ${LINE_COLUMNS} from ${LINE_SOURCE} where ${ownedBySupplier(unit.owner, 'l')} and l.sub_order_id = any(${subOrderIds}::uuid[])
      order by l.sub_order_id, l.position`,
  );
}

/** Lines by id, as far as the owner's window shows them. */
export function listSubOrderLinesById(unit: Unit, ids: readonly string[]): Promise<SubOrderLine[]> {
  return unit.query<SubOrderLine>(
    'fulfillment.listSubOrderLinesById',
    sql`select ${LINE_COLUMNS} from ${LINE_SOURCE} where ${ownedBySupplier(unit.owner, 'l')} and l.id = any(${ids}::uuid[])`,
  );
}

/** An answer as it was given. */
export type SubOrderAnswer = {
  readonly id: string;
  readonly lineId: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date;
  readonly accepted: number;
  readonly changed: number;
  readonly changedDate: PlainDate | null;
  readonly backordered: number;
  readonly backorderedDate: PlainDate | null;
  readonly rejected: number;
  readonly reason: string;
  readonly supersededAt: Date | null;
};

/** Every answer to the lines, newest first. */
export function listAnswers(unit: Unit, lineIds: readonly string[]): Promise<SubOrderAnswer[]> {
  return unit.query<SubOrderAnswer>(
    'fulfillment.listAnswers',
    sql`select a.id, a.sub_order_line_id as "lineId", p.name as "answeredBy", a.answered_at as "answeredAt", a.accepted, a.changed,
        a.changed_date as "changedDate", a.backordered, a.backordered_date as "backorderedDate", a.rejected, a.reason,
        a.superseded_at as "supersededAt"
      from sub_order_answer a left join person p on p.id = a.answered_by
      where ${ownedBySupplier(unit.owner, 'a')} and a.sub_order_line_id = any(${lineIds}::uuid[]) order by a.sub_order_line_id, a.answered_at desc, a.id desc`,
  );
}

/** Ids of the sub-orders that lines in the owner's window belong to. */
export async function listSubOrderIdsOfLines(unit: Unit, lineIds: readonly string[]): Promise<string[]> {
  const rows = await unit.query<{ id: string }>(
    'fulfillment.listSubOrderIdsOfLines',
    sql`select distinct l.sub_order_id as id from sub_order_line l where ${ownedBySupplier(unit.owner, 'l')} and l.id = any(${lineIds}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}
