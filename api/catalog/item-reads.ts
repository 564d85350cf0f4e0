import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { allOf } from '../db/narrow.ts';
import type { Unit } from '../db/unit.ts';
import type { Locale } from '../identity/viewer.ts';
import { type ItemKind, searchPatterns } from './catalogue-reads.ts';
import { familiesBelow } from './family-reads.ts';
import type { Names } from './names.ts';

/** An item as the seller keeps it. */
export type Item = {
  readonly id: string;
  readonly sku: string;
  readonly kind: ItemKind;
  readonly familyId: string;
  readonly manufacturer: string;
  readonly unitCode: string;
  readonly serialised: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly weightGrams: number | null;
  readonly status: 'active' | 'withdrawn';
  readonly version: number;
  readonly names: Names;
  readonly texts: readonly { readonly locale: Locale; readonly name: string; readonly description: string }[];
};

const COLUMNS = sql`i.id, i.sku, i.kind, i.family_id as "familyId", i.manufacturer, i.unit_code as "unitCode", i.serialised, i.attributes,
  i.weight_g::float8 as "weightGrams", i.status, i.version,
  (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = i.id) as names,
  (select coalesce(jsonb_agg(jsonb_build_object('locale', n.locale, 'name', n.name, 'description', n.description) order by n.locale), '[]')
    from item_name n where n.item_id = i.id) as texts`;

// Items are shared, but this view of them is the seller's.
const forSeller = (unit: Unit) => unit.owner.party === 'seller' || unit.owner.party === 'worker';

/** Items by id; to everybody but the seller there is none. */
export async function listItems(unit: Unit, ids: readonly string[]): Promise<Item[]> {
  if (!forSeller(unit)) return [];
  return unit.query<Item>('catalog.listItems', sql`select ${COLUMNS} from item i where i.id = any(${ids}::uuid[])`);
}

/** The item with a part number; null to everybody but the seller, and when there is none. */
export async function findItemBySku(unit: Unit, sku: string): Promise<Item | null> {
  if (!forSeller(unit)) return null;
  const [row] = await unit.query<Item>(
    'catalog.findItemBySku',
    sql`select ${COLUMNS} from item i where i.sku = ${sku}`,
  );
  return row ?? null;
}

/** Which items: words that must all occur in number, maker or any name; a family with what is below it; a kind; a status. */
export type ItemFilter = {
  readonly search?: string | null | undefined;
  readonly familyId?: string | null | undefined;
  readonly kind?: ItemKind | null | undefined;
  readonly status?: Item['status'] | null | undefined;
};

const BY_SKU: readonly SortColumn[] = [{ sql: 'i.sku', direction: 'asc', type: 'text' }];

/** A page of all items by part number. Seller's window. */
export async function listItemPage(unit: Unit, filter: ItemFilter, args: PageArgs): Promise<Page<Item>> {
  const patterns = searchPatterns(filter.search);
  const wanted = allOf(
    afterCursor(args, BY_SKU),
    filter.familyId && sql`i.family_id = any(array(${familiesBelow(filter.familyId)}))`,
    filter.kind && sql`i.kind = ${filter.kind}`,
    filter.status && sql`i.status = ${filter.status}`,
    patterns.length > 0 && matches(patterns),
  );
  const rows = await unit.query<Item>(
    'catalog.listItemPage',
    sql`select ${COLUMNS} from (select * from item i where ${wanted} ${pageOrder(args, BY_SKU)}) i
      ${pageOrder(args, BY_SKU)}`,
  );
  return toPage(args, rows, ({ sku }) => [sku]);
}

function matches(patterns: readonly string[]) {
  return sql`lower(normalize(i.sku || ' ' || i.manufacturer || ' ' ||
      coalesce((select string_agg(n.name, ' ') from item_name n where n.item_id = i.id), ''), nfkc))
    like all (array(select lower(word) from unnest(${patterns}::text[]) word))`;
}

export type BillOfMaterials = {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly lines: readonly { readonly itemId: string; readonly quantity: number; readonly phantom: boolean }[];
};

/** The bills of materials in force of items; those without one are left out. */
export async function listBillsOfMaterials(unit: Unit, itemIds: readonly string[]): Promise<BillOfMaterials[]> {
  return unit.query<BillOfMaterials>(
    'catalog.listBillsOfMaterials',
    sql`select b.id, b.item_id as "itemId", b.number, (select coalesce(jsonb_agg(jsonb_build_object(
        'itemId', l.component_id, 'quantity', l.quantity, 'phantom', l.phantom) order by l.position, l.component_id), '[]')
        from bill_of_materials_line l where l.bill_of_materials_id = b.id) as lines
      from bill_of_materials b where b.item_id = any(${itemIds}::uuid[]) and b.status = 'published'`,
  );
}

/** Which of these part numbers exist. */
export async function listKnownSkus(unit: Unit, skus: readonly string[]): Promise<string[]> {
  const rows = await unit.query<{ sku: string }>(
    'catalog.listKnownSkus',
    sql`select sku from item where sku = any(${skus}::text[])`,
  );
  return rows.map(({ sku }) => sku);
}

/** What kind an item is; undefined when there is none. */
export async function findItemKind(unit: Unit, id: string): Promise<string | undefined> {
  const [row] = await unit.query<{ kind: string }>('catalog.findItemKind', sql`select kind from item where id = ${id}`);
  return row?.kind;
}
