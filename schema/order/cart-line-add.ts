import { addCartLine } from '../../api/order/add-cart-line.ts';
import { CartFullError, InvalidConfigurationError } from '../../api/order/cart.ts';
import { viewCart } from '../../api/order/view-cart.ts';
import { NoPriceError } from '../../api/pricing/pricing.ts';
import { builder } from '../builder.ts';
import { ChoiceInput, choicesOf } from '../configuration/choice.ts';
import { customerOf } from '../customer.ts';
import { payload } from '../errors.ts';
import { optionalRowId } from '../node.ts';
import { Cart } from './cart.ts';

const CartDeliveryInput = builder.inputType('CartDeliveryInput', {
  description: 'Part of a quantity, and the day that it is wanted on.',
  fields: (t) => ({
    quantity: t.float({ required: true, description: 'How many: a whole number, 1 to 99,999.' }),
    requestedDate: t.field({ type: 'Date', description: 'Day wanted; absent for the day of the whole request.' }),
  }),
});

const CartLineAddInput = builder.inputType('CartLineAddInput', {
  description: 'Goods for the cart. Exactly one of an item, a saved configuration, or a model version with choices.',
  fields: (t) => ({
    itemId: t.id({ description: 'Item of the account’s catalogue that is bought as it is.' }),
    configurationId: t.id({ description: 'Saved configuration: the viewer’s own, a shared or a standard one.' }),
    modelVersionId: t.id({ description: 'Version of a model in force; goes with `choices`.' }),
    choices: t.field({ type: [ChoiceInput], description: 'The decisions in the model, oldest first.' }),
    quantity: t.float({ required: true, description: 'How many: a whole number, 1 to 99,999.' }),
    requestedDate: t.field({
      type: 'Date',
      description: 'Day that all of it is wanted on; absent for the day of the whole request.',
    }),
    schedule: t.field({
      type: [CartDeliveryInput],
      description:
        'Parts of the quantity on days of their own, at most 24; they add up to `quantity`, and each day becomes a line priced for itself.',
    }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('cartLineAdd', (t) =>
  t.field({
    type: Cart,
    nullable: true,
    description:
      'Puts goods into the viewer’s cart at the price that holds now; more of an article that is there already is added to its line. For requesters.',
    authScopes: { role: 'requester' },
    errors: payload('CartLineAdd', 'cart', [InvalidConfigurationError, CartFullError, NoPriceError]),
    args: { input: t.arg({ type: CartLineAddInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      await context.runAs('customer', { field: 'cartLineAdd', input: wanted, key }, (tx, viewer) =>
        addCartLine(tx, viewer, {
          ...wanted,
          choices: wanted.choices && choicesOf(wanted.choices),
          itemId: optionalRowId('CatalogueItem', wanted.itemId),
          configurationId: optionalRowId('Configuration', wanted.configurationId),
          modelVersionId: optionalRowId('ModelVersion', wanted.modelVersionId),
        }),
      );
      return context.read((unit, viewer) => viewCart(unit, customerOf(viewer)));
    },
  }),
);
