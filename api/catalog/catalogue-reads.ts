import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { allOf } from '../db/narrow.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import { familiesBelow } from './family-reads.ts';
import type { Names } from './names.ts';

/** What the catalogue can hold. */
export type ItemKind = 'model' | 'article' | 'component';

/** One line of an account's own catalogue: prices are minor units of `currency`. */
export type CatalogueItem = {
  readonly id: string;
  readonly sku: string;
  readonly kind: ItemKind;
  readonly familyId: string;
  readonly manufacturer: string;
  readonly unitCode: string;
  readonly names: Names;
  readonly currency: Currency;
  readonly listPrice: bigint | null;
  readonly unitPrice: bigint;
  readonly available: number;
  readonly leadDays: number | null;
  readonly refreshedAt: Date;
};

export type CatalogueSort = 'name' | 'price' | 'price_desc' | 'sku' | 'lead_days';

/** Which lines: words that must all occur in number, maker or any name; a family with everything below it; a kind. */
export type CatalogueFilter = {
  readonly search?: string | null | undefined;
  readonly familyId?: string | null | undefined;
  readonly kind?: ItemKind | null | undefined;
};

type Row = {
  id: string;
  sku: string;
  kind: ItemKind;
  family_id: string;
  manufacturer: string;
  unit_code: string;
  names: Names;
  name: string;
  currency: string;
  list_price: bigint | null;
  unit_price: bigint;
  available: number;
  lead_days: number | null;
  refreshed_at: Date;
};

const MOST_WORDS = 8;
// Sorts what has no lead time behind everything that has one.
const NO_LEAD_DAYS = 99_999;

const ID: SortColumn = { sql: 'a.item_id', direction: 'asc', type: 'uuid' };
const SORTS: Readonly<Record<CatalogueSort, { columns: readonly SortColumn[]; keyOf: (row: Row) => unknown[] }>> = {
  name: { columns: [{ sql: 'a.name', direction: 'asc', type: 'text' }, ID], keyOf: (row) => [row.name, row.id] },
  price: {
    columns: [{ sql: 'a.unit_price', direction: 'asc', type: 'bigint' }, ID],
    keyOf: (row) => [row.unit_price, row.id],
  },
  price_desc: {
    columns: [
      { sql: 'a.unit_price', direction: 'desc', type: 'bigint' },
      { ...ID, direction: 'desc' },
    ],
    keyOf: (row) => [row.unit_price, row.id],
  },
  sku: { columns: [{ sql: 'a.sku', direction: 'asc', type: 'text' }, ID], keyOf: (row) => [row.sku, row.id] },
  lead_days: {
    columns: [{ sql: `coalesce(a.lead_days, ${NO_LEAD_DAYS})`, direction: 'asc', type: 'bigint' }, ID],
    keyOf: (row) => [row.lead_days ?? NO_LEAD_DAYS, row.id],
  },
};

function toCatalogueItem(row: Row): CatalogueItem {
  return {
    id: row.id,
    sku: row.sku,
    kind: row.kind,
    familyId: row.family_id,
    manufacturer: row.manufacturer,
    unitCode: row.unit_code,
    names: row.names,
    currency: row.currency,
    listPrice: row.list_price,
    unitPrice: row.unit_price,
    available: row.available,
    leadDays: row.lead_days,
    refreshedAt: row.refreshed_at,
  };
}

const COLUMNS = sql`a.item_id as id, a.sku, a.kind, a.family_id, i.manufacturer, i.unit_code, a.name, a.currency, a.list_price, a.unit_price,
  a.available, a.lead_days, a.refreshed_at,
  (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = a.item_id) as names`;

/** The words of a search as patterns of `like`, their special characters taken literally. */
export function searchPatterns(search: string | null | undefined): string[] {
  const words = (search ?? '').normalize('NFKC').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => `%${word.replace(/[\\%_]/g, (special) => `\\${special}`)}%`);
}

// A catalogue is one account's: nobody but the customer looks through this window.
function ownCatalogue({ owner }: Unit) {
  return owner.party === 'customer' ? sql`a.account_id = ${owner.accountId}` : sql`false`;
}

function where(unit: Unit, { search, familyId, kind }: CatalogueFilter) {
  const patterns = searchPatterns(search);
  return allOf(
    ownCatalogue(unit),
    patterns.length > 0 && sql`a.search like all (array(select lower(word) from unnest(${patterns}::text[]) word))`,
    familyId && sql`a.family_id = any(array(${familiesBelow(familyId)}))`,
    kind && sql`a.kind = ${kind}`,
  );
}

/** A page of the account's catalogue with its contract prices, in one statement. Names sort in the account's language. Customer's window. */
export async function listCatalogue(
  unit: Unit,
  filter: CatalogueFilter,
  sort: CatalogueSort,
  args: PageArgs,
): Promise<Page<CatalogueItem>> {
  const { columns, keyOf } = SORTS[sort];
  const rows = await unit.query<Row>(
    'catalog.listCatalogue',
    sql`select ${COLUMNS} from (
        select * from assortment a where ${where(unit, filter)} and ${afterCursor(args, columns)} ${pageOrder(args, columns)}) a
      join item i on i.id = a.item_id ${pageOrder(args, columns)}`,
  );
  const page = toPage(args, rows, keyOf);
  return { ...page, rows: page.rows.map(({ row, cursor }) => ({ row: toCatalogueItem(row), cursor })) };
}

/** Items of the account's catalogue by id; what it may not buy is left out. To everybody but a customer there is none. */
export async function listCatalogueItems(unit: Unit, ids: readonly string[]): Promise<CatalogueItem[]> {
  if (unit.owner.party !== 'customer') return [];
  const rows = await unit.query<Row>(
    'catalog.listCatalogueItems',
    sql`select ${COLUMNS} from assortment a join item i on i.id = a.item_id
      where ${ownCatalogue(unit)} and a.item_id = any(${ids}::uuid[])`,
  );
  return rows.map(toCatalogueItem);
}

/** The item of a number in the account's catalogue. Customer's window. */
export async function findCatalogueItem(unit: Unit, sku: string): Promise<CatalogueItem | undefined> {
  const [row] = await unit.query<Row>(
    'catalog.findCatalogueItem',
    sql`select ${COLUMNS} from assortment a join item i on i.id = a.item_id where ${ownCatalogue(unit)} and a.sku = ${sku}`,
  );
  return row && toCatalogueItem(row);
}

/** How many lines the account's catalogue has. */
export async function countCatalogue(unit: Unit): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'catalog.countCatalogue',
    sql`select count(*)::int as count from assortment a where ${ownCatalogue(unit)}`,
  );
  return row?.count ?? 0;
}

export type FamilyCount = { readonly familyId: string; readonly count: number };

/** How many lines of the catalogue each family holds, with those below it, for a search and kind; families without any are left out. */
export async function listFamilyCounts(unit: Unit, filter: CatalogueFilter): Promise<FamilyCount[]> {
  return unit.query<FamilyCount>(
    'catalog.listFamilyCounts',
    sql`with recursive own as (
        select a.family_id, count(*) as count from assortment a where ${where(unit, filter)} group by a.family_id),
      up (family_id, ancestor_id, level) as (
        select o.family_id, o.family_id, 1 from own o
        union all
        select u.family_id, f.parent_id, u.level + 1 from up u join family f on f.id = u.ancestor_id where f.parent_id is not null)
      select f.id as "familyId", sum(o.count)::int as count
      from up u join own o on o.family_id = u.family_id join family f on f.id = u.ancestor_id
      group by f.id order by f.position, f.code`,
  );
}

export type ItemDetail = {
  readonly id: string;
  readonly descriptions: Names;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly weightGrams: number | null;
  readonly serialised: boolean;
};

/** What a detail page shows of items beside their line in the catalogue. */
export function listItemDetails(unit: Unit, ids: readonly string[]): Promise<ItemDetail[]> {
  return unit.query<ItemDetail>(
    'catalog.listItemDetails',
    sql`select i.id, i.attributes, i.weight_g::float8 as "weightGrams", i.serialised,
        (select coalesce(jsonb_object_agg(n.locale, n.description), '{}') from item_name n where n.item_id = i.id) as descriptions
      from item i where i.id = any(${ids}::uuid[])`,
  );
}
