import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import type { Unit } from '../db/unit.ts';

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly taxNumber: string | null;
  readonly calendarId: string;
};

const COLUMNS = sql`o.id, o.name, o.country, o.time_zone as "timeZone", o.tax_number as "taxNumber", o.calendar_id as "calendarId"`;
const ORDER: readonly SortColumn[] = [
  { sql: 'o.name', direction: 'asc', type: 'text' },
  { sql: 'o.id', direction: 'asc', type: 'uuid' },
];

/** Organisations by id, as far as the owner's window shows them: the own one and the seller; for the seller, all. */
export async function listOrganisations(unit: Unit, ids: readonly string[]): Promise<Organisation[]> {
  return unit.query<Organisation>(
    'account.listOrganisations',
    sql`select ${COLUMNS} from organisation o where o.id = any(${ids}::uuid[])`,
  );
}

/** Organisations by name, those that hold the text in their name. Seller's window. */
export async function pageOrganisations(
  unit: Unit,
  search: string | null,
  page: PageArgs,
): Promise<Page<Organisation>> {
  const found = search ? sql`o.name ilike ${containing(search)}` : sql`true`;
  const rows = await unit.query<Organisation>(
    'account.pageOrganisations',
    sql`select ${COLUMNS} from organisation o where ${found} and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows, ({ name, id }) => [name, id]);
}

export async function organisationExists(unit: Unit, id: string): Promise<boolean> {
  const rows = await unit.query('account.organisationExists', sql`select id from organisation where id = ${id}`);
  return rows.length > 0;
}

/** Whether an account, or a supplier relation, has the code. Seller's window. */
export async function relationCodeExists(unit: Unit, relation: 'account' | 'supplier', code: string): Promise<boolean> {
  const rows = await unit.query(
    'account.relationCodeExists',
    sql`select from ${sql.table(relation)} where code = ${code}`,
  );
  return rows.length > 0;
}

export type WorkingCalendar = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly weekdays: readonly number[];
};

/** Working calendars by id. */
export async function listCalendars(unit: Unit, ids: readonly string[]): Promise<WorkingCalendar[]> {
  return unit.query<WorkingCalendar>(
    'account.listCalendars',
    sql`select id, code, name, weekdays from working_calendar where id = any(${ids}::uuid[])`,
  );
}

const CALENDAR_ORDER: readonly SortColumn[] = [{ sql: 'code', direction: 'asc', type: 'text' }];

/** All working calendars by code. */
export async function pageCalendars(unit: Unit, page: PageArgs): Promise<Page<WorkingCalendar>> {
  const rows = await unit.query<WorkingCalendar>(
    'account.pageCalendars',
    sql`select id, code, name, weekdays from working_calendar where ${afterCursor(page, CALENDAR_ORDER)} ${pageOrder(page, CALENDAR_ORDER)}`,
  );
  return toPage(page, rows, ({ code }) => [code]);
}

export type Holiday = { readonly calendarId: string; readonly day: string; readonly name: string };

/** The days from one day on, at most a year, on which calendars do not work although the weekday would, in order. */
export async function listHolidays(unit: Unit, calendarIds: readonly string[], from: string): Promise<Holiday[]> {
  return unit.query<Holiday>(
    'account.listHolidays',
    sql`select calendar_id as "calendarId", day, name from calendar_holiday
      where calendar_id = any(${calendarIds}::uuid[]) and day >= ${from}::date and day < ${from}::date + 366 order by day`,
  );
}
