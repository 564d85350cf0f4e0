import { changeCartLine } from '../../api/order/change-cart-line.ts';
import { removeCartLine } from '../../api/order/remove-cart-line.ts';
import { viewCart } from '../../api/order/view-cart.ts';
import { builder } from '../builder.ts';
import { customerOf } from '../customer.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Cart } from './cart.ts';

const CartLineUpdateInput = builder.inputType('CartLineUpdateInput', {
  description: 'Another quantity for a line of the cart.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'Line to change.' }),
    cartVersion: t.int({ required: true, description: 'Version of the cart that the caller saw.' }),
    quantity: t.float({ required: true, description: 'How many: a whole number, 1 to 99,999.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const CartLineRemoveInput = builder.inputType('CartLineRemoveInput', {
  description: 'A line to take out of the cart.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'Line to take out.' }),
    cartVersion: t.int({ required: true, description: 'Version of the cart that the caller saw.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('cartLineUpdate', (t) =>
  t.field({
    type: Cart,
    nullable: true,
    description: 'Changes how many of a line are wanted; quantity breaks take effect at once. For requesters.',
    authScopes: { role: 'requester' },
    errors: payload('CartLineUpdate', 'cart'),
    args: { input: t.arg({ type: CartLineUpdateInput, required: true, description: 'What to change.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      await context.runAs('customer', { field: 'cartLineUpdate', input: wanted, key }, (tx, viewer) =>
        changeCartLine(tx, viewer, { ...wanted, lineId: rowId('CartLine', wanted.lineId) }),
      );
      return context.read((unit, viewer) => viewCart(unit, customerOf(viewer)));
    },
  }),
);

builder.mutationField('cartLineRemove', (t) =>
  t.field({
    type: Cart,
    nullable: true,
    description: 'Takes a line out of the viewer’s cart. For requesters.',
    authScopes: { role: 'requester' },
    errors: payload('CartLineRemove', 'cart'),
    args: { input: t.arg({ type: CartLineRemoveInput, required: true, description: 'What to take out.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      await context.runAs('customer', { field: 'cartLineRemove', input: wanted, key }, (tx, viewer) =>
        removeCartLine(tx, viewer, { ...wanted, lineId: rowId('CartLine', wanted.lineId) }),
      );
      return context.read((unit, viewer) => viewCart(unit, customerOf(viewer)));
    },
  }),
);
