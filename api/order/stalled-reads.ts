import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import type { RequestStatus } from './request-reads.ts';

/** A request as the seller sees it: what it is about, and why it stands still; `obstacle` is null once it does not. */
export type SalesRequest = {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly membershipId: string;
  readonly status: RequestStatus;
  readonly version: number;
  readonly currency: Currency;
  readonly gross: bigint;
  readonly submittedAt: Date;
  readonly placementError: string | null;
  readonly placeAgainAt: Date | null;
  readonly orderId: string | null;
  readonly obstacle: 'no_approver' | 'placement_failed' | null;
};

const WITHOUT_APPROVER = sql`(r.status = 'pending' and exists (select from approval_step s where s.account_id = r.account_id
  and s.request_id = r.id and s.state = 'open' and not exists (select from approval_candidate c
    where c.account_id = s.account_id and c.approval_step_id = s.id)))`;

const COLUMNS = sql`r.account_id as "accountId", r.id, a.code || '-R' || r.number as number, r.membership_id as "membershipId", r.status,
  r.version, r.currency, r.gross, r.submitted_at as "submittedAt", r.placement_error as "placementError", r.place_again_at as "placeAgainAt",
  (select o.id from sales_order o where o.account_id = r.account_id and o.request_id = r.id) as "orderId",
  case when r.status = 'placement_failed' then 'placement_failed' when ${WITHOUT_APPROVER} then 'no_approver' end as obstacle`;
const SOURCE = sql`request r join account a on a.id = r.account_id`;

/** Requests by id. Seller window. */
export function listSalesRequests(unit: Unit, ids: readonly string[]): Promise<SalesRequest[]> {
  return unit.query<SalesRequest>(
    'order.listSalesRequests',
    sql`select ${COLUMNS} from ${SOURCE} where r.id = any(${ids}::uuid[])`,
  );
}

const OLDEST: readonly SortColumn[] = [
  { sql: 'r.submitted_at', direction: 'asc', type: 'timestamptz' },
  { sql: 'r.id', direction: 'asc', type: 'uuid' },
];

const STALLED = sql`r.status in ('pending', 'placement_failed') and (r.status = 'placement_failed' or ${WITHOUT_APPROVER})`;

/** How many requests nobody at the customer can move on. Seller window. */
export async function countStalledRequests(unit: Unit): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'order.countStalledRequests',
    sql`select count(*)::int as count from request r where ${STALLED}`,
  );
  return row?.count ?? 0;
}

/** A page of the requests that nobody at the customer can move on: without an approver, or authorised and not placed. Seller window. */
export async function pageStalledRequests(unit: Unit, args: PageArgs): Promise<Page<SalesRequest>> {
  const rows = await unit.query<SalesRequest>(
    'order.pageStalledRequests',
    sql`select ${COLUMNS} from ${SOURCE} where ${STALLED} and ${afterCursor(args, OLDEST)} ${pageOrder(args, OLDEST)}`,
  );
  return toPage(args, rows, (row) => [row.submittedAt, row.id]);
}

/** Whose request it is; absent when there is none. Seller window. */
export async function findAccountOfRequest(unit: Unit, id: string): Promise<string | undefined> {
  const [row] = await unit.query<{ accountId: string }>(
    'order.findAccountOfRequest',
    sql`select account_id as "accountId" from request where id = ${id}`,
  );
  return row?.accountId;
}
