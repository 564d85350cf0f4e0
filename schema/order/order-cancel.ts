import { CancellationRefusedError } from '../../api/fulfillment/cancellation.ts';
import { cancelOrder } from '../../api/order/cancel-order.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { LineCancellation } from './cancel-preview.ts';
import { Order } from './order.ts';

builder.objectType(CancellationRefusedError, {
  name: 'CancellationRefusedError',
  description: 'The order can no longer be cancelled.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lines: t.field({
      type: [LineCancellation],
      description: 'What stands in the way of each line.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

const OrderCancelInput = builder.inputType('OrderCancelInput', {
  description: 'An order to cancel.',
  fields: (t) => ({
    orderId: t.id({ required: true, description: 'Order.' }),
    version: t.int({ required: true, description: 'Version that the caller saw.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('orderCancel', (t) =>
  t.field({
    type: Order,
    nullable: true,
    description:
      'Cancels a whole order while nobody has confirmed, shipped or begun anything for it; `cancelPreview` shows beforehand what it does. For its requester and account administrators.',
    authScopes: { party: 'customer' },
    errors: payload('OrderCancel', 'order', [CancellationRefusedError]),
    args: { input: t.arg({ type: OrderCancelInput, required: true, description: 'What to cancel.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { orderId } = await context.runAs('customer', { field: 'orderCancel', input: wanted, key }, (tx, viewer) =>
        cancelOrder(tx, viewer, { ...wanted, orderId: rowId('Order', wanted.orderId) }),
      );
      return orderId;
    },
  }),
);
