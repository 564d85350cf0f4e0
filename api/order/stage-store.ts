import { sql } from 'kysely';
import type { Tx, Unit } from '../db/unit.ts';
import type { LineProgress, OrderRecord } from '../fulfillment/line-progress.ts';
import type { Stage } from '../fulfillment/stage.ts';
import type { CalendarFact } from '../fulfillment/working-days.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** An order with what is stored of its progress beside the facts that decide it. */
export type LoadedOrder = Omit<OrderRecord, 'cancelled' | 'sellerCalendarId' | 'today' | 'lines' | 'replacements'> & {
  readonly accountId: string;
  readonly id: string;
  readonly stage: Stage;
  readonly atRisk: boolean;
  readonly version: number;
  readonly promisedOn: PlainDate;
  readonly expectedOn: PlainDate;
  readonly cancelled: boolean;
  readonly destinationCalendarId: string;
  readonly lines: readonly (OrderRecord['lines'][number] & {
    readonly stage: Stage;
    readonly expectedOn: PlainDate;
    readonly findings: unknown;
  })[];
};

export type SellerClock = {
  readonly calendarId: string;
  readonly timeZone: string;
  readonly calendars: readonly CalendarFact[];
};

const LINES = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity, 'promisedOn', l.promised_date,
    'stage', l.stage, 'expectedOn', l.expected_date, 'findings', l.findings,
    'units', coalesce(u.units, '{}') || coalesce(g.units, '{}'),
    'deliveredOn', g.delivered_on, 'parcelExpectedOn', g.expected_on, 'movedTo', m.moved_to, 'failedTests', coalesce(m.failed, 0))
    order by l.position, l.id), '[]')
  from sales_order_line l
  left join (select line_id, jsonb_object_agg(state, n) as units from
      (select line_id, state, count(*) as n from product_unit where account_id = o.account_id and order_id = o.id group by 1, 2) s group by 1) u
    on u.line_id = l.id
  left join (select sl.line_id, max((s.delivered_at at time zone d.time_zone)::date) as delivered_on, max(s.expected_on) as expected_on,
      case when bool_or(sl.product_unit_id is null) then jsonb_build_object(
        'shipped', coalesce(sum(sl.quantity) filter (where s.state = 'shipped'), 0),
        'delivered', coalesce(sum(sl.quantity) filter (where s.state = 'delivered'), 0)) end as units
      from shipment s join shipment_line sl on sl.account_id = s.account_id and sl.shipment_id = s.id
      where s.account_id = o.account_id and s.order_id = o.id group by 1) g on g.line_id = l.id
  left join lateral (select max((x.detail->>'movedTo')::date) as moved_to,
      count(*) filter (where x.kind = 'test_failed' and x.state = 'open') as failed
      from work_exception x where x.account_id = o.account_id and x.order_id = o.id and (x.line_id = l.id or (x.line_id is null
        and exists (select from plan_component c where c.account_id = l.account_id and c.line_id = l.id and c.item_id = x.item_id)))) m on true
  where l.account_id = o.account_id and l.order_id = o.id)`;

const COMPONENTS = sql`(select coalesce(jsonb_agg(jsonb_build_object('lineId', c.line_id, 'itemId', c.item_id, 'sku', i.sku,
    'planned', c.planned, 'netted', c.netted, 'short', c.short)), '[]')
  from plan_component c join item i on i.id = c.item_id where c.account_id = o.account_id and c.order_id = o.id)`;

const SUPPLIES = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'supplierId', l.supplier_id, 'itemId', l.item_id,
    'lineId', l.order_line_id, 'state', s.status, 'dueOn', l.due_date, 'quantity', l.quantity, 'cancelled', l.cancelled, 'shipped', l.shipped,
    'received', l.received, 'acceptedOn', a.accepted_date, 'answeredAt', a.answered_at, 'announced', coalesce(n.announced, '[]'),
    'outcome', jsonb_build_object('accepted', l.accepted, 'changed', l.changed, 'changedDate', a.changed_date, 'backordered', l.backordered,
      'backorderedDate', a.backordered_date, 'rejected', l.rejected, 'reason', coalesce(a.reason, ''), 'unanswered', l.unanswered))
    order by s.suffix, l.position), '[]')
  from sub_order s join sub_order_line l on l.supplier_id = s.supplier_id and l.sub_order_id = s.id
  left join sub_order_answer a on a.supplier_id = l.supplier_id and a.sub_order_line_id = l.id and a.superseded_at is null
  left join lateral (select jsonb_agg(jsonb_build_object('on', h.expected_on, 'quantity', nl.quantity - nl.received) order by h.expected_on, h.id)
      as announced from ship_notice_line nl
    join ship_notice h on h.supplier_id = nl.supplier_id and h.id = nl.ship_notice_id and h.state = 'shipped'
    where nl.supplier_id = l.supplier_id and nl.sub_order_line_id = l.id and nl.received < nl.quantity) n on l.shipped > l.received
  where s.account_id = o.account_id and s.order_id = o.id and s.status <> 'cancelled')`;

const MATTERS = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'supplyId', x.sub_order_line_id, 'state', x.state,
    'quantity', x.quantity, 'needed', coalesce(x.needed, x.quantity), 'detail', x.detail, 'version', x.version, 'resolution', x.resolution,
    'resolvedAt', x.resolved_at) order by x.opened_at, x.id), '[]')
  from work_exception x where x.account_id = o.account_id and x.order_id = o.id and x.sub_order_line_id is not null)`;

const TASKS = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'lineId', t.line_id, 'kind', t.kind, 'state', t.state)
    order by t.line_id, t.sequence), '[]')
  from task t where t.account_id = o.account_id and t.order_id = o.id)`;

/**
 * Locks orders in id order, so that what is read of them afterwards is as new as the lock. Seller window. The lock lets rows that refer to an
 * order pass: two answers that each wrote one would wait for each other.
 */
export async function lockOrders(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx.query(
    'order.lockOrders',
    sql`select id from sales_order where id = any(${orderIds}::uuid[]) order by id for no key update`,
  );
}

/** Orders with what is stored of their progress and all that it depends on but the day and the market. Seller window. */
export async function loadStagedOrders(
  unit: Unit,
  orderIds: readonly string[],
): Promise<{ orders: LoadedOrder[]; clock: SellerClock | undefined }> {
  const rows = await unit.query<LoadedOrder & { clock: SellerClock }>(
    'order.loadStagedOrders',
    sql`select o.account_id as "accountId", o.id, o.stage, o.at_risk as "atRisk", o.version, o.promised_date as "promisedOn",
        o.expected_date as "expectedOn", o.cancelled_at is not null as cancelled, d.calendar_id as "destinationCalendarId",
        ${LINES} as lines, ${COMPONENTS} as components, ${SUPPLIES} as supplies, ${MATTERS} as matters,
        ${TASKS} as tasks,
        (select jsonb_build_object('calendarId', g.calendar_id, 'timeZone', g.time_zone, 'calendars',
          (select jsonb_agg(jsonb_build_object('id', c.id, 'weekdays', c.weekdays, 'holidays',
            (select coalesce(jsonb_agg(h.day order by h.day), '[]') from calendar_holiday h where h.calendar_id = c.id)))
            from working_calendar c)) from organisation g where g.is_seller) as clock
      from sales_order o join account a on a.id = o.account_id join organisation d on d.id = a.organisation_id
      where o.id = any(${orderIds}::uuid[]) order by o.id`,
  );
  return { orders: rows, clock: rows[0]?.clock };
}

export type StagedChange = {
  readonly orderId: string;
  readonly stage: Stage;
  readonly atRisk: boolean;
  readonly expectedOn: PlainDate;
  readonly lines: readonly LineProgress[];
};

/** Stores the progress of orders, their lines and tasks with one statement, touching only rows that differ. */
export async function storeProgress(tx: Tx, changes: readonly StagedChange[]): Promise<void> {
  const orders = changes.map(({ orderId, stage, atRisk, expectedOn }) => ({
    id: orderId,
    stage,
    at_risk: atRisk,
    expected_date: expectedOn,
  }));
  const lines = changes.flatMap((change) =>
    change.lines.map(({ lineId, stage, expectedOn, findings }) => ({
      id: lineId,
      stage,
      expected_date: expectedOn,
      findings,
    })),
  );
  const tasks = changes.flatMap((change) => change.lines.flatMap((line) => line.tasks));
  await tx.query(
    'order.storeProgress',
    sql`with line_changes as (
        update sales_order_line l set stage = x.stage, expected_date = x.expected_date, findings = x.findings
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(id uuid, stage text, expected_date date, findings jsonb)
        where l.id = x.id and (l.stage, l.expected_date, l.findings) is distinct from (x.stage, x.expected_date, x.findings)),
      task_changes as (
        update task t set state = x.state, done_at = case when x.state = 'done' then coalesce(t.done_at, ${tx.now}) end
        from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as x(id uuid, state text) where t.id = x.id and t.state <> x.state)
      update sales_order o set stage = x.stage, at_risk = x.at_risk, expected_date = x.expected_date, version = o.version + 1,
        delivered_at = case when x.stage = 'delivered' then coalesce(o.delivered_at, ${tx.now}) end
      from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as x(id uuid, stage text, at_risk boolean, expected_date date)
      where o.id = x.id`,
  );
}
