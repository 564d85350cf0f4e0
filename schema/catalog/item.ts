import { findItemBySku, type Item as ItemRow, listItemPage, listItems } from '../../api/catalog/item-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { ItemKind } from './catalogue-item.ts';
import { Family } from './family.ts';
import { localeArgs, textIn } from './names.ts';

export const ItemStatus = builder.enumType('ItemStatus', {
  description: 'Whether an item is still sold.',
  values: {
    ACTIVE: { value: 'active', description: 'Sold wherever an assortment holds it.' },
    WITHDRAWN: { value: 'withdrawn', description: 'In no assortment any more; old orders keep it.' },
  } as const,
});

const ItemText = builder.objectRef<ItemRow['texts'][number]>('ItemText').implement({
  description: 'Name and description of an item in one language.',
  fields: (t) => ({
    locale: t.expose('locale', { type: 'Locale', description: 'Language.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    description: t.exposeString('description', { description: 'Description; empty when there is none.' }),
  }),
});

export const Item = builder.loadableObjectRef<ItemRow, string>('Item', {
  load: loadBy(listItems, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Item.implement({
  description: 'Something sold, made or bought, as the seller keeps it. Customers see it as `CatalogueItem`.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Item', id) }),
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    kind: t.expose('kind', { type: ItemKind, description: 'Configurable model, article or component.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    texts: t.expose('texts', {
      type: [ItemText],
      description: 'Name and description in every language that has them.',
    }),
    family: t.field({ type: Family, description: 'Family that it belongs to.', resolve: ({ familyId }) => familyId }),
    manufacturer: t.exposeString('manufacturer', { description: 'Maker; empty when it is not stated.' }),
    unitCode: t.exposeString('unitCode', { description: 'Unit of measure, UN/ECE Recommendation 20.' }),
    serialised: t.exposeBoolean('serialised', { description: 'True when every unit has its own serial number.' }),
    attributes: t.expose('attributes', { type: 'JSON', description: 'Technical attributes by code.' }),
    weightGrams: t.exposeFloat('weightGrams', { nullable: true, description: 'Weight in grams; null when unknown.' }),
    status: t.expose('status', { type: ItemStatus, description: 'Whether it is still sold.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Item', (id, context) => Item.getDataloader(context).load(id));

const ItemConnection = connectionOf<ItemRow>('Item', Item as never);

builder.queryField('item', (t) =>
  t.field({
    type: Item,
    nullable: true,
    description: 'One item by its part number; null when there is none. For the seller.',
    authScopes: { party: 'seller' },
    args: { sku: t.arg.string({ required: true, description: 'Part number.' }) },
    resolve: (_root, { sku }, context) => context.read((unit) => findItemBySku(unit, sku)),
  }),
);

builder.queryField('items', (t) =>
  t.field({
    type: ItemConnection,
    description: 'Every item by part number. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      search: t.arg.string({ description: 'Words that must all occur in part number, maker or a name.' }),
      familyId: t.arg.id({ description: 'Only this family and what is below it.' }),
      kind: t.arg({ type: ItemKind, description: 'Only this kind.' }),
      status: t.arg({ type: ItemStatus, description: 'Only what is in this state.' }),
    },
    resolve: (_root, { first, after, familyId, ...filter }, context) =>
      context.read((unit) =>
        listItemPage(unit, { ...filter, familyId: filterId('Family', familyId) }, { first, after }),
      ),
  }),
);
