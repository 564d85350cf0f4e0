import { expect } from 'vitest';
import { SELLER } from '../../api/db/owner.ts';
import { changeOf, stagedOrders } from '../../api/order/refresh-stage.ts';
import type { TestApp } from './app.ts';

/** Statements that find nothing while the books are right: each answers the rows that break a rule. */
const BROKEN: Readonly<Record<string, string>> = {
  'reserved is the sum of what is held, and at hand': `select s.item_id, s.reserved, s.on_hand from stock s where s.reserved > s.on_hand or s.reserved <>
    coalesce((select sum(quantity) from stock_reservation r where r.item_id = s.item_id and r.state = 'held'), 0)`,
  'an order is the sum of its lines': `select o.id from sales_order o join sales_order_line l on l.account_id = o.account_id and l.order_id = o.id
    group by o.account_id, o.id having o.net <> sum(l.net) or o.tax <> sum(l.tax) or o.gross <> sum(l.gross)`,
  'a sub-order is the sum of its lines': `select s.id from sub_order s join sub_order_line l on l.sub_order_id = s.id group by s.supplier_id, s.id, s.total
    having s.total <> sum(l.total)`,
  'what is planned is netted, sub-ordered or short': `select c.line_id, c.item_id from plan_component c where c.planned <> c.netted + c.sub_ordered - c.surplus + c.short
    or c.sub_ordered <> coalesce((select sum(l.quantity - greatest(l.rejected, l.cancelled)) from sub_order_line l where l.order_line_id = c.line_id and l.item_id = c.item_id), 0)`,
  'a serial is used once': `select serial, item_id from component_serial group by serial, item_id, supplier_id having count(*) > 1
    union all select serial, item_id from asset group by account_id, serial, item_id having count(*) > 1`,
  'a component is in one unit': `select component_serial_id from as_built where upper_inf(installed) and component_serial_id is not null
    group by component_serial_id having count(*) > 1`,
  'each order has the decision that authorised it': `select o.id from sales_order o left join decision d on d.account_id = o.account_id and d.id = o.decision_id
    where d.request_id is distinct from o.request_id or d.outcome is distinct from 'authorised'`,
  'a request has one order': 'select request_id from sales_order group by request_id having count(*) > 1',
  'each change has one audit row and one outbox event': `select coalesce(a.kind, o.topic) as change, coalesce(a.subject_id, o.aggregate_id) as id, a.n as audit, o.n as outbox
    from (select kind, subject_id, count(*) as n from audit_event where subject not in ('person', 'session') group by 1, 2) a
    full join (select topic, aggregate_id, count(*) as n from outbox where aggregate not in ('person', 'session') group by 1, 2) o
      on o.topic = a.kind and o.aggregate_id = a.subject_id where a.n is distinct from o.n`,
  'a document’s changes are in sequence': `select aggregate, aggregate_id, sequence from outbox where aggregate in ('request', 'sub_order') group by 1, 2, 3, topic having count(*) > 1`,
};

/** Checks that stored stages and dates are what the facts say; answers of how many orders. */
export async function expectStoredStages(app: TestApp, now: Date): Promise<number> {
  const ids = (await app.database.query<{ id: string }>('select id from sales_order')).map(({ id }) => id);
  const { orders, clock } = await app.db.read(SELLER, (unit) => stagedOrders(unit, ids, now));
  if (!clock) throw new Error('there is no seller');
  for (const order of orders) {
    const { stage, atRisk, expectedOn, lines } = changeOf(order, clock);
    expect({ stage, atRisk, expectedOn }).toEqual({
      stage: order.stage,
      atRisk: order.atRisk,
      expectedOn: order.expectedOn,
    });
    expect(lines.map((line) => [line.stage, line.expectedOn, line.findings])).toEqual(
      order.lines.map((line) => [line.stage, line.expectedOn, line.findings]),
    );
  }
  return orders.length;
}

/** Checks what must hold after anything that may have happened. */
export async function expectInvariants(app: TestApp, now: Date): Promise<void> {
  for (const [rule, statement] of Object.entries(BROKEN)) {
    expect(await app.database.query(statement), rule).toEqual([]);
  }
  expect(await expectStoredStages(app, now)).toBeGreaterThan(0);
}
