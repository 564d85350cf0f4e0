import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import type { Unit } from '../db/unit.ts';
import { type Membership, membershipColumns, membershipJoins } from './membership-reads.ts';

/** Whose people: for the seller an account's, a supplier's or, with neither, its own. The others see their own only, whatever is asked. */
export type MemberFilter = {
  readonly accountId: string | null;
  readonly supplierId: string | null;
  readonly search?: string | null | undefined;
  readonly status?: Membership['status'] | null | undefined;
};

const ORDER: readonly SortColumn[] = [
  { sql: 'p.name', direction: 'asc', type: 'text' },
  { sql: 'm.id', direction: 'asc', type: 'uuid' },
];

function place(unit: Unit, { accountId, supplierId }: MemberFilter): RawBuilder<boolean> {
  const { owner } = unit;
  if (owner.party === 'customer') return sql`m.account_id = ${owner.accountId}`;
  if (owner.party === 'supplier') return sql`m.supplier_id = ${owner.supplierId}`;
  if (accountId) return sql`m.account_id = ${accountId}`;
  if (supplierId) return sql`m.supplier_id = ${supplierId}`;
  return sql`m.party = 'seller'`;
}

/** The people of one party by name. */
export async function listMembers(unit: Unit, filter: MemberFilter, page: PageArgs): Promise<Page<Membership>> {
  const search = filter.search?.trim();
  const found = search ? sql`(p.name ilike ${containing(search)} or p.email ilike ${containing(search)})` : sql`true`;
  const status = filter.status ? sql`m.status = ${filter.status}` : sql`true`;
  const rows = await unit.query<Membership & { personName: string }>(
    'identity.listMembers',
    sql`select ${membershipColumns}, p.name as "personName" from membership m join person p on p.id = m.person_id ${membershipJoins(unit)}
      where ${place(unit, filter)} and ${found} and ${status} and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows, ({ personName, id }) => [personName, id]);
}
