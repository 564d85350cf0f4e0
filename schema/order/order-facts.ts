import { listOrderEvents } from '../../api/order/order-event-reads.ts';
import type { Order as OrderRow } from '../../api/order/order-reads.ts';
import { CostCentre } from '../account/cost-centre.ts';
import { builder } from '../builder.ts';
import { Membership } from '../identity/membership.ts';
import { Totals } from '../pricing/totals.ts';
import { OrderEvent, OrderStage, ShipTo } from './order-terms.ts';

/** What both parties to an order read alike; each window adds what is its own. */
export const OrderFacts = builder.interfaceRef<OrderRow>('OrderFacts').implement({
  description: 'What customer and seller see of an order alike.',
  interfaces: [Totals],
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Number as it is written, such as `ACME-2231`.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    stage: t.expose('stage', { type: OrderStage, description: 'How far it has come.' }),
    atRisk: t.exposeBoolean('atRisk', { description: 'True when the promised date is in danger or broken.' }),
    poNumber: t.exposeString('poNumber', { description: 'The customer’s own purchase order number.' }),
    requester: t.field({
      type: Membership,
      nullable: true,
      description: 'Who asked for it.',
      resolve: ({ membershipId }) => membershipId,
    }),
    costCentre: t.field({
      type: CostCentre,
      description: 'Where the customer books it.',
      resolve: ({ costCentreId }) => costCentreId,
    }),
    shipTo: t.expose('shipTo', { type: ShipTo, description: 'Where it goes.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day that the requester asked for; null for as early as possible.',
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
    events: t.loadableGroup({
      type: OrderEvent,
      description: 'The customer’s time line, oldest first.',
      load: (ids: string[], context) => context.read((unit) => listOrderEvents(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ id }) => id,
    }),
  }),
});
