import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';

export type Address = {
  readonly id: string;
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly active: boolean;
  readonly version: number;
};

const COLUMNS = sql`id, label, recipient, street, postal_code as "postalCode", city, region, country, active, version`;
const ORDER: readonly SortColumn[] = [
  { sql: 'label', direction: 'asc', type: 'text' },
  { sql: 'id', direction: 'asc', type: 'uuid' },
];

/** Addresses by id, as far as the owner's window shows them. */
export async function listAddresses(unit: Unit, ids: readonly string[]): Promise<Address[]> {
  return unit.query<Address>(
    'account.listAddresses',
    sql`select ${COLUMNS} from address where ${owned(unit.owner)} and id = any(${ids}::uuid[])`,
  );
}

/** An account's addresses by label; without `all` only those that are offered. */
export async function pageAddresses(
  unit: Unit,
  accountId: string,
  all: boolean,
  page: PageArgs,
): Promise<Page<Address>> {
  const rows = await unit.query<Address>(
    'account.pageAddresses',
    sql`select ${COLUMNS} from address where account_id = ${accountId} and ${owned(unit.owner)} and (active or ${all})
      and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows, ({ label, id }) => [label, id]);
}
