import { type RawBuilder, sql } from 'kysely';
import { among } from '../db/among.ts';
import { allOf } from '../db/narrow.ts';
import type { Unit } from '../db/unit.ts';
import { visibleTo } from '../db/visible-to.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { parseOrderNumber } from './order.ts';

export type OrderStage =
  | 'placed'
  | 'confirmed'
  | 'in_production'
  | 'received'
  | 'assembling'
  | 'testing'
  | 'shipped'
  | 'delivered'
  | 'cancelled';

/** The address as it was when the order was placed. */
export type ShipTo = {
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
};

/** An order as its customer and the seller's sales people see it; `number` as it is written, such as ACME-2231. */
export type Order = {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly requestId: string;
  readonly decisionId: string;
  readonly membershipId: string;
  readonly stage: OrderStage;
  readonly atRisk: boolean;
  readonly version: number;
  readonly poNumber: string;
  readonly unitId: string | null;
  readonly costCentreId: string;
  readonly addressId: string;
  readonly shipTo: ShipTo;
  readonly requestedDate: PlainDate | null;
  readonly promisedDate: PlainDate;
  readonly expectedDate: PlainDate;
  readonly currency: Currency;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly placedAt: Date;
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly cancelledAt: Date | null;
};

/** The columns of an order as `Order` has them, from `sales_order o` joined as ORDER_SOURCE does. */
export const ORDER_COLUMNS = sql`o.account_id as "accountId", o.id, a.code || '-' || o.number as number, o.request_id as "requestId",
  o.decision_id as "decisionId", o.membership_id as "membershipId", o.stage, o.at_risk as "atRisk",
  o.version, o.po_number as "poNumber", o.unit_id as "unitId", o.cost_centre_id as "costCentreId", o.address_id as "addressId",
  o.ship_to as "shipTo", o.requested_date as "requestedDate", o.promised_date as "promisedDate", o.expected_date as "expectedDate",
  o.currency, o.net, o.tax, o.gross, o.placed_at as "placedAt", o.dispatched_at as "dispatchedAt", o.delivered_at as "deliveredAt",
  o.cancelled_at as "cancelledAt"`;

export const ORDER_SOURCE = sql`sales_order o join account a on a.id = o.account_id`;

/** Orders by id, as far as the viewer may see them. */
export async function listOrders(unit: Unit, viewer: Viewer, ids: readonly string[]): Promise<Order[]> {
  return unit.query<Order>(
    'order.listOrders',
    sql`select ${ORDER_COLUMNS} from ${ORDER_SOURCE} where ${visibleTo(viewer, 'o')} and o.id ${among(ids)}`,
  );
}

/** The orders that came from these requests. */
export async function listOrdersByRequest(unit: Unit, viewer: Viewer, requestIds: readonly string[]): Promise<Order[]> {
  return unit.query<Order>(
    'order.listOrdersByRequest',
    sql`select ${ORDER_COLUMNS} from ${ORDER_SOURCE} where ${visibleTo(viewer, 'o')} and o.request_id ${among(requestIds)}`,
  );
}

/** The order of that number, as far as the viewer may see it. */
export async function findOrderByNumber(unit: Unit, viewer: Viewer, text: string): Promise<Order | undefined> {
  const wanted = parseOrderNumber(text);
  if (!wanted) return undefined;
  const [row] = await unit.query<Order>(
    'order.findOrderByNumber',
    sql`select ${ORDER_COLUMNS} from ${ORDER_SOURCE}
      where ${visibleTo(viewer, 'o')} and a.code = ${wanted.accountCode} and o.number = ${wanted.number}`,
  );
  return row;
}

/** What a list of orders is narrowed to; absent parts narrow nothing. */
export type OrderFilter = {
  readonly stages?: readonly OrderStage[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly atRisk?: boolean | null | undefined;
  readonly accountId?: string | null | undefined;
  /** Part of the customer's PO number, an order number, or a whole serial number of something delivered. */
  readonly search?: string | null | undefined;
};

function searched(search: string): RawBuilder<boolean> {
  const number = parseOrderNumber(search);
  const digits = /^\d{1,9}$/.test(search) ? Number(search) : null;
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(o.po_number ilike ${like} or o.number = ${digits}::int
    or (a.code = ${number?.accountCode ?? null} and o.number = ${number?.number ?? null}::int)
    or exists (select from shipment s join shipment_line sl on sl.account_id = s.account_id and sl.shipment_id = s.id
      where s.account_id = o.account_id and s.order_id = o.id and sl.serial = ${search}))`;
}

/** The predicate of a filter on ORDER_SOURCE. */
export function matching(viewer: Viewer, filter: OrderFilter): RawBuilder<boolean> {
  const search = filter.search?.trim();
  return allOf(
    visibleTo(viewer, 'o'),
    filter.stages && sql`o.stage = any(${filter.stages}::text[])`,
    filter.mine && sql`o.membership_id = ${viewer.membershipId}`,
    typeof filter.atRisk === 'boolean' && sql`o.at_risk = ${filter.atRisk}`,
    filter.accountId && sql`o.account_id = ${filter.accountId}`,
    search && searched(search),
  );
}
