import type { OrderEvent as OrderEventRow } from '../../api/order/order-event-reads.ts';
import type { ShipTo as ShipToRow } from '../../api/order/order-reads.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';

export const OrderStage = builder.enumType('OrderStage', {
  description: 'How far an order or a line has come. An order is where its least advanced line is.',
  values: {
    PLACED: { value: 'placed', description: 'Placed; parts are being arranged.' },
    CONFIRMED: { value: 'confirmed', description: 'Every part is confirmed.' },
    IN_PRODUCTION: { value: 'in_production', description: 'Parts are being made or are on their way.' },
    RECEIVED: { value: 'received', description: 'Every part has arrived.' },
    ASSEMBLING: { value: 'assembling', description: 'Units are being put together.' },
    TESTING: { value: 'testing', description: 'Units are under test.' },
    SHIPPED: { value: 'shipped', description: 'Everything is on its way to the customer.' },
    DELIVERED: { value: 'delivered', description: 'Everything has been handed over.' },
    CANCELLED: { value: 'cancelled', description: 'Cancelled; nothing will come.' },
  } as const,
});

export const OrderSort = builder.enumType('OrderSort', {
  description: 'Order of a list of orders.',
  values: {
    NEWEST: { value: 'newest', description: 'Placed last first.' },
    EXPECTED_FIRST: { value: 'expected_first', description: 'Expected first first.' },
  } as const,
});

export const ShipTo = builder.objectRef<ShipToRow>('ShipTo').implement({
  description: 'An address as it was when the order was placed.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the account calls the place.' }),
    recipient: t.exposeString('recipient', { description: 'Who receives.' }),
    street: t.exposeString('street', { description: 'Street and number.' }),
    postalCode: t.exposeString('postalCode', { description: 'Postal code; text, never a number.' }),
    city: t.exposeString('city', { description: 'City.' }),
    region: t.exposeString('region', { description: 'Region for reports; empty when none is given.' }),
    country: t.exposeString('country', { description: 'Country, ISO 3166-1 alpha-2.' }),
  }),
});

export const OrderEvent = builder.objectRef<OrderEventRow>('OrderEvent').implement({
  description: 'Something that happened to an order.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id, unique in the order.', resolve: ({ id }) => globalId('OrderEvent', id) }),
    lineId: t.id({
      nullable: true,
      description: 'Line that it concerns; null for the order as a whole.',
      resolve: ({ lineId }) => lineId && globalId('OrderLine', lineId),
    }),
    kind: t.exposeString('kind', {
      description:
        'What happened: `placed`, `confirmed`, `in_production`, `part_received`, `assembling`, `testing`, `shipped`, `delivered`, `date_moved`, `cancelled`, `change_needed`.',
    }),
    params: t.expose('params', { type: 'JSON', description: 'Parameters by name, for wording.' }),
    actor: t.exposeString('actor', {
      nullable: true,
      description: 'Name of the person who did it; null for the service itself.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});
