import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';

export type Account = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organisationId: string;
  readonly currency: Currency;
  readonly locale: string;
  readonly country: string;
  readonly timeZone: string;
  readonly paymentDays: number;
  readonly version: number;
};

type Row = {
  id: string;
  code: string;
  name: string;
  organisation_id: string;
  currency: string;
  locale: string;
  country: string;
  time_zone: string;
  payment_days: number;
  version: number;
};

function toAccount(row: Row): Account {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    organisationId: row.organisation_id,
    currency: row.currency,
    locale: row.locale,
    country: row.country,
    timeZone: row.time_zone,
    paymentDays: row.payment_days,
    version: row.version,
  };
}

/** Accounts by id, as far as the owner's window shows them, in no particular order. */
export async function listAccounts(unit: Unit, ids: readonly string[]): Promise<Account[]> {
  const rows = await unit.query<Row>(
    'account.listAccounts',
    sql`select a.id, a.code, a.name, a.organisation_id, a.currency, a.locale, o.country, o.time_zone, a.payment_days, a.version
      from account a join organisation o on o.id = a.organisation_id where a.id = any(${ids}::uuid[])`,
  );
  return rows.map(toAccount);
}
