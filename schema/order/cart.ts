import { CartFullError, InvalidConfigurationError } from '../../api/order/cart.ts';
import { type CartLineView, type CartView, viewCart } from '../../api/order/view-cart.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { Choice } from '../configuration/choice.ts';
import { Configuration } from '../configuration/configuration.ts';
import { customerOf } from '../customer.ts';
import { ErrorInterface } from '../errors.ts';
import { globalId } from '../node.ts';
import { Price } from '../pricing/price.ts';

builder.objectType(InvalidConfigurationError, {
  name: 'InvalidConfigurationError',
  description: 'The choices do not make a complete product that can be built.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lineId: t.id({
      nullable: true,
      description: 'Cart line with the choices; null when the line is only being added.',
      resolve: ({ lineId }) => lineId && globalId('CartLine', lineId),
    }),
    problems: t.stringList({
      description: 'Codes of what is missing or contradicts, as the configuration engine states them.',
      resolve: ({ issues }) => [...issues],
    }),
  }),
});

builder.objectType(CartFullError, {
  name: 'CartFullError',
  description: 'The cart holds as many lines as it can.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ most: t.exposeInt('most', { description: 'Lines that a cart holds.' }) }),
});

const CartObstacle = builder.enumType('CartObstacle', {
  description: 'Why a line cannot be requested as it stands.',
  values: {
    NOT_ORDERABLE: { value: 'not_orderable', description: 'It is no longer in the account’s catalogue.' },
    INVALID_CONFIGURATION: {
      value: 'invalid_configuration',
      description: 'Its choices no longer make a complete product.',
    },
    NO_PRICE: { value: 'no_price', description: 'It has no price any more.' },
    PRICE_CHANGED: {
      value: 'price_changed',
      description: 'It costs something else than was shown; submitting asks the buyer to accept that.',
    },
  } as const,
});

export const CartLine = builder.objectRef<CartLineView>('CartLine').implement({
  description: 'One line of a cart: goods, how many, the price that was shown and the price that holds now.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ line }) => globalId('CartLine', line.id) }),
    item: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The item in the account’s catalogue; null when it has left it.',
      resolve: ({ line }) => line.itemId,
    }),
    modelVersion: t.field({
      type: ModelVersion,
      nullable: true,
      description: 'Version of the model that the choices are of; null for an article.',
      resolve: ({ line }) => line.modelVersionId,
    }),
    configuration: t.field({
      type: Configuration,
      nullable: true,
      description: 'Saved configuration that the choices came from.',
      resolve: ({ line }) => line.configurationId,
    }),
    choices: t.field({
      type: [Choice],
      nullable: true,
      description: 'The choices, oldest first; null for an article.',
      resolve: ({ line }) => line.choices && [...line.choices],
    }),
    quantity: t.int({ description: 'How many, 1 to 99,999.', resolve: ({ line }) => line.quantity }),
    requestedDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day that the line is wanted on; null for the day of the whole request.',
      resolve: ({ line }) => line.requestedDate,
    }),
    shownUnitPrice: t.field({
      type: 'Money',
      description: 'Net unit price that the buyer was shown when the line was last changed.',
      resolve: ({ line, currency }) => ({ amount: line.shown, currency }),
    }),
    price: t.field({
      type: Price,
      nullable: true,
      description: 'What the line costs now, with its steps; null when it has no price any more.',
      resolve: ({ price }) => price,
    }),
    obstacle: t.field({
      type: CartObstacle,
      nullable: true,
      description: 'Why the line cannot be requested as it stands; null when it can.',
      resolve: ({ obstacle }) => obstacle,
    }),
  }),
});

export const Cart = builder.objectRef<CartView>('Cart').implement({
  description: 'What the viewer is about to request in the membership they act in. Each membership has one cart.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Version to name when changing or submitting; 0 when nothing was ever put into it.',
    }),
    lines: t.field({
      type: [CartLine],
      description: 'Lines in the order they were added.',
      resolve: ({ lines }) => [...lines],
    }),
    net: t.field({
      type: 'Money',
      description: 'Net total of the lines that have a price, as it is now.',
      resolve: ({ totals, currency }) => ({ amount: totals.net, currency }),
    }),
    tax: t.field({
      type: 'Money',
      description: 'Tax on them.',
      resolve: ({ totals, currency }) => ({ amount: totals.tax, currency }),
    }),
    gross: t.field({
      type: 'Money',
      description: 'Net and tax.',
      resolve: ({ totals, currency }) => ({ amount: totals.gross, currency }),
    }),
  }),
});

builder.queryField('cart', (t) =>
  t.field({
    type: Cart,
    description: 'The viewer’s cart at today’s prices. For customers.',
    authScopes: { party: 'customer' },
    resolve: (_root, _args, context) => context.read((unit, viewer) => viewCart(unit, customerOf(viewer))),
  }),
);
