import {
  type ListPriceEntry,
  listListPrices,
  listYoungestRates,
  type PublishedRate,
} from '../../api/pricing/list-price-reads.ts';
import { builder } from '../builder.ts';
import { Item } from '../catalog/item.ts';

const ListPrice = builder.objectRef<ListPriceEntry>('ListPrice').implement({
  description: 'A price before any agreement, with the days on which it holds.',
  fields: (t) => ({
    price: t.field({
      type: 'Money',
      description: 'Price of one unit, net.',
      resolve: ({ amount, currency }) => ({ amount, currency }),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day; null: always.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Day from which it no longer holds; null: until further notice.',
    }),
  }),
});

builder.objectField(Item, 'listPrices', (t) =>
  t.loadableGroup({
    type: ListPrice,
    description: 'List prices past and future, by currency and time.',
    load: (ids: string[], context) => context.read((unit) => listListPrices(unit, ids)) as never,
    group: ({ itemId }) => itemId,
    resolve: ({ id }) => id as never,
  }),
);

// Rates are stored times 10^8.
function decimal(rateE8: bigint): string {
  const digits = rateE8.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
}

export const ExchangeRate = builder.objectRef<PublishedRate>('ExchangeRate').implement({
  description: 'What one currency is worth in another, as published for a day.',
  fields: (t) => ({
    base: t.exposeString('base', { description: 'Currency converted from, ISO 4217.' }),
    quote: t.exposeString('quote', { description: 'Currency converted to, ISO 4217.' }),
    day: t.expose('day', { type: 'Date', description: 'Day from which it is used.' }),
    rate: t.string({
      description: 'Units of the quote currency for one of the base currency, a decimal with eight places.',
      resolve: ({ rateE8 }) => decimal(rateE8),
    }),
    source: t.exposeString('source', { description: 'Who published it.' }),
  }),
});

builder.queryField('exchangeRates', (t) =>
  t.field({
    type: [ExchangeRate],
    description: 'The youngest rate of every pair of currencies. For the seller.',
    authScopes: { party: 'seller' },
    resolve: (_root, _args, context) => context.read(listYoungestRates),
  }),
);
