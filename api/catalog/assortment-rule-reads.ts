import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';

/** What an account may or may not see: one item, or a family with everything below it. */
export type AssortmentRule = {
  readonly id: string;
  readonly accountId: string;
  readonly effect: 'include' | 'exclude';
  readonly itemId: string | null;
  readonly familyId: string | null;
};

const BY_ID: readonly SortColumn[] = [{ sql: 'r.id', direction: 'asc', type: 'uuid' }];

/** A page of an account's assortment rules in the order in which they were made. Seller's window. */
export async function listAssortmentRules(
  unit: Unit,
  accountId: string,
  args: PageArgs,
): Promise<Page<AssortmentRule>> {
  const rows = await unit.query<AssortmentRule>(
    'catalog.listAssortmentRules',
    sql`select r.id, r.account_id as "accountId", r.effect, r.item_id as "itemId", r.family_id as "familyId"
      from assortment_rule r where r.account_id = ${accountId} and ${afterCursor(args, BY_ID)} ${pageOrder(args, BY_ID)}`,
  );
  return toPage(args, rows, ({ id }) => [id]);
}
