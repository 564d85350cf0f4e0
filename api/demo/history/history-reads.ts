import { sql } from 'kysely';
import type { Unit } from '../../db/unit.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export type OpenStep = {
  readonly id: string;
  readonly revision: number;
  readonly requestVersion: number;
  readonly candidates: readonly string[];
};

/** The open approval step of a request. Seller's window, like all that follows. */
export async function findOpenStep(unit: Unit, requestId: string): Promise<OpenStep | undefined> {
  const [row] = await unit.query<OpenStep>(
    'demo.findOpenStep',
    sql`select s.id, s.revision, r.version as "requestVersion", array(select c.membership_id from approval_candidate c
        where c.account_id = s.account_id and c.approval_step_id = s.id order by c.membership_id) as candidates
      from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id
      where s.request_id = ${requestId} and s.state = 'open'`,
  );
  return row;
}

export type OpenSubOrder = {
  readonly id: string;
  readonly supplierId: string;
  readonly orderId: string;
  readonly suffix: number;
  readonly version: number;
  readonly dispatchedAt: Date;
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly dueOn: PlainDate }[];
};

/** Sub-orders that wait for an answer. */
export function listUnanswered(unit: Unit): Promise<OpenSubOrder[]> {
  return unit.query<OpenSubOrder>(
    'demo.listUnanswered',
    sql`select s.id, s.supplier_id as "supplierId", s.order_id as "orderId", s.suffix, s.version,
        s.dispatched_at as "dispatchedAt",
        (select jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity, 'dueOn', l.due_date) order by l.position)
          from sub_order_line l where l.supplier_id = s.supplier_id and l.sub_order_id = s.id) as lines
      from sub_order s where s.status = 'dispatched' order by s.dispatched_at, s.number`,
  );
}

export type LineToShip = {
  readonly id: string;
  readonly subOrderId: string;
  readonly supplierId: string;
  readonly orderId: string;
  readonly sku: string;
  readonly serialised: boolean;
  readonly pieces: number;
  readonly confirmedOn: PlainDate;
};

/** Confirmed pieces that have not been shipped yet. */
export function listToShip(unit: Unit): Promise<LineToShip[]> {
  return unit.query<LineToShip>(
    'demo.listToShip',
    sql`select l.id, s.id as "subOrderId", l.supplier_id as "supplierId", s.order_id as "orderId", i.sku, i.serialised,
        least(l.accepted + l.changed + l.backordered, l.quantity - greatest(l.rejected, l.cancelled)) - l.shipped as pieces,
        l.confirmed_date as "confirmedOn"
      from sub_order s join sub_order_line l on l.supplier_id = s.supplier_id and l.sub_order_id = s.id join item i on i.id = l.item_id
      where s.status in ('dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready') and l.confirmed_date is not null
        and least(l.accepted + l.changed + l.backordered, l.quantity - greatest(l.rejected, l.cancelled)) > l.shipped
      order by l.supplier_id, s.number, l.position`,
  );
}

export type NoticeOnItsWay = {
  readonly id: string;
  readonly version: number;
  readonly sscc: string;
  readonly expectedOn: PlainDate;
  readonly orderIds: readonly string[];
  readonly received: number;
  readonly serials: readonly string[];
};

/** Ship notices that were not received in full. */
export function listNoticesOnTheirWay(unit: Unit): Promise<NoticeOnItsWay[]> {
  return unit.query<NoticeOnItsWay>(
    'demo.listNoticesOnTheirWay',
    sql`select n.id, n.version, n.sscc, n.expected_on as "expectedOn",
        array(select distinct s.order_id from ship_notice_line x join sub_order_line l on l.id = x.sub_order_line_id
          join sub_order s on s.supplier_id = l.supplier_id and s.id = l.sub_order_id
          where x.supplier_id = n.supplier_id and x.ship_notice_id = n.id) as "orderIds",
        (select sum(x.received)::int from ship_notice_line x where x.supplier_id = n.supplier_id and x.ship_notice_id = n.id) as received,
        array(select c.serial from ship_notice_line x join component_serial c on c.ship_notice_line_id = x.id
          where x.supplier_id = n.supplier_id and x.ship_notice_id = n.id and c.state = 'shipped' order by c.serial) as serials
      from ship_notice n where n.state = 'shipped' order by n.expected_on, n.number`,
  );
}

export type OpenException = {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly orderId: string;
  readonly supplierId: string | null;
  readonly itemId: string | null;
  readonly openedAt: Date;
};

/** What waits in the planners' queue. */
export function listOpenExceptions(unit: Unit): Promise<OpenException[]> {
  return unit.query<OpenException>(
    'demo.listOpenExceptions',
    sql`select id, version, kind, order_id as "orderId", supplier_id as "supplierId", item_id as "itemId", opened_at as "openedAt"
      from work_exception where state = 'open' order by opened_at, id`,
  );
}

/** Suppliers with an offer for an item, cheapest of the seller's preference first. */
export async function listSuppliersOf(unit: Unit, itemId: string): Promise<string[]> {
  const rows = await unit.query<{ id: string }>(
    'demo.listSuppliersOf',
    sql`select supplier_id as id from supplier_offer where item_id = ${itemId} and status = 'active' order by lead_days, supplier_id`,
  );
  return rows.map(({ id }) => id);
}

/** The order that a request became, with its version. */
export async function findOrderOf(unit: Unit, requestId: string): Promise<{ id: string; version: number } | undefined> {
  const [row] = await unit.query<{ id: string; version: number }>(
    'demo.findOrderOf',
    sql`select id, version from sales_order where request_id = ${requestId}`,
  );
  return row;
}

/** A request's state and version. */
export async function getRequestState(unit: Unit, requestId: string): Promise<{ status: string; version: number }> {
  const [row] = await unit.query<{ status: string; version: number }>(
    'demo.getRequestState',
    sql`select status, version from request where id = ${requestId}`,
  );
  return row ?? { status: 'absent', version: 0 };
}

/** Sub-orders that are answered in full and not begun, as far as anybody said. */
export function listAcknowledged(
  unit: Unit,
): Promise<{ id: string; supplierId: string; version: number; dueOn: PlainDate }[]> {
  return unit.query(
    'demo.listAcknowledged',
    sql`select id, supplier_id as "supplierId", version, due_date as "dueOn" from sub_order where status = 'acknowledged' order by due_date, number`,
  );
}

/** Orders on their way. */
export async function listLiveOrderIds(unit: Unit): Promise<string[]> {
  const rows = await unit.query<{ id: string }>(
    'demo.listLiveOrderIds',
    sql`select id from sales_order where stage not in ('delivered', 'cancelled') order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Free pieces of what is kept in stock, by stock keeping unit. */
export async function listFreePieces(unit: Unit): Promise<Map<string, number>> {
  const rows = await unit.query<{ sku: string; free: number }>(
    'demo.listFreePieces',
    sql`select i.sku, s.on_hand - s.reserved as free from stock s join item i on i.id = s.item_id`,
  );
  return new Map(rows.map(({ sku, free }) => [sku, free]));
}
