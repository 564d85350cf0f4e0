import { type CatalogueItem as CatalogueItemRow, listCatalogueItems } from '../../api/catalog/catalogue-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { Family } from './family.ts';
import { localeArgs, textIn } from './names.ts';

export const ItemKind = builder.enumType('ItemKind', {
  description: 'What an item is.',
  values: {
    MODEL: { value: 'model', description: 'Configurable: its options are chosen before it is ordered.' },
    ARTICLE: { value: 'article', description: 'Ordered as it is.' },
    COMPONENT: { value: 'component', description: 'A part, also ordered as it is.' },
  } as const,
});

/** An item as the customer's own catalogue shows it; its key is the item's. */
export const CatalogueItem = builder.loadableObjectRef<CatalogueItemRow, string>('CatalogueItem', {
  load: loadBy(listCatalogueItems, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
CatalogueItem.implement({
  description: 'Something that the account may buy, at its own contract price.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('CatalogueItem', id) }),
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    kind: t.expose('kind', { type: ItemKind, description: 'Configurable model, article or component.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    manufacturer: t.exposeString('manufacturer', { description: 'Maker; empty when it is not stated.' }),
    unitCode: t.exposeString('unitCode', {
      description: 'Unit of measure, UN/ECE Recommendation 20: `C62` is a piece.',
    }),
    family: t.field({ type: Family, description: 'Family that it belongs to.', resolve: ({ familyId }) => familyId }),
    listPrice: t.field({
      type: 'Money',
      nullable: true,
      description: 'List price in the account’s currency; null when only an agreed price exists.',
      resolve: ({ listPrice, currency }) => (listPrice === null ? null : { amount: listPrice, currency }),
    }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net contract price of one unit; of a configurable model, before its options.',
      resolve: ({ unitPrice: amount, currency }) => ({ amount, currency }),
    }),
    available: t.exposeInt('available', { description: 'Units in stock that nobody has reserved.' }),
    leadDays: t.exposeInt('leadDays', {
      nullable: true,
      description: 'Days until what is not in stock would arrive; null when that depends on the configuration.',
    }),
    refreshedAt: t.expose('refreshedAt', {
      type: 'DateTime',
      description: 'When this line of the catalogue last changed.',
    }),
  }),
});
registerNode('CatalogueItem', (id, context) => CatalogueItem.getDataloader(context).load(id));
