import { listOrderLines, type OrderLine as OrderLineRow } from '../../api/order/order-line-reads.ts';
import { pageOrders } from '../../api/order/order-list-reads.ts';
import { listOrders, type Order as OrderRow } from '../../api/order/order-reads.ts';
import { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Totals } from '../pricing/totals.ts';
import { DocumentLine } from './document-line.ts';
import { Finding } from './finding.ts';
import { loadSeen } from './load-seen.ts';
import { OrderFacts } from './order-facts.ts';
import { OrderSort, OrderStage } from './order-terms.ts';

/** A line in the seller's window; later rooms extend it with plan and tasks. */
export const SalesOrderLine = builder.objectRef<OrderLineRow>('SalesOrderLine').implement({
  description: 'One line of an order as the seller sees it.',
  interfaces: [Totals, DocumentLine],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SalesOrderLine', id) }),
    stage: t.expose('stage', { type: OrderStage, description: 'How far it has come.' }),
    promisedDate: t.expose('promisedDate', { type: 'Date', description: 'Day promised when the order was placed.' }),
    expectedDate: t.expose('expectedDate', { type: 'Date', description: 'Day expected now.' }),
    findings: t.field({
      type: [Finding],
      description: 'What the customer is told.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

/** An order in the seller's window: customer facts and money; later rooms extend it with plan, sub-orders and tasks. */
export const SalesOrder = builder.loadableObjectRef<OrderRow, string>('SalesOrder', {
  load: loadSeen('seller', listOrders, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
SalesOrder.implement({
  description: 'An order as the seller sees it.',
  interfaces: [Node, Totals, OrderFacts],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SalesOrder', id) }),
    account: t.field({ type: Account, description: 'Whose order it is.', resolve: ({ accountId }) => accountId }),
    dispatchedAt: t.expose('dispatchedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its sub-orders went out.',
    }),
    lines: t.loadableGroup({
      type: SalesOrderLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listOrderLines(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('SalesOrder', (id, context) => SalesOrder.getDataloader(context).load(id));

const SalesOrderConnection = connectionOf<OrderRow>('SalesOrder', SalesOrder as never);

const SalesOrderFilter = builder.inputType('SalesOrderFilter', {
  description: 'What the seller’s list of orders is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    accountId: t.id({ description: 'Only orders of this account.' }),
    stages: t.field({ type: [OrderStage], description: 'Only orders in one of these stages.' }),
    atRisk: t.boolean({ description: 'Only orders whose promise is, or is not, in danger.' }),
    search: t.string({
      description: 'Part of a PO number, an order number, or a whole serial number of something shipped.',
    }),
  }),
});

builder.queryFields((t) => ({
  salesOrders: t.field({
    type: SalesOrderConnection,
    description: 'Orders of all accounts. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      filter: t.arg({ type: SalesOrderFilter, description: 'What to narrow the list to.' }),
      sort: t.arg({ type: OrderSort, defaultValue: 'newest', description: 'Order of the list.' }),
    },
    resolve: (_root, { filter, sort, ...page }, context) =>
      context.read((unit, viewer) =>
        pageOrders(
          unit,
          viewer,
          page,
          { ...filter, accountId: filterId('Account', filter?.accountId) },
          sort ?? 'newest',
        ),
      ),
  }),
  salesOrder: t.field({
    type: SalesOrder,
    nullable: true,
    description: 'One order; null when it is absent. For the seller.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => SalesOrder.getDataloader(context).load(filterId('SalesOrder', id) ?? ''),
  }),
}));
