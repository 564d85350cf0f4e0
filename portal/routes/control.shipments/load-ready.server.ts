import { query, type RouteArgs } from '../../gateway/api.server.ts';
import { ReadyGoodsDocument } from './queries.ts';
import { namedOrders, type ReadyOrder, readyOrders } from './ready-orders.ts';

/** The orders of which something can leave now, as far as a text names them. All units that wait are read: they stand in the house. */
export async function loadReady(args: RouteArgs, text: string): Promise<ReadyOrder[]> {
  const { locale } = args.context.preferences;
  const { productUnits, salesOrders } = await query(args, ReadyGoodsDocument, { locale });
  const nodes = [...productUnits.nodes];
  let { hasNextPage, endCursor } = productUnits.pageInfo;
  while (hasNextPage) {
    const next = await query(args, ReadyGoodsDocument, { locale, after: endCursor });
    nodes.push(...next.productUnits.nodes);
    ({ hasNextPage, endCursor } = next.productUnits.pageInfo);
  }
  return namedOrders(readyOrders({ productUnits: { nodes }, salesOrders }), text);
}
