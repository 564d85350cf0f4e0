import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { ExceptionDraft } from './exception.ts';
import type { MatterChanges } from './open-matter.ts';

/** An exception to open about pieces of a sub-order line, of which the order needs so many. */
export type LineException = ExceptionDraft & {
  readonly needed: number;
  readonly accountId: string;
  readonly orderId: string;
  readonly orderLineId: string | null;
  readonly itemId: string;
  readonly supplierId: string;
  readonly subOrderLineId: string;
};

/** Renews and settles entries of the queue with one statement; nothing is sent when there is nothing to change. Seller window. */
export async function storeMatterChanges(
  tx: Tx,
  { renewed, settled }: Pick<MatterChanges, 'renewed' | 'settled'>,
): Promise<void> {
  if (renewed.length + settled.length === 0) return;
  const changes = [
    ...renewed.map(({ id, quantity, needed, params }) => ({ id, quantity, needed, params, resolution: null })),
    ...settled.map(({ id, resolution }) => ({ id, quantity: null, needed: null, params: {}, resolution })),
  ];
  await tx.query(
    'fulfillment.storeMatterChanges',
    sql`update work_exception e set version = e.version + 1, quantity = coalesce(x.quantity, e.quantity), needed = coalesce(x.needed, e.needed),
        detail = e.detail || x.params, resolution = x.resolution, state = case when x.resolution is null then 'open' else 'resolved' end,
        resolved_at = case when x.resolution is not null then ${tx.now}::timestamptz end
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as x(id uuid, quantity int, needed int, params jsonb, resolution text)
      where e.id = x.id and e.state = 'open'`,
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
      needed: exception.needed,
      detail: exception.params,
      state: 'open',
      opened_at: tx.now,
      version: 1,
    })),
    `on conflict (kind, sub_order_line_id) where state = 'open' and sub_order_line_id is not null do nothing returning id`,
  );
  return rows.map(({ id }) => id);
}
