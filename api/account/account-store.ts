import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { AccountInput, OrganisationInput, SupplierInput } from './relation.ts';

/** Holds the account's row until the transaction ends; false when there is none. */
export async function lockAccountRow(tx: Tx, accountId: string): Promise<boolean> {
  const rows = await tx.query('account.lockAccountRow', sql`select id from account where id = ${accountId} for update`);
  return rows.length > 0;
}

/** Writes an organisation; its calendar is the one named, or the seller's. Absent when there is no such calendar. Seller's window. */
export async function insertOrganisation(tx: Tx, id: string, wanted: OrganisationInput): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertOrganisation',
    sql`insert into organisation (id, name, country, time_zone, calendar_id, tax_number, created_at)
      select ${id}, ${wanted.name}, ${wanted.country}, ${wanted.timeZone}, c.id, ${wanted.taxNumber}, ${tx.now} from working_calendar c
      where c.id = coalesce(${wanted.calendarId}::uuid, (select calendar_id from organisation where is_seller)) returning id`,
  );
  return row?.id;
}

/** Writes a customer relation; absent when its code is taken. Seller's window. */
export async function insertAccount(
  tx: Tx,
  id: string,
  organisationId: string,
  wanted: AccountInput,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertAccount',
    sql`insert into account (id, organisation_id, code, name, currency, locale, tax_country, tax_treatment, payment_days, created_at)
      select ${id}, o.id, ${wanted.code}, ${wanted.name}, ${wanted.currency}, ${wanted.locale}, coalesce(${wanted.taxCountry}, o.country),
        ${wanted.taxTreatment}, ${wanted.paymentDays}, ${tx.now} from organisation o where o.id = ${organisationId}
      on conflict (code) do nothing returning id`,
  );
  return row?.id;
}

/** Writes a supplier relation; absent when its code is taken. Seller's window. */
export async function insertSupplier(
  tx: Tx,
  id: string,
  organisationId: string,
  wanted: SupplierInput,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertSupplier',
    sql`insert into supplier (id, organisation_id, code, name, currency, answer_hours, transit_days, order_email, created_at)
      select ${id}, o.id, ${wanted.code}, ${wanted.name}, ${wanted.currency}, ${wanted.answerHours}, ${wanted.transitDays},
        ${wanted.orderEmail}, ${tx.now} from organisation o where o.id = ${organisationId}
      on conflict (code) do nothing returning id`,
  );
  return row?.id;
}
