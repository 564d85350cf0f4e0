import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';

export type Account = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organisationId: string;
  readonly status: 'active' | 'closed';
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
  status: 'active' | 'closed';
  currency: string;
  locale: string;
  country: string;
  time_zone: string;
  payment_days: number;
  version: number;
};

const ACCOUNTS = sql`a.id, a.code, a.name, a.organisation_id, a.status, a.currency, a.locale, o.country, o.time_zone, a.payment_days,
  a.version from account a join organisation o on o.id = a.organisation_id`;

function toAccount(row: Row): Account {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    organisationId: row.organisation_id,
    status: row.status,
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
  const rows = await unit.query<Row>('account.listAccounts', sql`select ${ACCOUNTS} where a.id = any(${ids}::uuid[])`);
  return rows.map(toAccount);
}

const ORDER: readonly SortColumn[] = [{ sql: 'a.code', direction: 'asc', type: 'text' }];

/** Accounts by code, those that hold the text in code or name. Seller's window. */
export async function pageAccounts(unit: Unit, search: string | null, page: PageArgs): Promise<Page<Account>> {
  const found = search ? sql`(a.code ilike ${containing(search)} or a.name ilike ${containing(search)})` : sql`true`;
  const rows = await unit.query<Row>(
    'account.pageAccounts',
    sql`select ${ACCOUNTS} where ${found} and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows.map(toAccount), ({ code }) => [code]);
}
