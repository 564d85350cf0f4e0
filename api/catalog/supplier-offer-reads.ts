import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { ownedBySupplier } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { searchPatterns } from './catalogue-reads.ts';
import type { Names } from './names.ts';

/** What a supplier offers to the seller: cost in minor units of its currency, lead time in working days, capacity in units a working day. */
export type SupplierOffer = {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly itemId: string;
  readonly sku: string;
  readonly names: Names;
  readonly currency: string;
  readonly unitCost: bigint;
  readonly leadDays: number;
  readonly minimumQuantity: number;
  readonly multiple: number;
  readonly dailyCapacity: number | null;
  readonly preference: number;
  readonly status: 'active' | 'suspended';
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly version: number;
};

const COLUMNS = sql`o.id, o.supplier_id as "supplierId", s.name as "supplierName", o.item_id as "itemId", i.sku, o.currency,
  o.unit_cost as "unitCost", o.lead_days as "leadDays", o.minimum_quantity as "minimumQuantity", o.multiple,
  o.daily_capacity as "dailyCapacity", o.preference, o.status, lower(o.valid) as "validFrom", upper(o.valid) as "validUntil", o.version,
  (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = o.item_id) as names`;
const FROM = sql`supplier_offer o join supplier s on s.id = o.supplier_id join item i on i.id = o.item_id`;

/** Offers by id: a supplier its own, the seller all, a customer none. */
export async function listSupplierOffers(unit: Unit, ids: readonly string[]): Promise<SupplierOffer[]> {
  if (unit.owner.party === 'customer') return [];
  return unit.query<SupplierOffer>(
    'catalog.listSupplierOffers',
    sql`select ${COLUMNS} from ${FROM} where ${ownedBySupplier(unit.owner, 'o')} and o.id = any(${ids}::uuid[])`,
  );
}

/** Offers for items that have not ended, the preferred first. Seller's window. */
export async function listOffersForItems(unit: Unit, itemIds: readonly string[]): Promise<SupplierOffer[]> {
  return unit.query<SupplierOffer>(
    'catalog.listOffersForItems',
    sql`select ${COLUMNS} from ${FROM} where ${ownedBySupplier(unit.owner, 'o')} and o.item_id = any(${itemIds}::uuid[])
      and (upper(o.valid) is null or upper(o.valid) > (${unit.clock})::date) order by o.item_id, o.preference, o.unit_cost, o.id`,
  );
}

const BY_SKU: readonly SortColumn[] = [
  { sql: 'i.sku', direction: 'asc', type: 'text' },
  { sql: 'o.id', direction: 'asc', type: 'uuid' },
];

export type OfferFilter = { readonly search?: string | null | undefined; readonly supplierId?: string | null };

/** A page of offers by part number: a supplier's own, or all of the seller's. */
export async function listOfferPage(
  unit: Unit,
  { search, supplierId }: OfferFilter,
  args: PageArgs,
): Promise<Page<SupplierOffer>> {
  const patterns = searchPatterns(search);
  const rows = await unit.query<SupplierOffer>(
    'catalog.listOfferPage',
    sql`select ${COLUMNS} from ${FROM} where ${ownedBySupplier(unit.owner, 'o')} and ${afterCursor(args, BY_SKU)}
      and ${supplierId ? sql`o.supplier_id = ${supplierId}` : sql`true`} and lower(i.sku || ' ' || coalesce((select string_agg(n.name, ' ') from item_name n where n.item_id = i.id), ''))
        like all (array(select lower(word) from unnest(${patterns}::text[]) word)) ${pageOrder(args, BY_SKU)}`,
  );
  return toPage(args, rows, ({ sku, id }) => [sku, id]);
}
