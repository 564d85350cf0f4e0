import { type ItemDetail as ItemDetailRow, listItemDetails } from '../../api/catalog/catalogue-reads.ts';
import { listModelVersionsInForce } from '../../api/catalog/model-version-reads.ts';
import type { Context } from '../../api/context.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { Price } from '../pricing/price.ts';
import { CatalogueItem } from './catalogue-item.ts';
import { ModelVersion } from './model-version.ts';
import { localeArgs, textIn } from './names.ts';

const LARGEST_QUANTITY = 99_999;

const ItemDetail = builder.loadableObjectRef<ItemDetailRow, string>('ItemDetail', {
  load: loadBy(listItemDetails, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
ItemDetail.implement({
  description: 'What the page of one item shows beside its line in the catalogue.',
  fields: (t) => ({
    description: t.string({
      description: 'Description in the language asked for; empty when there is none.',
      args: localeArgs,
      resolve: ({ descriptions }, { locale }, context) => textIn(descriptions, locale, context),
    }),
    attributes: t.expose('attributes', {
      type: 'JSON',
      description: 'Technical attributes by code: numbers, texts, truth values and lists of them.',
    }),
    weightGrams: t.exposeFloat('weightGrams', { nullable: true, description: 'Weight in grams; null when unknown.' }),
    serialised: t.exposeBoolean('serialised', { description: 'True when every unit has its own serial number.' }),
  }),
});

// Prices of many items and quantities of one tick are computed with the statements of one.
async function loadPrices(keys: string[], context: Context) {
  const lines = keys.map((key) => {
    const [itemId = '', quantity] = key.split(' ');
    return { itemId, quantity: Number(quantity), options: [] };
  });
  return context.read(async (unit, viewer) =>
    viewer.party === 'customer' ? priceLinesWherePossible(unit, viewer.accountId, lines, null) : lines.map(() => null),
  );
}

builder.objectFields(CatalogueItem, (t) => ({
  detail: t.field({
    type: ItemDetail,
    description: 'Description and technical attributes.',
    resolve: ({ id }) => id,
  }),
  price: t.loadable({
    type: Price,
    nullable: true,
    description:
      'Contract price of a quantity, computed now and proved step by step; of a configurable model, before its options. Null when nothing prices it any more, or the quantity is not between 1 and 99,999.',
    args: { quantity: t.arg.int({ defaultValue: 1, description: 'How many units, 1 to 99,999.' }) },
    load: loadPrices as never,
    resolve: ({ id }, { quantity }) => {
      const wanted = quantity ?? 1;
      return (wanted >= 1 && wanted <= LARGEST_QUANTITY ? `${id} ${wanted}` : null) as never;
    },
  }),
  modelVersion: t.loadable({
    type: ModelVersion,
    nullable: true,
    description:
      'For a configurable model the version in force; null for what is ordered as it is, and while none is published.',
    load: loadBy(listModelVersionsInForce, ({ itemId }) => itemId) as never,
    resolve: ({ id, kind }) => (kind === 'model' ? id : null) as never,
  }),
}));
