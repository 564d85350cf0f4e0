import { type ItemDetail as ItemDetailRow, listItemDetails } from '../../api/catalog/catalogue-reads.ts';
import { listModelVersionsInForce } from '../../api/catalog/model-version-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { CatalogueItem } from './catalogue-item.ts';
import { ModelVersion } from './model-version.ts';
import { localeArgs, textIn } from './names.ts';

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

builder.objectFields(CatalogueItem, (t) => ({
  detail: t.field({
    type: ItemDetail,
    description: 'Description and technical attributes.',
    resolve: ({ id }) => id,
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
