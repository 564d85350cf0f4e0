import {
  listSubOrderLines,
  listSubOrders,
  pageSubOrders,
  type SubOrderLine,
  type SubOrder as SubOrderRow,
} from '../../api/fulfillment/sub-order-reads.ts';
import { Supplier } from '../account/supplier.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Component } from './component.ts';
import { LineOutcome } from './outcome.ts';
import { AnswerDue, SubOrderStatus } from './sub-order-terms.ts';

const SupplyOrderLine = builder.objectRef<SubOrderLine>('SupplyOrderLine').implement({
  description: 'A line of a sub-order as the seller sees it.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SupplyOrderLine', id) }),
    position: t.exposeInt('position', { description: 'Place on the sub-order, from 1.' }),
    component: t.field({ type: Component, description: 'What is ordered.', resolve: (line) => line }),
    orderLineId: t.id({
      nullable: true,
      description: 'Order line that the pieces are for; null when several share them.',
      resolve: ({ orderLineId }) => orderLineId && globalId('SalesOrderLine', orderLineId),
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces ordered.' }),
    unitCost: t.field({
      type: 'Money',
      description: 'Cost of one.',
      resolve: ({ unitCost: amount, currency }) => ({ amount, currency }),
    }),
    total: t.field({
      type: 'Money',
      description: 'Cost of the line.',
      resolve: ({ total: amount, currency }) => ({ amount, currency }),
    }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'Day on which the pieces must arrive.' }),
    confirmedDate: t.expose('confirmedDate', { type: 'Date', nullable: true, description: 'Day that was confirmed.' }),
    outcome: t.field({ type: LineOutcome, description: 'The supplier’s answer.', resolve: (line) => line }),
    shipped: t.exposeInt('shipped', { description: 'Pieces on ship notices.' }),
    received: t.exposeInt('received', { description: 'Pieces received.' }),
    withdrawn: t.exposeInt('cancelled', { description: 'Pieces taken back from this supplier.' }),
  }),
});

/** A sub-order in the seller's window. */
export const SupplyOrder = builder.loadableObjectRef<SubOrderRow, string>('SupplyOrder', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listSubOrders(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
SupplyOrder.implement({
  description: 'A sub-order as the seller sees it: to whom, for what cost, and how far it is.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SupplyOrder', id) }),
    number: t.exposeString('number', {
      description: 'Number that the supplier knows it by, such as `ALPHA-S61803399`.',
    }),
    supplier: t.field({ type: Supplier, description: 'Who delivers.', resolve: ({ supplierId }) => supplierId }),
    order: t.field({ type: SalesOrder, description: 'Order that it is for.', resolve: ({ orderId }) => orderId }),
    status: t.expose('status', { type: SubOrderStatus, description: 'How far it is.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    total: t.field({
      type: 'Money',
      description: 'Cost of its lines.',
      resolve: ({ total: amount, currency }) => ({ amount, currency }),
    }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'Day on which its first line must arrive.' }),
    answerDueAt: t.expose('answerDueAt', { type: 'DateTime', description: 'When the answer is due.' }),
    dispatchedAt: t.expose('dispatchedAt', { type: 'DateTime', description: 'When it was sent.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'When it was last answered.' }),
    lines: t.loadableGroup({
      type: SupplyOrderLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listSubOrderLines(unit, ids)),
      group: ({ subOrderId }) => subOrderId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('SupplyOrder', (id, context) => SupplyOrder.getDataloader(context).load(id));

const SupplyOrderConnection = connectionOf<SubOrderRow>('SupplyOrder', SupplyOrder as never);

builder.queryField('supplyOrders', (t) =>
  t.field({
    type: SupplyOrderConnection,
    description:
      'Sub-orders to all suppliers, dispatched last first; the unanswered by when their answer is due. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      supplierId: t.arg.id({ description: 'Only those to this supplier.' }),
      search: t.arg.string({
        description: 'Part of a sub-order’s number, of its order’s number, or of a part number on it.',
      }),
      unanswered: t.arg.boolean({ description: 'True: only those that wait for an answer. False: only the others.' }),
      answerDue: t.arg({ type: AnswerDue, description: 'Only those that wait for an answer which is as urgent.' }),
    },
    resolve: (_root, { supplierId, search, unanswered, answerDue, ...page }, context) => {
      const filter = { search, unanswered, answerDue, supplierId: filterId('Supplier', supplierId) };
      return context.read((unit) => pageSubOrders(unit, page, filter, unanswered ? 'answer_due_first' : 'newest'));
    },
  }),
);
