import { sql } from 'kysely';
import type { Choices } from '#engine';
import type { Tx } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export type NewOrder = {
  readonly accountId: string;
  readonly id: string;
  readonly number: number;
  readonly requestId: string;
  readonly decisionId: string;
  readonly promisedDate: PlainDate;
  readonly lines: readonly { readonly lineId: string; readonly promisedDate: PlainDate }[];
};

/**
 * Writes an order as the copy of its request: head, address as it is now, and every line under the id and at the price that it has there.
 * Nothing is written unless the decision authorises that very revision. True when the order was written.
 */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<boolean> {
  const { accountId, id, requestId, promisedDate } = order;
  const dates = JSON.stringify(order.lines);
  const rows = await tx.query(
    'order.insertOrder',
    sql`with head as (
        insert into sales_order (account_id, id, number, request_id, decision_id, membership_id, stage, po_number, unit_id, cost_centre_id,
          address_id, ship_to, region, requested_date, promised_date, expected_date, currency, rounding, net, tax, gross, placed_at, dispatched_at)
        select r.account_id, ${id}, ${order.number}, r.id, d.id, r.membership_id, 'placed', r.po_number, r.unit_id, r.cost_centre_id,
          r.address_id, jsonb_build_object('label', a.label, 'recipient', a.recipient, 'street', a.street, 'postalCode', a.postal_code,
            'city', a.city, 'region', a.region, 'country', a.country), a.region, r.requested_date, ${promisedDate}, ${promisedDate},
          r.currency, r.rounding, r.net, r.tax, r.gross, ${tx.now}, ${tx.now}
        from request r join address a on a.account_id = r.account_id and a.id = r.address_id
        join decision d on d.account_id = r.account_id and d.request_id = r.id and d.revision = r.revision and d.outcome = 'authorised'
        where r.account_id = ${accountId} and r.id = ${requestId} and d.id = ${order.decisionId} returning account_id, id, request_id),
      lines as (
        insert into sales_order_line (account_id, order_id, id, position, item_id, configuration_id, configuration_name, model_version_id, choices, description,
          quantity, unit_price, net, tax, gross, tax_basis_points, price_steps, requested_date, stage, promised_date, expected_date)
        select h.account_id, h.id, l.id, l.position, l.item_id, l.configuration_id, l.configuration_name, l.model_version_id, l.choices, l.description,
          l.quantity, l.unit_price, l.net, l.tax, l.gross, l.tax_basis_points, l.price_steps, l.requested_date, 'placed', t."promisedDate", t."promisedDate"
        from head h join request_line l on l.account_id = h.account_id and l.request_id = h.request_id
        join jsonb_to_recordset(${dates}::jsonb) as t("lineId" uuid, "promisedDate" date) on t."lineId" = l.id returning id)
      select from lines`,
  );
  return rows.length === order.lines.length && rows.length > 0;
}

export type LineToPlace = {
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly modelVersionId: string | null;
  readonly choices: Choices | null;
  /** The day that the line is wanted on: its own, or else the request's. */
  readonly requestedDate: PlainDate | null;
};

/** The lines of a request as placing needs them, in order. */
export async function listLinesToPlace(tx: Tx, accountId: string, requestId: string): Promise<LineToPlace[]> {
  return tx.query(
    'order.listLinesToPlace',
    sql`select l.id as "lineId", l.item_id as "itemId", l.quantity, l.model_version_id as "modelVersionId", l.choices,
        coalesce(l.requested_date, r.requested_date) as "requestedDate"
      from request r join request_line l on l.account_id = r.account_id and l.request_id = r.id
      where r.account_id = ${accountId} and r.id = ${requestId} order by l.position`,
  );
}
