import { sql } from 'kysely';
import type { Choices } from '#engine';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { Viewer } from '../identity/viewer.ts';

/** A saved configuration of the account; the model version is the one that it was saved against. */
export type Configuration = {
  readonly id: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly itemId: string;
  readonly modelVersionId: string;
  readonly name: string;
  readonly choices: Choices;
  readonly shared: boolean;
  readonly standard: boolean;
  readonly version: number;
  readonly updatedAt: Date;
};

const COLUMNS = sql`c.id, c.account_id as "accountId", c.membership_id as "membershipId", c.item_id as "itemId",
  c.model_version_id as "modelVersionId", c.name, c.choices, c.shared, c.standard, c.version, c.updated_at as "updatedAt"`;

const NEWEST: readonly SortColumn[] = [
  { sql: 'c.updated_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'c.id', direction: 'desc', type: 'uuid' },
];

// A customer sees its own configurations, those that colleagues share, and the standard ones.
function visibleTo(viewer: Viewer) {
  if (viewer.party === 'seller') return sql`true`;
  return viewer.party === 'customer'
    ? sql`(c.membership_id = ${viewer.membershipId} or c.shared or c.standard)`
    : sql`false`;
}

/** Configurations by id, as far as the viewer may see them. */
export function listConfigurations(unit: Unit, viewer: Viewer, ids: readonly string[]): Promise<Configuration[]> {
  return unit.query<Configuration>(
    'configuration.listConfigurations',
    sql`select ${COLUMNS} from configuration c where ${owned(unit.owner, 'c')} and c.id = any(${ids}::uuid[]) and ${visibleTo(viewer)}`,
  );
}

export type ConfigurationFilter = PageArgs & {
  readonly standard?: boolean | null | undefined;
  readonly itemId?: string | null | undefined;
};

/** Configurations that the viewer may see and that are not archived, youngest first. */
export async function pageConfigurations(
  unit: Unit,
  viewer: Viewer,
  args: ConfigurationFilter,
): Promise<Page<Configuration>> {
  const standard =
    args.standard === null || args.standard === undefined ? sql`true` : sql`c.standard = ${args.standard}`;
  const item = args.itemId ? sql`c.item_id = ${args.itemId}` : sql`true`;
  const rows = await unit.query<Configuration>(
    'configuration.pageConfigurations',
    sql`select ${COLUMNS} from configuration c where ${owned(unit.owner, 'c')} and c.archived_at is null and ${standard} and ${item}
      and ${visibleTo(viewer)} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.updatedAt, row.id]);
}

/** Items by sku; what does not exist is left out. */
export async function listItemIds(unit: Unit, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await unit.query<{ sku: string; id: string }>(
    'configuration.listItemIds',
    sql`select sku, id from item where sku = any(${skus}::text[])`,
  );
  return new Map(rows.map(({ sku, id }) => [sku, id]));
}

/** Those of the items that nobody can supply now: withdrawn, or neither in stock nor offered by an active supplier. Seller's window. */
export async function listUnavailable(unit: Unit, itemIds: readonly string[]): Promise<Set<string>> {
  const rows = await unit.query<{ id: string }>(
    'configuration.listUnavailable',
    sql`select i.id from item i where i.id = any(${itemIds}::uuid[]) and (i.status = 'withdrawn' or not (
      exists (select from stock s where s.item_id = i.id and s.on_hand > s.reserved)
      or exists (select from bill_of_materials b where b.item_id = i.id and b.status = 'published')
      or exists (select from supplier_offer o join supplier p on p.id = o.supplier_id and p.status = 'active'
        where o.item_id = i.id and o.status = 'active' and o.valid @> (${unit.clock})::date)))`,
  );
  return new Set(rows.map(({ id }) => id));
}
