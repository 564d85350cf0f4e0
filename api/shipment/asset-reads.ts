import { type RawBuilder, sql } from 'kysely';
import type { Names } from '../catalog/names.ts';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { allOf } from '../db/narrow.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** Something that a customer has, by serial. */
export type Asset = {
  readonly id: string;
  readonly accountId: string;
  readonly serial: string;
  readonly sku: string;
  readonly name: string;
  readonly itemId: string;
  readonly orderId: string | null;
  readonly addressId: string | null;
  readonly costCentreId: string | null;
  readonly location: string;
  readonly status: 'in_use' | 'in_store' | 'retired';
  readonly deliveredOn: PlainDate;
  readonly warrantyUntil: PlainDate | null;
  readonly version: number;
};

const SOURCE = sql`t.id, t.account_id as "accountId", t.serial, i.sku, t.name, t.item_id as "itemId", t.order_id as "orderId",
  t.address_id as "addressId", t.cost_centre_id as "costCentreId", t.location, t.status, t.delivered_on as "deliveredOn",
  t.warranty_until as "warrantyUntil", t.version from asset t join item i on i.id = t.item_id`;

/** Assets by id, as far as the owner's window shows them. */
export function listAssets(unit: Unit, ids: readonly string[]): Promise<Asset[]> {
  return unit.query<Asset>(
    'shipment.listAssets',
    sql`select ${SOURCE} where ${owned(unit.owner, 't')} and t.id = any(${ids}::uuid[])`,
  );
}

export type AssetFilter = {
  readonly statuses?: readonly Asset['status'][] | null | undefined;
  readonly costCentreId?: string | null | undefined;
  readonly addressId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  /** Only assets whose warranty ends on or before this day. */
  readonly warrantyEndsBy?: PlainDate | null | undefined;
  /** Part of a serial, a name, a part number or a location. */
  readonly search?: string | null | undefined;
};

const NEWEST = [
  { sql: 't.delivered_on', direction: 'desc', type: 'date' },
  { sql: 't.id', direction: 'desc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

/** A page of the assets in the owner's window, delivered last first. */
export async function pageAssets(unit: Unit, args: PageArgs, filter: AssetFilter): Promise<Page<Asset>> {
  const rows = await unit.query<Asset>(
    'shipment.pageAssets',
    sql`select ${SOURCE} where ${owned(unit.owner, 't')} and ${matching(filter)} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.deliveredOn, row.id]);
}

function matching(filter: AssetFilter): RawBuilder<unknown> {
  const { statuses, costCentreId, addressId, orderId, warrantyEndsBy, search } = filter;
  const like = containing(search ?? '');
  return allOf(
    statuses && sql`t.status = any(${statuses}::text[])`,
    costCentreId && sql`t.cost_centre_id = ${costCentreId}`,
    addressId && sql`t.address_id = ${addressId}`,
    orderId && sql`t.order_id = ${orderId}`,
    warrantyEndsBy && sql`t.warranty_until <= ${warrantyEndsBy}::date`,
    search?.trim() &&
      sql`(t.serial ilike ${like} or t.name ilike ${like} or i.sku ilike ${like} or t.location ilike ${like})`,
  );
}

/** A part that is in an asset: one piece with its serial number, or several without. */
export type AssetComponent = {
  readonly assetId: string;
  readonly sku: string;
  readonly names: Names;
  readonly serialised: boolean;
  readonly serial: string | null;
  readonly quantity: number;
};

/**
 * What is in assets now, by part number. Seller window, for assets that were opened through their owner's; who made a part stays behind.
 */
export function listAssetComponents(unit: Unit, assetIds: readonly string[]): Promise<AssetComponent[]> {
  return unit.query<AssetComponent>(
    'shipment.listAssetComponents',
    sql`select t.id as "assetId", i.sku, i.serialised, s.serial, sum(a.quantity)::int as quantity,
        (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = i.id) as names
      from asset t join product_unit u on u.account_id = t.account_id and u.serial = t.serial and u.item_id = t.item_id
      join as_built a on a.account_id = u.account_id and a.product_unit_id = u.id and upper_inf(a.installed)
      join item i on i.id = a.item_id left join component_serial s on s.id = a.component_serial_id
      where t.id = any(${assetIds}::uuid[]) group by t.id, i.id, s.serial order by t.id, i.sku, s.serial`,
  );
}
