import { setExchangeRate, setListPrice } from '../../api/pricing/set-list-price.ts';
import { builder } from '../builder.ts';
import { AUTHOR, KEY } from '../catalog/authoring.ts';
import { Item } from '../catalog/item.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { ExchangeRate } from './list-price.ts';

const ListPriceSetInput = builder.inputType('ListPriceSetInput', {
  description: 'A list price from a day on.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The item.' }),
    currency: t.string({ required: true, description: 'ISO 4217 code.' }),
    amount: t.field({ type: 'MinorUnits', required: true, description: 'Net price of one unit.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day, today or later.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const ExchangeRateSetInput = builder.inputType('ExchangeRateSetInput', {
  description: 'What one currency is worth in another from a day on.',
  fields: (t) => ({
    base: t.string({ required: true, description: 'Currency converted from, ISO 4217.' }),
    quote: t.string({ required: true, description: 'Currency converted to, ISO 4217.' }),
    day: t.field({ type: 'Date', required: true, description: 'First day, today or later.' }),
    rate: t.string({ required: true, description: 'Units of quote for one of base: a decimal, at most eight places.' }),
    source: t.string({ required: true, description: 'Who published it, at most 120 characters.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  listPriceSet: t.field({
    type: Item,
    nullable: true,
    description:
      'Sets the list price of an item in a currency, until the next one that is set already. Past prices never change. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ListPriceSet', 'item'),
    args: { input: t.arg({ type: ListPriceSetInput, required: true, description: 'What to set.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { itemId } = await context.runAs('seller', { field: 'listPriceSet', input: wanted, key }, (tx, viewer) =>
        setListPrice(tx, viewer, { ...wanted, itemId: rowId('Item', wanted.itemId) }),
      );
      return itemId;
    },
  }),
  exchangeRateSet: t.field({
    type: ExchangeRate,
    nullable: true,
    description: 'Publishes an exchange rate; prices follow it from that day on. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ExchangeRateSet', 'exchangeRate'),
    args: { input: t.arg({ type: ExchangeRateSetInput, required: true, description: 'What to publish.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const rate = await context.runAs('seller', { field: 'exchangeRateSet', input: wanted, key }, (tx, viewer) =>
        setExchangeRate(tx, viewer, wanted),
      );
      return { ...rate, rateE8: BigInt(rate.rateE8) };
    },
  }),
}));
