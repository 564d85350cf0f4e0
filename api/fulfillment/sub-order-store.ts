import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import { ownedBySupplier } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { AnsweredLine, LineOutcome, SubOrderLineFacts, SubOrderState } from './sub-order.ts';

/** A line under lock with what it is for. */
export type LockedLine = SubOrderLineFacts & {
  readonly subOrderId: string;
  readonly itemId: string;
  readonly orderLineId: string | null;
  readonly serialised: boolean;
};

/** A sub-order under lock; `order` facts stay inside the service. */
export type LockedSubOrder = {
  readonly id: string;
  readonly supplierId: string;
  readonly accountId: string;
  readonly orderId: string;
  readonly number: string;
  readonly version: number;
  readonly state: SubOrderState;
  readonly answerDueAt: Date;
  readonly timeZone: string;
  readonly lines: readonly LockedLine[];
};

type LineRow = Omit<LockedLine, 'outcome'> & LineOutcome;

/** Locks sub-orders of the owner's window in id order, then reads their lines as they are under the lock. Absent ones are left out. */
export async function lockSubOrders(tx: Tx, ids: readonly string[]): Promise<LockedSubOrder[]> {
  const heads = await tx.query<Omit<LockedSubOrder, 'lines'>>(
    'fulfillment.lockSubOrders',
    sql`select s.id, s.supplier_id as "supplierId", s.account_id as "accountId", s.order_id as "orderId", s.number, s.version,
        s.status as state, s.answer_due_at as "answerDueAt", g.time_zone as "timeZone"
      from sub_order s join supplier p on p.id = s.supplier_id join organisation g on g.id = p.organisation_id
      where ${ownedBySupplier(tx.owner, 's')} and s.id = any(${ids}::uuid[]) order by s.id for update of s`,
  );
  if (heads.length === 0) return [];
  const rows = await tx.query<LineRow>(
    'fulfillment.listLockedLines',
    sql`select l.id, l.sub_order_id as "subOrderId", l.item_id as "itemId", l.order_line_id as "orderLineId", i.serialised, l.quantity,
        l.due_date as "dueOn", l.shipped, l.received, l.cancelled, l.accepted, l.changed, a.changed_date as "changedDate", l.backordered,
        a.backordered_date as "backorderedDate", l.rejected, coalesce(a.reason, '') as reason, l.unanswered
      from sub_order_line l join item i on i.id = l.item_id
      left join sub_order_answer a on a.supplier_id = l.supplier_id and a.sub_order_line_id = l.id and a.superseded_at is null
      where ${ownedBySupplier(tx.owner, 'l')} and l.sub_order_id = any(${heads.map(({ id }) => id)}::uuid[]) order by l.sub_order_id, l.position`,
  );
  const lines = Map.groupBy(rows.map(toLine), ({ subOrderId }) => subOrderId);
  return heads.map((head) => ({ ...head, lines: lines.get(head.id) ?? [] }));
}

function toLine(row: LineRow): LockedLine {
  const { accepted, changed, changedDate, backordered, backorderedDate, rejected, reason, unanswered, ...line } = row;
  return {
    ...line,
    outcome: { accepted, changed, changedDate, backordered, backorderedDate, rejected, reason, unanswered },
  };
}

/** New outcomes of a sub-order's lines with the state that they add up to. */
export type Answered = {
  readonly subOrder: LockedSubOrder;
  readonly state: SubOrderState;
  /** Only the lines that this answer is about. */
  readonly lines: readonly AnsweredLine[];
};

/** Stores answers: the lines' quantities, the answers themselves (older ones superseded), and the sub-orders' state and version. */
export async function storeAnswers(tx: Tx, personId: string, answers: readonly Answered[]): Promise<void> {
  const lines = answers.flatMap((answer) =>
    answer.lines.map(({ lineId, confirmedDate, outcome }) => ({ id: lineId, confirmedDate, ...outcome })),
  );
  const heads = answers.map(({ subOrder, state }) => ({ id: subOrder.id, state }));
  await tx.query(
    'fulfillment.storeOutcomes',
    sql`with given as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as x(id uuid, "confirmedDate" date, accepted int, changed int, backordered int, rejected int, unanswered int)),
      superseded as (update sub_order_answer a set superseded_at = ${tx.now} from given
        where ${ownedBySupplier(tx.owner, 'a')} and a.sub_order_line_id = given.id and a.superseded_at is null),
      outcomes as (update sub_order_line l set accepted = g.accepted, changed = g.changed, backordered = g.backordered,
        rejected = g.rejected, unanswered = g.unanswered, confirmed_date = g."confirmedDate"
        from given g where ${ownedBySupplier(tx.owner, 'l')} and l.id = g.id)
      update sub_order s set status = x.state, version = s.version + 1, answered_at = ${tx.now}
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as x(id uuid, state text) where ${ownedBySupplier(tx.owner, 's')} and s.id = x.id`,
  );
  await insertRows(
    tx,
    'fulfillment.insertAnswers',
    'sub_order_answer',
    answers.flatMap(({ subOrder, lines: answered }) =>
      answered.map(({ lineId, outcome }) => ({
        supplier_id: subOrder.supplierId,
        sub_order_line_id: lineId,
        id: newId(),
        answered_by: personId,
        answered_at: tx.now,
        accepted: outcome.accepted,
        accepted_date: outcome.accepted > 0 ? (subOrder.lines.find(({ id }) => id === lineId)?.dueOn ?? null) : null,
        changed: outcome.changed,
        changed_date: outcome.changedDate,
        backordered: outcome.backordered,
        backordered_date: outcome.backorderedDate,
        rejected: outcome.rejected,
        reason: outcome.reason,
      })),
    ),
  );
}

/** Stores a sub-order's state when it is at that version; its version after it. */
export async function storeState(tx: Tx, subOrderId: string, state: SubOrderState): Promise<void> {
  await tx.query(
    'fulfillment.storeState',
    sql`update sub_order s set status = ${state}, version = s.version + 1 where ${ownedBySupplier(tx.owner, 's')} and s.id = ${subOrderId}`,
  );
}

/** Pieces of a line that were shipped or received just now. */
export type Move = { readonly lineId: string; readonly shipped: number; readonly received: number };

/** Stores moved pieces and the states that their sub-orders come to with one statement. */
export async function storeMoves(
  tx: Tx,
  moves: readonly Move[],
  heads: readonly { readonly id: string; readonly state: SubOrderState }[],
): Promise<void> {
  await tx.query(
    'fulfillment.storeMoves',
    sql`with moved as (update sub_order_line l set shipped = l.shipped + m.shipped, received = l.received + m.received
        from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m("lineId" uuid, shipped int, received int)
        where ${ownedBySupplier(tx.owner, 'l')} and l.id = m."lineId")
      update sub_order s set status = x.state, version = s.version + 1,
        shipped_at = case when x.state in ('shipped', 'received') then coalesce(s.shipped_at, ${tx.now}) end,
        received_at = case when x.state = 'received' then coalesce(s.received_at, ${tx.now}) end
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as x(id uuid, state text) where ${ownedBySupplier(tx.owner, 's')} and s.id = x.id`,
  );
}

/** Ids of sub-orders whose answer is overdue and of which a line never had an exception for it, the longest overdue first. Seller window. */
export async function listOverdueSubOrders(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'fulfillment.listOverdueSubOrders',
    sql`select s.id from sub_order s where s.status = 'dispatched' and s.answer_due_at <= ${tx.now}
      and exists (select from sub_order_line l where l.supplier_id = s.supplier_id and l.sub_order_id = s.id and l.unanswered > greatest(0, l.cancelled - l.rejected)
        and not exists (select from work_exception e where e.sub_order_line_id = l.id and e.kind = 'unanswered'))
      order by s.answer_due_at, s.id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}
