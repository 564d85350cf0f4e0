import { type RawBuilder, sql } from 'kysely';
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
