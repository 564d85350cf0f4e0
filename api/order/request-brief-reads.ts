import { sql } from 'kysely';
import type { Choices } from '#engine';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ShipTo } from './order-reads.ts';
import { EXPECTED_DATE } from './request-reads.ts';

/** A line as somebody who decides by mail has to know it. Net prices in minor units of the request's currency. */
export type BriefLine = {
  readonly sku: string;
  readonly description: string;
  readonly configurationName: string | null;
  readonly modelVersionId: string | null;
  readonly choices: Choices | null;
  readonly quantity: number;
  readonly requestedDate: PlainDate | null;
  readonly unitPrice: bigint;
  readonly net: bigint;
};

/** All of a request that somebody who decides by mail has to know, as it stands now. */
export type RequestBrief = {
  readonly number: string;
  readonly account: string;
  readonly timeZone: string;
  readonly requester: string;
  readonly poNumber: string;
  readonly costCentre: string;
  readonly shipTo: ShipTo;
  readonly requestedDate: PlainDate | null;
  /** When all of it would be there, as computed at submission; null when that was not known. */
  readonly expectedDate: PlainDate | null;
  readonly note: string;
  readonly currency: Currency;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly submittedAt: Date;
  /** The order that it became; null while there is none. */
  readonly orderNumber: string | null;
  readonly lines: readonly BriefLine[];
};

type Row = Omit<RequestBrief, 'lines'> & {
  readonly lines: readonly (Omit<BriefLine, 'unitPrice' | 'net'> & { unitPrice: string; net: string })[];
};

/** A request in brief. The account's own window, or the worker's. */
export async function findRequestBrief(
  unit: Unit,
  accountId: string,
  requestId: string,
): Promise<RequestBrief | undefined> {
  const [row] = await unit.query<Row>(
    'order.findRequestBrief',
    sql`select a.code || '-R' || r.number as number, a.name as account, o.time_zone as "timeZone", coalesce(q.name, '') as requester,
        r.po_number as "poNumber", c.code || ' ' || c.name as "costCentre",
        json_build_object('label', d.label, 'recipient', d.recipient, 'street', d.street, 'postalCode', d.postal_code, 'city', d.city,
          'region', d.region, 'country', d.country) as "shipTo",
        r.requested_date as "requestedDate", ${EXPECTED_DATE} as "expectedDate", r.note, r.currency, r.net, r.tax, r.gross,
        r.submitted_at as "submittedAt",
        (select a.code || '-' || s.number from sales_order s where s.account_id = r.account_id and s.request_id = r.id) as "orderNumber",
        (select json_agg(json_build_object('sku', i.sku, 'description', l.description, 'configurationName', l.configuration_name,
            'modelVersionId', l.model_version_id, 'choices', l.choices, 'quantity', l.quantity, 'requestedDate', l.requested_date,
            'unitPrice', l.unit_price::text, 'net', l.net::text) order by l.position)
          from request_line l join item i on i.id = l.item_id where l.account_id = r.account_id and l.request_id = r.id) as lines
      from request r join account a on a.id = r.account_id join organisation o on o.id = a.organisation_id
      join cost_centre c on c.account_id = r.account_id and c.id = r.cost_centre_id
      join address d on d.account_id = r.account_id and d.id = r.address_id
      join membership m on m.id = r.membership_id left join person q on q.id = m.person_id
      where r.account_id = ${accountId} and r.id = ${requestId}`,
  );
  if (!row) return undefined;
  const lines = row.lines.map((line) => ({ ...line, unitPrice: BigInt(line.unitPrice), net: BigInt(line.net) }));
  return { ...row, lines };
}
