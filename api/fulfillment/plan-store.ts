import { sql } from 'kysely';
import { insertOf, rowsOf } from '../db/insert-together.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { Decided } from './decide-fulfilment.ts';

const FIRST = sql`exists (select from plan)`;

/**
 * Writes the plan with its components and reservations and raises what is reserved in stock, all with one statement. False, and nothing
 * written, when the order has a plan already.
 */
export async function insertPlan(tx: Tx, { accountId, orderId, input, plan }: Decided): Promise<boolean> {
  const owner = { account_id: accountId, order_id: orderId };
  const components = rowsOf(
    'plan_component',
    plan.components.map(({ lineId, itemId, planned, netted, subOrdered, surplus, short }) => {
      const books = { planned, netted, sub_ordered: subOrdered, surplus, short };
      return { ...owner, line_id: lineId, item_id: itemId, ...books };
    }),
  );
  const reservations = rowsOf(
    'stock_reservation',
    plan.reservations.map(({ lineId, itemId, quantity }) => ({
      ...owner,
      id: newId(),
      line_id: lineId,
      item_id: itemId,
      quantity,
      state: 'held',
    })),
  );
  const reserved = JSON.stringify(plan.reservations);
  const [row] = await tx.query<{ first: boolean }>(
    'fulfillment.insertPlan',
    sql`with plan as (
        insert into fulfilment_plan (account_id, order_id, rule_version, inputs, result, planned_at)
        values (${accountId}, ${orderId}, ${plan.ruleVersion}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(plan)}::jsonb, ${tx.now})
        on conflict do nothing returning order_id)
      ${components.rows.length > 0 ? sql`, components as (${insertOf(components, FIRST)})` : sql``}
      ${
        reservations.rows.length > 0
          ? sql`, reservations as (${insertOf(reservations, FIRST)}),
        stocked as (update stock set reserved = stock.reserved + r.quantity, version = stock.version + 1
          from (select "itemId" as item_id, sum(quantity)::int as quantity
            from jsonb_to_recordset(${reserved}::jsonb) as x("itemId" uuid, quantity int) group by 1) r
          where stock.item_id = r.item_id and ${FIRST})`
          : sql``
      }
      select ${FIRST} as first`,
  );
  return row?.first ?? false;
}
