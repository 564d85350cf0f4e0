import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { visibleTo } from '../db/visible-to.ts';
import type { Customer } from '../identity/viewer.ts';
import type { Goods } from './cart.ts';

/** Goods as they were ordered, with what they were called then. */
export type OrderedGoods = Goods & { readonly quantity: number; readonly description: string };

/** The goods of an order that the viewer may see, in order; none for an order that they may not. A configuration put away since is not named. */
export async function listGoodsOfOrder(unit: Unit, viewer: Customer, orderId: string): Promise<OrderedGoods[]> {
  return unit.query<OrderedGoods>(
    'order.listGoodsOfOrder',
    sql`select l.item_id as "itemId", f.id as "configurationId", l.model_version_id as "modelVersionId", l.choices, l.quantity, l.description
      from sales_order o join sales_order_line l on l.account_id = o.account_id and l.order_id = o.id
      left join configuration f on f.account_id = l.account_id and f.id = l.configuration_id and f.archived_at is null
      where ${visibleTo(viewer, 'o')} and o.id = ${orderId} order by l.position`,
  );
}
