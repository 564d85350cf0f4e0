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
  readonly currency: string;
  /** What one unit cost when it was saved; null when it was not complete then, or saved before prices were kept. */
  readonly savedUnitPrice: bigint | null;
};

const COLUMNS = sql`c.id, c.account_id as "accountId", c.membership_id as "membershipId", c.item_id as "itemId",
  c.model_version_id as "modelVersionId", c.name, c.choices, c.shared, c.standard, c.version, c.updated_at as "updatedAt",
  c.saved_unit_price as "savedUnitPrice", (select a.currency from account a where a.id = c.account_id) as currency`;

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

/** How an item can be had: at all, and how many days until its pieces are at hand (0 from stock, null when nobody says). */
export type Supply = { readonly available: boolean; readonly leadDays: number | null };

/**
 * Of each item, whether it can be supplied now and after how many working days so many pieces are at hand: none from free stock, otherwise the
 * shortest lead time on offer with its way, and for what is made the slowest of its parts. Names no supplier. Seller's window.
 */
export async function listSupply(
  unit: Unit,
  needs: readonly { readonly id: string; readonly pieces: number }[],
): Promise<Map<string, Supply>> {
  const rows = await unit.query<Supply & { id: string }>(
    'configuration.listSupply',
    sql`with recursive need as (
        select t.id, t.pieces from unnest(${needs.map(({ id }) => id)}::uuid[], ${needs.map(({ pieces }) => pieces)}::bigint[]) t(id, pieces)),
      closure(root, item_id) as (
        select id, id from need
        union
        select c.root, l.component_id from closure c join bill_of_materials b on b.item_id = c.item_id and b.status = 'published'
          join bill_of_materials_line l on l.bill_of_materials_id = b.id),
      offered as (
        select o.item_id, min(o.lead_days + p.transit_days) as days from supplier_offer o join supplier p on p.id = o.supplier_id
        where o.item_id in (select item_id from closure) and o.status = 'active' and p.status = 'active' and o.valid @> (${unit.clock})::date
        group by o.item_id),
      made as (select distinct b.item_id from bill_of_materials b where b.status = 'published' and b.item_id in (select item_id from closure)),
      parts as (
        select c.root, max(case when coalesce(s.on_hand - s.reserved, 0) >= n.pieces then 0 else o.days end) as days,
          bool_or(coalesce(s.on_hand - s.reserved, 0) < n.pieces and o.days is null) as unknown
        from closure c join need n on n.id = c.root left join offered o on o.item_id = c.item_id left join stock s on s.item_id = c.item_id
        where c.item_id not in (select item_id from made) group by c.root)
      select i.id, i.status <> 'withdrawn' and (coalesce(s.on_hand - s.reserved, 0) > 0 or o.days is not null or m.item_id is not null) as available,
        case when coalesce(s.on_hand - s.reserved, 0) >= n.pieces then 0 when p.unknown then null else p.days end as "leadDays"
      from need n join item i on i.id = n.id left join stock s on s.item_id = i.id left join offered o on o.item_id = i.id
      left join made m on m.item_id = i.id left join parts p on p.root = i.id`,
  );
  return new Map(rows.map(({ id, ...supply }) => [id, supply]));
}
