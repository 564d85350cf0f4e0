import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ExceptionResolution } from './exception.ts';
import { listWorkExceptions, type WorkException } from './work-exception-reads.ts';

/** Locks an exception and reads it as it is under the lock. Seller window. */
export async function lockException(tx: Tx, id: string): Promise<WorkException | undefined> {
  await tx.query('fulfillment.lockException', sql`select id from work_exception where id = ${id} for update`);
  const [exception] = await listWorkExceptions(tx, [id]);
  return exception;
}

export type ExceptionChange = {
  readonly ownerMembershipId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Settles it in this way. */
  readonly resolution?: ExceptionResolution;
  readonly personId: string;
};

/** Stores a change of a locked exception. Seller window. */
export async function storeException(tx: Tx, id: string, change: ExceptionChange): Promise<void> {
  const { ownerMembershipId, detail, resolution, personId } = change;
  await tx.query(
    'fulfillment.storeException',
    sql`update work_exception set version = version + 1, owner_membership_id = coalesce(${ownerMembershipId ?? null}::uuid, owner_membership_id),
        detail = detail || ${JSON.stringify(detail ?? {})}::jsonb, state = case when ${resolution ?? null}::text is null then state else 'resolved' end,
        resolution = coalesce(${resolution ?? null}::text, resolution),
        resolved_at = case when ${resolution ?? null}::text is null then resolved_at else ${tx.now}::timestamptz end,
        resolved_by = case when ${resolution ?? null}::text is null then resolved_by else ${personId}::uuid end
      where id = ${id}`,
  );
}

/** Stores how many pieces of a line are withdrawn from its supplier. Seller window. */
export async function storeWithdrawn(tx: Tx, lineId: string, cancelled: number): Promise<void> {
  await tx.query(
    'fulfillment.storeWithdrawn',
    sql`update sub_order_line set cancelled = ${cancelled} where id = ${lineId}`,
  );
}

/** Makes the confirmed day of a line the day on which it is due. Seller window. */
export async function acceptConfirmedDate(tx: Tx, lineId: string): Promise<void> {
  await tx.query(
    'fulfillment.acceptConfirmedDate',
    sql`update sub_order_line set due_date = confirmed_date where id = ${lineId} and confirmed_date is not null`,
  );
}

/** The day on which the customer expects what an exception is about: its line, or else the whole order. Seller window. */
export async function getExpectedDate(
  tx: Tx,
  { accountId, orderId, orderLineId }: Pick<WorkException, 'accountId' | 'orderId' | 'orderLineId'>,
): Promise<PlainDate> {
  const [row] = await tx.query<{ expectedDate: PlainDate }>(
    'fulfillment.getExpectedDate',
    sql`select coalesce(l.expected_date, o.expected_date) as "expectedDate" from sales_order o
      left join sales_order_line l on l.account_id = o.account_id and l.order_id = o.id and l.id = ${orderLineId}
      where o.account_id = ${accountId} and o.id = ${orderId}`,
  );
  if (!row) throw new Error('the order of an exception exists');
  return row.expectedDate;
}

/** The next suffix of an order's sub-orders, under the order's lock. Seller window. */
export async function lockNextSuffix(tx: Tx, orderId: string): Promise<number> {
  const [order] = await tx.query<{ account_id: string }>(
    'fulfillment.lockOrder',
    sql`select account_id from sales_order where id = ${orderId} for update`,
  );
  const [row] = await tx.query<{ suffix: number }>(
    'fulfillment.findLastSuffix',
    sql`select coalesce(max(suffix), 0)::int + 1 as suffix from sub_order where account_id = ${order?.account_id ?? null} and order_id = ${orderId}`,
  );
  return row?.suffix ?? 1;
}
