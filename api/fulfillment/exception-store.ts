import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { ExceptionDraft, ExceptionKind } from './exception.ts';

/** An exception to open about pieces of a sub-order line. */
export type LineException = ExceptionDraft & {
  readonly accountId: string;
  readonly orderId: string;
  readonly orderLineId: string | null;
  readonly itemId: string;
  readonly supplierId: string;
  readonly subOrderLineId: string;
};

/**
 * Brings the open exceptions of sub-order lines in line with what is wrong with them now: those that hold no more are resolved as answered,
 * those that hold are renewed, new ones are opened. Answers the ids of the new ones. Seller window, two statements.
 */
export async function replaceLineExceptions(
  tx: Tx,
  lineIds: readonly string[],
  wanted: readonly LineException[],
): Promise<string[]> {
  const keys = wanted.map(({ kind, subOrderLineId, quantity, params }) => ({ kind, subOrderLineId, quantity, params }));
  const held = await tx.query<{ kind: ExceptionKind; sub_order_line_id: string; holds: boolean }>(
    'fulfillment.renewExceptions',
    sql`with wanted as (select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as x(kind text, "subOrderLineId" uuid, quantity int, params jsonb)),
      facts as (select e.id, w.kind is not null as holds, coalesce(w.quantity, e.quantity) as quantity, coalesce(w.params, '{}') as params
        from work_exception e left join wanted w on w.kind = e.kind and w."subOrderLineId" = e.sub_order_line_id
        where e.state = 'open' and e.sub_order_line_id = any(${lineIds}::uuid[]))
      update work_exception e set version = e.version + 1, quantity = f.quantity, detail = e.detail || f.params,
        state = case when f.holds then 'open' else 'resolved' end,
        resolved_at = case when f.holds then null else ${tx.now}::timestamptz end,
        resolution = case when f.holds then null else 'answered' end
      from facts f where e.id = f.id returning e.kind, e.sub_order_line_id, f.holds`,
  );
  const renewed = new Set(held.filter(({ holds }) => holds).map((row) => `${row.kind} ${row.sub_order_line_id}`));
  return insertExceptions(
    tx,
    wanted.filter(({ kind, subOrderLineId }) => !renewed.has(`${kind} ${subOrderLineId}`)),
  );
}

/** Opens exceptions about sub-order lines, leaving out those that are open already; answers the ids of the new ones. Seller window. */
export async function insertExceptions(tx: Tx, exceptions: readonly LineException[]): Promise<string[]> {
  const rows = await insertRows<'work_exception', { id: string }>(
    tx,
    'fulfillment.insertExceptions',
    'work_exception',
    exceptions.map((exception) => ({
      id: newId(),
      kind: exception.kind,
      account_id: exception.accountId,
      order_id: exception.orderId,
      line_id: exception.orderLineId,
      item_id: exception.itemId,
      supplier_id: exception.supplierId,
      sub_order_line_id: exception.subOrderLineId,
      quantity: exception.quantity,
      detail: exception.params,
      state: 'open',
      opened_at: tx.now,
      version: 1,
    })),
    `on conflict (kind, sub_order_line_id) where state = 'open' and sub_order_line_id is not null do nothing returning id`,
  );
  return rows.map(({ id }) => id);
}
