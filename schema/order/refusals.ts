import { NoPriceError } from '../../api/pricing/pricing.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../errors.ts';
import { globalId } from '../node.ts';

builder.objectType(NoPriceError, {
  name: 'NoPriceError',
  description: 'Nothing says what this costs the account.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    itemId: t.id({ description: 'Item without a price.', resolve: ({ itemId }) => globalId('CatalogueItem', itemId) }),
    option: t.exposeString('option', {
      nullable: true,
      description: 'Code of the option without a price; null for the item itself.',
    }),
    reason: t.exposeString('reason', { description: '`no_list_price`, `no_exchange_rate` or `negative_price`.' }),
  }),
});
