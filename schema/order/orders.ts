import { pageOrders } from '../../api/order/order-list-reads.ts';
import { findOrderByNumber, type Order as OrderRow } from '../../api/order/order-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Order } from './order.ts';
import { OrderSort, OrderStage } from './order-terms.ts';

const OrderConnection = connectionOf<OrderRow>('Order', Order as never);

const OrderFilter = builder.inputType('OrderFilter', {
  description: 'What a list of orders is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    stages: t.field({ type: [OrderStage], description: 'Only orders in one of these stages.' }),
    mine: t.boolean({ description: 'True: only what the viewer asked for.' }),
    atRisk: t.boolean({ description: 'Only orders whose promise is, or is not, in danger.' }),
    search: t.string({
      description: 'Part of a PO number, an order number, or a whole serial number of something shipped.',
    }),
  }),
});

builder.queryFields((t) => ({
  orders: t.field({
    type: OrderConnection,
    description:
      'Orders of the account: requesters see their own, approvers and account administrators all. For customers.',
    authScopes: { party: 'customer' },
    args: {
      ...pageArgs,
      filter: t.arg({ type: OrderFilter, description: 'What to narrow the list to.' }),
      sort: t.arg({ type: OrderSort, defaultValue: 'newest', description: 'Order of the list.' }),
    },
    resolve: (_root, { filter, sort, ...page }, context) =>
      context.read((unit, viewer) => pageOrders(unit, viewer, page, filter ?? {}, sort ?? 'newest')),
  }),
  order: t.field({
    type: Order,
    nullable: true,
    description: 'One order; null when it is absent or not the viewer’s to see. For customers.',
    authScopes: { party: 'customer' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => Order.getDataloader(context).load(filterId('Order', id) ?? ''),
  }),
  orderByNumber: t.field({
    type: Order,
    nullable: true,
    description:
      'One order by its number, such as `ACME-2231`; null when it is absent or not the viewer’s to see. For customers.',
    authScopes: { party: 'customer' },
    args: { number: t.arg.string({ required: true, description: 'Number as it is written, in any case.' }) },
    resolve: async (_root, { number }, context) =>
      (await context.read((unit, viewer) => findOrderByNumber(unit, viewer, number))) ?? null,
  }),
}));
