import { CartFullError } from '../../api/order/cart.ts';
import { orderAgain } from '../../api/order/order-again.ts';
import { NotOrderableError } from '../../api/order/submission.ts';
import { type CartView, viewCart } from '../../api/order/view-cart.ts';
import { builder } from '../builder.ts';
import { customerOf } from '../customer.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Cart } from './cart.ts';

const OrderedAgain = builder
  .objectRef<{ readonly cart: CartView; readonly leftOut: readonly string[] }>('OrderedAgain')
  .implement({
    description: 'What ordering again made of the cart.',
    fields: (t) => ({
      cart: t.field({ type: Cart, description: 'The cart with the goods in it.', resolve: ({ cart }) => cart }),
      leftOut: t.stringList({
        description: 'Names of goods that can no longer be bought, or not as they were configured, and are not in it.',
        resolve: ({ leftOut }) => [...leftOut],
      }),
    }),
  });

const CartOrderAddInput = builder.inputType('CartOrderAddInput', {
  description: 'An order whose goods are wanted once more.',
  fields: (t) => ({
    orderId: t.id({ required: true, description: 'Order of the account that the viewer may see.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('cartOrderAdd', (t) =>
  t.field({
    type: OrderedAgain,
    nullable: true,
    description:
      'Puts the goods of an order into the viewer’s cart once more, at the prices of today; the order may be under way, delivered or cancelled. For requesters.',
    authScopes: { role: 'requester' },
    errors: payload('CartOrderAdd', 'ordered', [CartFullError, NotOrderableError]),
    args: { input: t.arg({ type: CartOrderAddInput, required: true, description: 'Which order.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { leftOut } = await context.runAs('customer', { field: 'cartOrderAdd', input: wanted, key }, (tx, viewer) =>
        orderAgain(tx, viewer, rowId('Order', wanted.orderId)),
      );
      return { leftOut, cart: await context.read((unit, viewer) => viewCart(unit, customerOf(viewer))) };
    },
  }),
);
