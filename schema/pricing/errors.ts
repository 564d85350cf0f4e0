import { isId } from '../../api/kernel/id.ts';
import { AgreementOverlapError } from '../../api/pricing/agreement.ts';
import { NoTaxRateError } from '../../api/pricing/price-lines.ts';
import { NoPriceError } from '../../api/pricing/pricing.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { ErrorInterface } from '../errors.ts';
import { globalId } from '../node.ts';

const NoPriceReason = builder.enumType('NoPriceReason', {
  description: 'Why something has no price.',
  values: {
    NO_LIST_PRICE: { value: 'no_list_price', description: 'No list price is in force and none is agreed.' },
    NO_EXCHANGE_RATE: { value: 'no_exchange_rate', description: 'No rate leads to the account’s currency.' },
    NEGATIVE_PRICE: { value: 'negative_price', description: 'Credits for options outweigh the price.' },
  } as const,
});

builder.objectType(NoPriceError, {
  name: 'NoPriceError',
  description: 'Nothing says what an item or one of its options costs the account today.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    item: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The item; null when the viewer’s catalogue does not hold it.',
      resolve: ({ itemId }) => itemId,
    }),
    option: t.exposeString('option', {
      nullable: true,
      description: 'Code of the option; null when it is the item itself.',
    }),
    reason: t.expose('reason', { type: NoPriceReason, description: 'Why.' }),
  }),
});

builder.objectType(NoTaxRateError, {
  name: 'NoTaxRateError',
  description: 'The country in which the account is taxed has no tax rate in force.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    day: t.expose('day', { type: 'Date', description: 'Day for which a rate was looked for.' }),
  }),
});

builder.objectType(AgreementOverlapError, {
  name: 'AgreementOverlapError',
  description: 'Two agreed prices would hold for the same item or family, quantity break and day.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lines: t.stringList({
      description: 'The two lines: a place in the input (`lines.0`), or the global id of a line that stands already.',
      resolve: ({ lineIds }) => lineIds.map((id) => (isId(id) ? globalId('PriceAgreementLine', id) : id)),
    }),
  }),
});
