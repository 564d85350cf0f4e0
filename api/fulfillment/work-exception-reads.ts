import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { allOf } from '../db/narrow.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { parseOrderNumber } from '../order/order.ts';
import type { ExceptionKind, ExceptionResolution } from './exception.ts';

/** Something in the work queue. `orderLineId` is null when the pieces are for several lines of the order. */
export type WorkException = {
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly state: 'open' | 'resolved';
  readonly accountId: string;
  readonly orderId: string;
  readonly orderLineId: string | null;
  readonly itemId: string | null;
  readonly supplierId: string | null;
  readonly subOrderLineId: string | null;
  readonly subOrderId: string | null;
  readonly dueDate: PlainDate | null;
  readonly productUnitId: string | null;
  /** Pieces concerned, and those of them that the order needs; the others are surplus. */
  readonly quantity: number;
  readonly needed: number;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly ownerMembershipId: string | null;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: ExceptionResolution | null;
  readonly version: number;
};

const SOURCE = sql`e.id, e.kind, e.state, e.account_id as "accountId", e.order_id as "orderId", e.line_id as "orderLineId",
  e.item_id as "itemId", e.supplier_id as "supplierId", e.sub_order_line_id as "subOrderLineId", l.sub_order_id as "subOrderId",
  l.due_date as "dueDate", e.product_unit_id as "productUnitId", e.quantity, coalesce(e.needed, e.quantity) as needed, e.detail - 'candidates' as detail,
  e.owner_membership_id as "ownerMembershipId", e.opened_at as "openedAt", e.resolved_at as "resolvedAt", e.resolution, e.version
  from work_exception e left join sub_order_line l on l.id = e.sub_order_line_id`;

/** Exceptions by id. Seller window. */
export function listWorkExceptions(unit: Unit, ids: readonly string[]): Promise<WorkException[]> {
  return unit.query<WorkException>(
    'fulfillment.listWorkExceptions',
    sql`select ${SOURCE} where e.id = any(${ids}::uuid[])`,
  );
}

export type ExceptionFilter = {
  readonly state?: 'open' | 'resolved' | null | undefined;
  readonly kinds?: readonly ExceptionKind[] | null | undefined;
  readonly ownerMembershipId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  /** Part of a part number or of a supplier's name, or a whole order number. */
  readonly search?: string | null | undefined;
};

const OLDEST = [
  { sql: 'e.opened_at', direction: 'asc', type: 'timestamptz' },
  { sql: 'e.id', direction: 'asc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

/** A page of the queue, the oldest first. Seller window. */
export async function pageWorkExceptions(
  unit: Unit,
  args: PageArgs,
  filter: ExceptionFilter,
): Promise<Page<WorkException>> {
  const rows = await unit.query<WorkException>(
    'fulfillment.pageWorkExceptions',
    sql`select ${SOURCE} where ${matching(filter)} and ${afterCursor(args, OLDEST)} ${pageOrder(args, OLDEST)}`,
  );
  return toPage(args, rows, (row) => [row.openedAt, row.id]);
}

/** How many exceptions are open. Seller window. */
export async function countOpenExceptions(unit: Unit): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'fulfillment.countOpenExceptions',
    sql`select count(*)::int as count from work_exception e where e.state = 'open'`,
  );
  return row?.count ?? 0;
}

export type ExceptionCounts = { readonly open: number; readonly mine: number };

/** How many exceptions are open, and how many of them a membership took. Seller window. */
export async function countExceptions(unit: Unit, membershipId: string): Promise<ExceptionCounts> {
  const [row] = await unit.query<ExceptionCounts>(
    'fulfillment.countExceptions',
    sql`select count(*)::int as open, (count(*) filter (where e.owner_membership_id = ${membershipId}))::int as mine
      from work_exception e where e.state = 'open'`,
  );
  return row ?? { open: 0, mine: 0 };
}

function searched(search: string): RawBuilder<unknown> {
  const like = containing(search);
  const order = parseOrderNumber(search);
  return sql`(exists (select from item i where i.id = e.item_id and i.sku ilike ${like})
    or exists (select from supplier s where s.id = e.supplier_id and s.name ilike ${like})
    or e.order_id = any(array(select o.id from account a join sales_order o on o.account_id = a.id
      where a.code = ${order?.accountCode ?? null} and o.number = ${order?.number ?? null}::int)))`;
}

function matching({ state, kinds, ownerMembershipId, orderId, search }: ExceptionFilter): RawBuilder<unknown> {
  return allOf(
    state && sql`e.state = ${state}`,
    kinds && sql`e.kind = any(${kinds}::text[])`,
    ownerMembershipId && sql`e.owner_membership_id = ${ownerMembershipId}`,
    orderId && sql`e.order_id = ${orderId}`,
    search?.trim() && searched(search),
  );
}
