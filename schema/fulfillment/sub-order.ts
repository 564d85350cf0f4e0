import { getReceivingDays } from '../../api/fulfillment/receiving-days-reads.ts';
import { waitingPieces } from '../../api/fulfillment/sub-order.ts';
import {
  type SubOrderCounts as CountsRow,
  countSubOrders,
  listAnswers,
  listSubOrderLines,
  listSubOrderLinesById,
  listSubOrders,
  pageSubOrders,
  type SubOrderLine as SubOrderLineRow,
  type SubOrder as SubOrderRow,
} from '../../api/fulfillment/sub-order-reads.ts';
import { builder } from '../builder.ts';
import { filterId, listId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Component } from './component.ts';
import { LineOutcome, SubOrderAnswer } from './outcome.ts';
import { AnswerDue, SubOrderSort, SubOrderStatus } from './sub-order-terms.ts';

export const SubOrderLine = builder.loadableObjectRef<SubOrderLineRow, string>('SubOrderLine', {
  load: loadSeen(
    'supplier',
    (unit, _viewer, ids) => listSubOrderLinesById(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
SubOrderLine.implement({
  description: 'Pieces of one part that the seller orders from the supplier.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SubOrderLine', id) }),
    position: t.exposeInt('position', { description: 'Place on the sub-order, from 1.' }),
    component: t.field({ type: Component, description: 'What is ordered.', resolve: (line) => line }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    unitCost: t.field({
      type: 'Money',
      description: 'Price of one, as the supplier offered it.',
      resolve: ({ unitCost: amount, currency }) => ({ amount, currency }),
    }),
    total: t.field({
      type: 'Money',
      description: 'Price of the line.',
      resolve: ({ total: amount, currency }) => ({ amount, currency }),
    }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'Day on which the pieces must arrive.' }),
    outcome: t.field({ type: LineOutcome, description: 'The answer as it stands.', resolve: (line) => line }),
    confirmedDate: t.expose('confirmedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day by which everything that was confirmed comes; null while nothing is.',
    }),
    shipped: t.exposeInt('shipped', { description: 'Pieces on ship notices.' }),
    received: t.exposeInt('received', { description: 'Pieces that the seller has received.' }),
    withdrawn: t.exposeInt('cancelled', {
      description: 'Pieces that the seller no longer wants from this supplier; they cannot be answered or shipped.',
    }),
    toAnswer: t.int({
      description: 'Pieces that wait for an answer: neither answered nor withdrawn.',
      resolve: (line) => waitingPieces(line),
    }),
    answers: t.loadableGroup({
      type: SubOrderAnswer,
      description: 'Every answer given, newest first.',
      load: (ids: string[], context) => context.read((unit) => listAnswers(unit, ids)),
      group: ({ lineId }) => lineId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('SubOrderLine', (id, context) => SubOrderLine.getDataloader(context).load(id));

/** A sub-order in its supplier's window. The seller's type is SupplyOrder. */
export const SubOrder = builder.loadableObjectRef<SubOrderRow, string>('SubOrder', {
  load: loadSeen(
    'supplier',
    (unit, _viewer, ids) => listSubOrders(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
SubOrder.implement({
  description: 'What the seller orders from the supplier in one go.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SubOrder', id) }),
    number: t.exposeString('number', { description: 'Number to quote on papers.' }),
    status: t.expose('status', { type: SubOrderStatus, description: 'How far it is.' }),
    version: t.exposeInt('version', { description: 'Version that an answer must name.' }),
    total: t.field({
      type: 'Money',
      description: 'Sum of its lines.',
      resolve: ({ total: amount, currency }) => ({ amount, currency }),
    }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'Day on which its first line must arrive.' }),
    answerDueAt: t.expose('answerDueAt', { type: 'DateTime', description: 'When the answer is due.' }),
    dispatchedAt: t.expose('dispatchedAt', { type: 'DateTime', description: 'When it was sent.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'When it was last answered.' }),
    shippedAt: t.expose('shippedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last of it left the supplier.',
    }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last of it was received.',
    }),
    lines: t.loadableGroup({
      type: SubOrderLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listSubOrderLines(unit, ids)),
      group: (line) => (line as SubOrderLineRow).subOrderId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('SubOrder', (id, context) => SubOrder.getDataloader(context).load(id));

const SubOrderConnection = connectionOf<SubOrderRow>('SubOrder', SubOrder as never);

const SubOrderFilter = builder.inputType('SubOrderFilter', {
  description: 'What the inbox is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    statuses: t.field({ type: [SubOrderStatus], description: 'Only sub-orders in one of these states.' }),
    unanswered: t.boolean({ description: 'True: only those that wait for an answer. False: only the others.' }),
    answerDue: t.field({ type: AnswerDue, description: 'Only those that wait for an answer which is as urgent.' }),
    toShip: t.boolean({ description: 'True: only those with confirmed pieces that have not left yet.' }),
    ids: t.idList({ description: 'Only these.' }),
    search: t.string({ description: 'Part of a sub-order’s number or of a part number on it.' }),
  }),
});

const SubOrderCounts = builder.objectRef<CountsRow>('SubOrderCounts').implement({
  description: 'What the supplier’s desk has before it.',
  fields: (t) => ({
    unanswered: t.exposeInt('unanswered', { description: 'Sub-orders that wait for an answer.' }),
    overdue: t.exposeInt('overdue', { description: 'Of those, how many are past the time their answer was due.' }),
    dueWithinDay: t.exposeInt('dueWithinDay', { description: 'Of those, how many are due within the next 24 hours.' }),
    toShip: t.exposeInt('toShip', { description: 'Sub-orders with confirmed pieces that have not left yet.' }),
  }),
});

builder.queryFields((t) => ({
  subOrderCounts: t.field({
    type: SubOrderCounts,
    description: 'What the supplier’s desk has before it. For suppliers.',
    authScopes: { party: 'supplier' },
    resolve: (_root, _args, context) => context.read((unit) => countSubOrders(unit)),
  }),
  firstAnswerDay: t.field({
    type: 'Date',
    description:
      'First day that an answer may name: the next working day of the seller, today included; later ones must be working days as well. For suppliers.',
    authScopes: { party: 'supplier' },
    resolve: async (_root, _args, context) => (await context.read((unit) => getReceivingDays(unit))).first,
  }),
  subOrders: t.field({
    type: SubOrderConnection,
    description: 'The supplier’s inbox: its own sub-orders. For suppliers.',
    authScopes: { party: 'supplier' },
    args: {
      ...pageArgs,
      filter: t.arg({ type: SubOrderFilter, description: 'What to narrow the list to.' }),
      sort: t.arg({ type: SubOrderSort, defaultValue: 'answer_due_first', description: 'Order of the list.' }),
    },
    resolve: (_root, { filter, sort, ...page }, context) =>
      context.read((unit) => {
        const ids = filter?.ids?.map((id) => listId('SubOrder', String(id))) ?? null;
        return pageSubOrders(unit, page, { ...filter, ids }, sort ?? 'answer_due_first');
      }),
  }),
  subOrder: t.field({
    type: SubOrder,
    nullable: true,
    description: 'One sub-order; null when it is absent or another supplier’s. For suppliers.',
    authScopes: { party: 'supplier' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => SubOrder.getDataloader(context).load(filterId('SubOrder', id) ?? ''),
  }),
}));
