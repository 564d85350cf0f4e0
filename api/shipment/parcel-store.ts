import { sql } from 'kysely';
import { insertTogether, rowsOf } from '../db/insert-together.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** An order that goods leave for, with its lines. */
export type ShippingOrder = {
  readonly accountId: string;
  readonly id: string;
  readonly cancelled: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly serialised: boolean;
    readonly made: boolean;
  }[];
};

/** The order with its lines; absent when there is none. Seller window, as everything here. */
export async function findShippingOrder(tx: Tx, orderId: string): Promise<ShippingOrder | undefined> {
  const [row] = await tx.query<ShippingOrder>(
    'shipment.findShippingOrder',
    sql`select o.account_id as "accountId", o.id, o.cancelled_at is not null as cancelled,
        (select jsonb_agg(jsonb_build_object('id', l.id, 'itemId', l.item_id, 'serialised', i.serialised, 'made',
          exists (select from product_unit u where u.account_id = l.account_id and u.line_id = l.id)) order by l.position)
          from sales_order_line l join item i on i.id = l.item_id where l.account_id = o.account_id and l.order_id = o.id) as lines
      from sales_order o where o.id = ${orderId}`,
  );
  return row;
}

export type NewParcel = {
  readonly accountId: string;
  readonly orderId: string;
  readonly id: string;
  readonly number: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly sscc: string;
  readonly expectedOn: PlainDate;
  readonly lines: readonly {
    readonly orderLineId: string;
    readonly itemId: string;
    readonly productUnitId: string | null;
    readonly serial: string | null;
    readonly quantity: number;
  }[];
};

/** Writes a parcel with its lines. */
export async function insertParcel(tx: Tx, parcel: NewParcel): Promise<void> {
  const { accountId, orderId, id, number, carrier, tracking, sscc, expectedOn, lines } = parcel;
  await insertTogether(tx, 'shipment.insertParcel', [
    rowsOf('shipment', [
      {
        account_id: accountId,
        order_id: orderId,
        id,
        number,
        carrier,
        tracking,
        sscc,
        state: 'shipped',
        shipped_at: tx.now,
        expected_on: expectedOn,
        received_by: '',
      },
    ]),
    rowsOf(
      'shipment_line',
      lines.map((line) => ({
        account_id: accountId,
        shipment_id: id,
        id: newId(),
        line_id: line.orderLineId,
        item_id: line.itemId,
        product_unit_id: line.productUnitId,
        serial: line.serial,
        quantity: line.quantity,
      })),
    ),
  ]);
}

/** A parcel under lock. */
export type LockedParcel = {
  readonly accountId: string;
  readonly orderId: string;
  readonly id: string;
  readonly state: 'shipped' | 'delivered';
  readonly unitIds: readonly string[];
};

/** Locks a parcel; absent when there is none. */
export async function lockParcel(tx: Tx, id: string): Promise<LockedParcel | undefined> {
  const [row] = await tx.query<LockedParcel>(
    'shipment.lockParcel',
    sql`select s.account_id as "accountId", s.order_id as "orderId", s.id, s.state,
        (select coalesce(jsonb_agg(l.product_unit_id), '[]') from shipment_line l
          where l.account_id = s.account_id and l.shipment_id = s.id and l.product_unit_id is not null) as "unitIds"
      from shipment s where s.id = ${id} for update`,
  );
  return row;
}

/** Marks a parcel as handed over, and makes an asset of every serial in it: at the order's ship-to, on its cost centre, under warranty. */
export async function deliverParcel(
  tx: Tx,
  parcel: LockedParcel,
  receivedBy: string,
  standardWarrantyMonths: number,
): Promise<number> {
  await tx.query(
    'shipment.deliverParcel',
    sql`update shipment set state = 'delivered', delivered_at = ${tx.now}, received_by = ${receivedBy}
      where account_id = ${parcel.accountId} and id = ${parcel.id}`,
  );
  const rows = await tx.query(
    'shipment.insertAssets',
    sql`insert into asset (account_id, id, serial, item_id, name, order_id, order_line_id, address_id, cost_centre_id, location, status,
        delivered_on, warranty_until)
      select s.account_id, l.id, l.serial, l.item_id, n.description, s.order_id, l.line_id, o.address_id, o.cost_centre_id, '', 'in_use', d.day,
        (d.day + make_interval(months => case when jsonb_typeof(i.attributes->'warranty_months') = 'number'
          then (i.attributes->>'warranty_months')::numeric::int else ${standardWarrantyMonths}::int end))::date
      from shipment s join shipment_line l on l.account_id = s.account_id and l.shipment_id = s.id and l.serial is not null
      join sales_order o on o.account_id = s.account_id and o.id = s.order_id
      join sales_order_line n on n.account_id = l.account_id and n.id = l.line_id join item i on i.id = l.item_id
      join account a on a.id = s.account_id join organisation g on g.id = a.organisation_id
      cross join lateral (select (${tx.now}::timestamptz at time zone g.time_zone)::date as day) d
      where s.account_id = ${parcel.accountId} and s.id = ${parcel.id}
      on conflict (account_id, item_id, serial) do nothing returning id`,
  );
  return rows.length;
}
