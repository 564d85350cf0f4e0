import { listOrderLines } from '../../api/order/order-line-reads.ts';
import { listOrders, type Order as OrderRow } from '../../api/order/order-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { Totals } from '../pricing/totals.ts';
import { loadSeen } from './load-seen.ts';
import { OrderFacts } from './order-facts.ts';
import { OrderLine } from './order-line.ts';

/** An order in the customer's window; later rooms extend it with parcels and assets. */
export const Order = builder.loadableObjectRef<OrderRow, string>('Order', {
  load: loadSeen('customer', listOrders, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Order.implement({
  description:
    'What an authorised request became. Requesters see their own orders; approvers and account administrators see all of their account.',
  interfaces: [Node, Totals, OrderFacts],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Order', id) }),
    lines: t.loadableGroup({
      type: OrderLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listOrderLines(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('Order', (id, context) => Order.getDataloader(context).load(id));
