import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** How much is due in the control centre: open tasks, answers that suppliers owe, deliveries on their way. */
export type DueWork = {
  readonly tasksOverdue: number;
  readonly tasksToday: number;
  readonly answersOpen: number;
  readonly answersOverdue: number;
  readonly deliveriesExpected: number;
  readonly deliveriesLate: number;
};

/** How much is due on a day, and how much should have been done before it. Seller window. */
export async function countDueWork(unit: Unit, today: PlainDate): Promise<DueWork> {
  const [row] = await unit.query<DueWork>(
    'shipment.countDueWork',
    sql`select t.*, a.*, d.* from
      (select (count(*) filter (where due_on < ${today}))::int as "tasksOverdue", (count(*) filter (where due_on = ${today}))::int as "tasksToday"
        from task where state in ('planned', 'started') and due_on <= ${today}) t,
      (select count(*)::int as "answersOpen", (count(*) filter (where answer_due_at < ${unit.clock}))::int as "answersOverdue"
        from sub_order where status = 'dispatched') a,
      (select count(*)::int as "deliveriesExpected", (count(*) filter (where expected_on < ${today}))::int as "deliveriesLate"
        from ship_notice where state = 'shipped') d`,
  );
  if (!row) throw new Error('a count always answers');
  return row;
}
