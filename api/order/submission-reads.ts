import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Against } from '../kernel/refuse-all.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { type BuyingTerms, termsColumns } from './cart-reads.ts';
import { PurchaseOrderNumberUsedError } from './request.ts';
import { CostCentreInactiveError } from './submission.ts';

/** What a submission rests on besides its lines. `unitId` is the requester's unit, or else the cost centre's. */
export type SubmissionFacts = {
  readonly terms: BuyingTerms;
  readonly unitId: string;
  readonly requestLimit: bigint;
  readonly calendar: WorkingCalendar;
  /** What stands against the places and the number that were chosen. */
  readonly against: readonly Against[];
};

type Row = BuyingTerms & {
  cost_centre_active: boolean | null;
  unit_id: string | null;
  address_active: boolean | null;
  request_limit: bigint;
  po_taken: boolean;
  weekdays: number[];
  holidays: string[];
};

type Wanted = { readonly costCentreId: string; readonly addressId: string };

/**
 * Loads and checks the places and the PO number of a submission; the account's row is held, so that no other takes the number meanwhile. A
 * number that could not be read is null and not looked for. Refuses places that do not exist.
 */
export async function getSubmissionFacts(
  unit: Unit,
  accountId: string,
  membershipId: string,
  wanted: Wanted,
  poNumber: string | null,
): Promise<SubmissionFacts> {
  const [row] = await unit.query<Row>(
    'order.getSubmissionFacts',
    sql`select ${termsColumns(unit)}, c.active as cost_centre_active, coalesce(m.unit_id, c.unit_id) as unit_id, d.active as address_active, m.request_limit,
        exists (select from request r where r.account_id = a.id and r.po_key = upper(${poNumber})
          and r.status in ('pending', 'authorised', 'placed', 'placement_failed')) as po_taken,
        k.weekdays, array(select h.day::text from calendar_holiday h where h.calendar_id = k.id) as holidays
      from account a join organisation o on o.id = a.organisation_id join working_calendar k on k.id = o.calendar_id
      join membership m on m.account_id = a.id and m.id = ${membershipId}
      left join cost_centre c on c.account_id = a.id and c.id = ${wanted.costCentreId}
      left join address d on d.account_id = a.id and d.id = ${wanted.addressId}
      where a.id = ${accountId}`,
  );
  if (!row?.unit_id || row.cost_centre_active === null) throw new NotFoundError('CostCentre');
  if (row.address_active === null) throw new NotFoundError('Address');
  const { code, currency, rounding, timeZone, today } = row;
  return {
    terms: { code, currency, rounding, timeZone, today },
    unitId: row.unit_id,
    requestLimit: row.request_limit,
    calendar: { weekdays: row.weekdays, holidays: new Set(row.holidays) },
    against: againstPlaces(row, poNumber),
  };
}

function againstPlaces(row: Row, poNumber: string | null): Against[] {
  const inactive = { path: 'addressId', code: 'address_inactive', message: 'is no longer in use' };
  return [
    ...(row.po_taken && poNumber !== null
      ? [{ path: 'poNumber', error: new PurchaseOrderNumberUsedError(poNumber) }]
      : []),
    ...(row.cost_centre_active ? [] : [{ path: 'costCentreId', error: new CostCentreInactiveError() }]),
    ...(row.address_active ? [] : [{ path: 'addressId', error: new InvalidInputError([inactive]) }]),
  ];
}

/** The account's own day and the days on which it receives. */
export type ReceivingDays = { readonly today: PlainDate; readonly calendar: WorkingCalendar };

/** When an account receives goods, and which day it is there. */
export async function getReceivingDays(unit: Unit, accountId: string): Promise<ReceivingDays> {
  const [row] = await unit.query<{ today: PlainDate; weekdays: number[]; holidays: string[] }>(
    'order.getReceivingDays',
    sql`select (${unit.clock} at time zone o.time_zone)::date as today, k.weekdays,
        array(select h.day::text from calendar_holiday h where h.calendar_id = k.id) as holidays
      from account a join organisation o on o.id = a.organisation_id join working_calendar k on k.id = o.calendar_id where a.id = ${accountId}`,
  );
  if (!row) throw new Error('the account of a viewer exists');
  return { today: row.today, calendar: { weekdays: row.weekdays, holidays: new Set(row.holidays) } };
}

/** Whose limit and which unit count when the membership books on a cost centre; undefined when there is no such cost centre. */
export async function findRequestScope(
  unit: Unit,
  accountId: string,
  membershipId: string,
  costCentreId: string,
): Promise<{ readonly unitId: string; readonly requestLimit: bigint } | undefined> {
  const [row] = await unit.query<{ unitId: string; requestLimit: bigint }>(
    'order.findRequestScope',
    sql`select coalesce(m.unit_id, c.unit_id) as "unitId", m.request_limit as "requestLimit"
      from membership m join cost_centre c on c.account_id = m.account_id and c.id = ${costCentreId}
      where m.account_id = ${accountId} and m.id = ${membershipId}`,
  );
  return row;
}
