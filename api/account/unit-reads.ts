import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { owned } from '../db/owner.ts';
import type { Unit as DbUnit } from '../db/unit.ts';

export type Unit = {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly version: number;
};

const COLUMNS = sql`id, parent_id as "parentId", code, name, version`;
const ORDER: readonly SortColumn[] = [{ sql: 'code', direction: 'asc', type: 'text' }];

/** Units by id, as far as the owner's window shows them. */
export async function listUnits(unit: DbUnit, ids: readonly string[]): Promise<Unit[]> {
  return unit.query<Unit>(
    'account.listUnits',
    sql`select ${COLUMNS} from unit where ${owned(unit.owner)} and id = any(${ids}::uuid[])`,
  );
}

/** An account's units by code; `parentId` says how they stand below each other. */
export async function pageUnits(unit: DbUnit, accountId: string, page: PageArgs): Promise<Page<Unit>> {
  const rows = await unit.query<Unit>(
    'account.pageUnits',
    sql`select ${COLUMNS} from unit where account_id = ${accountId} and ${owned(unit.owner)} and ${afterCursor(page, ORDER)}
      ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows, ({ code }) => [code]);
}

/** A unit's version, and whether another one (its future parent) exists and stands at or below it. */
export async function findMove(
  unit: DbUnit,
  accountId: string,
  id: string,
  parentId: string | null,
): Promise<{ version: number; parentExists: boolean; cycle: boolean } | undefined> {
  const [row] = await unit.query<{ version: number; parentExists: boolean; cycle: boolean }>(
    'account.findMove',
    sql`with recursive below as (
        select u.id from unit u where u.account_id = ${accountId} and u.id = ${id}
        union select c.id from unit c join below b on c.parent_id = b.id where c.account_id = ${accountId})
      select u.version, ${parentId}::uuid is null
          or exists (select from unit p where p.account_id = ${accountId} and p.id = ${parentId}::uuid) as "parentExists",
        exists (select from below where below.id = ${parentId}::uuid) as cycle
      from unit u where u.account_id = ${accountId} and u.id = ${id}`,
  );
  return row;
}
