import { listOrderEvents } from '../../api/order/order-event-reads.ts';
import { listOrderLines } from '../../api/order/order-line-reads.ts';
import { listOrders, type Order as OrderRow } from '../../api/order/order-reads.ts';
import { CostCentre } from '../account/cost-centre.ts';
import { builder } from '../builder.ts';
import { Membership } from '../identity/membership.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { DocumentTotals } from './document-totals.ts';
import { loadSeen } from './load-seen.ts';
import { OrderLine } from './order-line.ts';
import { OrderEvent, OrderStage, ShipTo } from './order-terms.ts';

/** An order in the customer's window; later rooms extend it with parcels and assets. */
export const Order = builder.loadableObjectRef<OrderRow, string>('Order', {
  load: loadSeen('customer', listOrders, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Order.implement({
  description:
    'What an authorised request became. Requesters see their own orders; approvers and account administrators see all of their account.',
  interfaces: [Node, DocumentTotals],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Order', id) }),
    number: t.exposeString('number', { description: 'Number as it is written, such as `ACME-2231`.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    stage: t.expose('stage', { type: OrderStage, description: 'How far it has come.' }),
    atRisk: t.exposeBoolean('atRisk', { description: 'True when the promised date is in danger or broken.' }),
    poNumber: t.exposeString('poNumber', { description: 'The customer’s own purchase order number.' }),
    requester: t.field({
      type: Membership,
      nullable: true,
      description: 'Who asked for it.',
      resolve: (order) => order.membershipId,
    }),
    costCentre: t.field({
      type: CostCentre,
      description: 'Where the spend is booked.',
      resolve: ({ costCentreId }) => costCentreId,
    }),
    shipTo: t.expose('shipTo', { type: ShipTo, description: 'Where it goes.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day that the requester asked for.',
    }),
    promisedDate: t.expose('promisedDate', { type: 'Date', description: 'Day promised when it was placed.' }),
    expectedDate: t.expose('expectedDate', { type: 'Date', description: 'Day expected now: that of its last line.' }),
    placedAt: t.expose('placedAt', { type: 'DateTime', description: 'When it was placed.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last of it was handed over.',
    }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true, description: 'When it was cancelled.' }),
    lines: t.loadableGroup({
      type: OrderLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listOrderLines(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ id }) => id,
    }),
    events: t.loadableGroup({
      type: OrderEvent,
      description: 'Time line, oldest first.',
      load: (ids: string[], context) => context.read((unit) => listOrderEvents(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('Order', (id, context) => Order.getDataloader(context).load(id));
