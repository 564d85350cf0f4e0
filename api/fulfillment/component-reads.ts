import { sql } from 'kysely';
import type { Names } from '../catalog/names.ts';
import type { Unit } from '../db/unit.ts';

/** A part as everybody who handles it sees it. */
export type ComponentFacts = {
  readonly itemId: string;
  readonly sku: string;
  readonly names: Names;
  readonly serialised: boolean;
};

/** The columns of `ComponentFacts` from an item `i`. */
export const COMPONENT_COLUMNS = sql`i.id as "itemId", i.sku, i.serialised,
  (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = i.id) as names`;

/** Parts by part number as they are handled. */
export function listComponentsBySku(unit: Unit, skus: readonly string[]): Promise<ComponentFacts[]> {
  return unit.query<ComponentFacts>(
    'fulfillment.listComponentsBySku',
    sql`select ${COMPONENT_COLUMNS} from item i where i.sku = any(${skus}::text[])`,
  );
}

/** Parts by id as they are handled. */
export function listComponents(unit: Unit, itemIds: readonly string[]): Promise<ComponentFacts[]> {
  return unit.query<ComponentFacts>(
    'fulfillment.listComponents',
    sql`select ${COMPONENT_COLUMNS} from item i where i.id = any(${itemIds}::uuid[])`,
  );
}
