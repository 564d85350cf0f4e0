import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { parseOrderNumber } from '../order/order.ts';
import { normaliseSerial } from './shipment.ts';

/** A parcel on its way to, or at, the customer. */
export type Parcel = {
  readonly id: string;
  readonly orderId: string;
  readonly number: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly sscc: string;
  readonly state: 'shipped' | 'delivered';
  readonly shippedAt: Date;
  readonly expectedOn: PlainDate;
  readonly deliveredAt: Date | null;
  readonly receivedBy: string;
};

const COLUMNS = sql`s.id, s.order_id as "orderId", s.number, s.carrier, s.tracking, s.sscc, s.state, s.shipped_at as "shippedAt",
  s.expected_on as "expectedOn", s.delivered_at as "deliveredAt", s.received_by as "receivedBy"`;

/** Parcels by id, as far as the owner's window shows them. */
export function listParcels(unit: Unit, ids: readonly string[]): Promise<Parcel[]> {
  return unit.query<Parcel>(
    'shipment.listParcels',
    sql`select ${COLUMNS} from shipment s where ${owned(unit.owner, 's')} and s.id = any(${ids}::uuid[])`,
  );
}

/** The parcels of orders that were opened through their own window, in the order in which they left. */
export function listParcelsOfOrders(unit: Unit, orderIds: readonly string[]): Promise<Parcel[]> {
  return unit.query<Parcel>(
    'shipment.listParcelsOfOrders',
    sql`select ${COLUMNS} from shipment s where ${owned(unit.owner, 's')} and s.order_id = any(${orderIds}::uuid[])
      order by s.order_id, s.shipped_at, s.id`,
  );
}

const NEWEST = [
  { sql: 's.shipped_at', direction: 'desc', type: 'timestamptz' },
  { sql: 's.id', direction: 'desc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

// Orders, customers and serial numbers are found by their own indexes, before the parcels are looked at.
function searched(search: string | null | undefined): RawBuilder<boolean> {
  if (!search?.trim()) return sql`true`;
  const like = containing(search);
  const order = parseOrderNumber(search);
  return sql`(s.number ilike ${like} or s.tracking ilike ${like}
    or s.account_id = any(array(select a.id from account a where a.name ilike ${like}))
    or s.order_id = any(array(select o.id from account a join sales_order o on o.account_id = a.id
      where a.code = ${order?.accountCode ?? null} and o.number = ${order?.number ?? null}::int))
    or s.id = any(array(select l.shipment_id from product_unit u
      join shipment_line l on l.account_id = u.account_id and l.product_unit_id = u.id where u.serial = ${normaliseSerial(search)})))`;
}

/** What the seller's list of parcels is narrowed to; `search` is part of a parcel's or tracking number or of a customer's name, or a whole order or serial number. */
export type ParcelFilter = {
  readonly state?: Parcel['state'] | null | undefined;
  readonly search?: string | null | undefined;
};

/** A page of the parcels to all customers, shipped last first. Seller window. */
export async function pageParcels(unit: Unit, args: PageArgs, { state, search }: ParcelFilter): Promise<Page<Parcel>> {
  const rows = await unit.query<Parcel>(
    'shipment.pageParcels',
    sql`select ${COLUMNS} from shipment s where ${owned(unit.owner, 's')} and ${state ? sql`s.state = ${state}` : sql`true`}
      and ${searched(search)} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.shippedAt, row.id]);
}

/** What is in a parcel. */
export type ParcelLine = {
  readonly parcelId: string;
  readonly orderLineId: string;
  readonly sku: string;
  readonly description: string;
  readonly serial: string | null;
  readonly quantity: number;
};

/** The contents of parcels in the owner's window. */
export function listParcelLines(unit: Unit, parcelIds: readonly string[]): Promise<ParcelLine[]> {
  return unit.query<ParcelLine>(
    'shipment.listParcelLines',
    sql`select l.shipment_id as "parcelId", l.line_id as "orderLineId", i.sku, n.description, l.serial, l.quantity
      from shipment_line l join item i on i.id = l.item_id join sales_order_line n on n.account_id = l.account_id and n.id = l.line_id
      where ${owned(unit.owner, 'l')} and l.shipment_id = any(${parcelIds}::uuid[]) order by l.shipment_id, n.position, l.serial, l.id`,
  );
}

/** One delivered or shipped unit of an order line, by its serial. */
export type ShippedUnit = {
  readonly orderLineId: string;
  readonly serial: string;
  readonly state: Parcel['state'];
  readonly parcelId: string;
};

/** The serials of order lines that left, in the owner's window. */
export function listShippedUnits(unit: Unit, orderLineIds: readonly string[]): Promise<ShippedUnit[]> {
  return unit.query<ShippedUnit>(
    'shipment.listShippedUnits',
    sql`select n.id as "orderLineId", l.serial, s.state, s.id as "parcelId"
      from sales_order_line n join shipment s on s.account_id = n.account_id and s.order_id = n.order_id
      join shipment_line l on l.account_id = s.account_id and l.shipment_id = s.id and l.line_id = n.id
      where ${owned(unit.owner, 'n')} and n.id = any(${orderLineIds}::uuid[]) and l.serial is not null order by n.id, l.serial`,
  );
}
