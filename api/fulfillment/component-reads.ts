import { sql } from 'kysely';
import type { Names } from '../catalog/names.ts';

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
