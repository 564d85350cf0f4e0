import {
  type CatalogueItem as CatalogueItemRow,
  countCatalogue,
  type FamilyCount as FamilyCountRow,
  findCatalogueItem,
  listCatalogue,
  listFamilyCounts,
} from '../../api/catalog/catalogue-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { CatalogueItem, ItemKind } from './catalogue-item.ts';
import { Family } from './family.ts';

const CatalogueSort = builder.enumType('CatalogueSort', {
  description: 'Order of the catalogue.',
  values: {
    NAME: { value: 'name', description: 'By name in the account’s language.' },
    PRICE: { value: 'price', description: 'Contract price, lowest first.' },
    PRICE_DESC: { value: 'price_desc', description: 'Contract price, highest first.' },
    SKU: { value: 'sku', description: 'By part number.' },
    LEAD_DAYS: { value: 'lead_days', description: 'Shortest lead time first; what has none comes last.' },
  } as const,
});

const filterArgs = builder.args((t) => ({
  search: t.string({
    description: 'Words that must all occur in part number, maker or a name in any language; at most eight count.',
  }),
  kind: t.field({ type: ItemKind, description: 'Only this kind of item.' }),
}));

const CatalogueItemConnection = connectionOf<CatalogueItemRow>('CatalogueItem', CatalogueItem as never);

const FamilyCount = builder.objectRef<FamilyCountRow>('CatalogueFamily').implement({
  description: 'A family of the account’s catalogue with the number of items that it holds.',
  fields: (t) => ({
    family: t.field({ type: Family, description: 'The family.', resolve: ({ familyId }) => familyId }),
    count: t.exposeInt('count', { description: 'Items in it and in everything below it.' }),
  }),
});

builder.queryFields((t) => ({
  catalogue: t.field({
    type: CatalogueItemConnection,
    description: 'The account’s own catalogue: what it may buy, at its contract prices.',
    authScopes: { party: 'customer' },
    args: {
      ...pageArgs,
      ...filterArgs,
      familyId: t.arg.id({ description: 'Only this family and what is below it.' }),
      sort: t.arg({ type: CatalogueSort, defaultValue: 'name', description: 'Order of the list.' }),
    },
    resolve: (_root, { first, after, search, kind, familyId, sort }, context) =>
      context.read((unit) =>
        listCatalogue(unit, { search, kind, familyId: filterId('Family', familyId) }, sort ?? 'name', { first, after }),
      ),
  }),
  catalogueFamilies: t.field({
    type: [FamilyCount],
    description:
      'Families of the account’s catalogue with counts for a search: a family’s count includes those below it.',
    authScopes: { party: 'customer' },
    args: filterArgs,
    resolve: (_root, { search, kind }, context) => context.read((unit) => listFamilyCounts(unit, { search, kind })),
  }),
  catalogueCount: t.int({
    description: 'How many items the account may buy.',
    authScopes: { party: 'customer' },
    resolve: (_root, _args, context) => context.read(countCatalogue),
  }),
  catalogueItem: t.field({
    type: CatalogueItem,
    nullable: true,
    description: 'One item of the account’s catalogue by its part number; null when the account may not buy it.',
    authScopes: { party: 'customer' },
    args: { sku: t.arg.string({ required: true, description: 'Part number.' }) },
    resolve: async (_root, { sku }, context) => (await context.read((unit) => findCatalogueItem(unit, sku))) ?? null,
  }),
}));
