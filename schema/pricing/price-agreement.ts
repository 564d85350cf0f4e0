import {
  type AgreementLineEntry,
  listAgreementLineEntries,
  listAgreementLinePage,
  listAgreementPage,
  listPriceAgreements,
  type PriceAgreement as PriceAgreementRow,
} from '../../api/pricing/agreement-reads.ts';
import { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { Family } from '../catalog/family.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { filterId, listId } from '../filter-id.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';

const AgreementStatus = builder.enumType('PriceAgreementStatus', {
  description: 'Where a price agreement stands.',
  values: {
    DRAFT: { value: 'draft', description: 'Being written by the seller; prices nothing yet.' },
    PUBLISHED: { value: 'published', description: 'Prices what it names on the days for which it holds.' },
    SUPERSEDED: { value: 'superseded', description: 'Given up before it was ever in force.' },
  } as const,
});

export const PriceAgreement = builder.loadableObjectRef<PriceAgreementRow, string>('PriceAgreement', {
  load: loadBy(listPriceAgreements, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
PriceAgreement.implement({
  description: 'Prices agreed between the seller and one account.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('PriceAgreement', id) }),
    number: t.exposeString('number', { description: 'Number, unique in the account.' }),
    account: t.field({ type: Account, description: 'Account that it is for.', resolve: ({ accountId }) => accountId }),
    status: t.expose('status', { type: AgreementStatus, description: 'Draft, published or given up.' }),
    currency: t.exposeString('currency', { description: 'Currency of its fixed prices, ISO 4217.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day; null: always.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Day from which it no longer holds; null: until further notice.',
    }),
    sourceDocument: t.exposeString('sourceDocument', { description: 'Contract or letter that it rests on.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it was published.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('PriceAgreement', (id, context) => PriceAgreement.getDataloader(context).load(id));

const PriceAgreementLine = builder.loadableObjectRef<AgreementLineEntry, string>('PriceAgreementLine', {
  load: loadBy(listAgreementLineEntries, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
PriceAgreementLine.implement({
  description: 'One agreed price, for an item or for a family with everything below it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('PriceAgreementLine', id) }),
    sku: t.exposeString('sku', { nullable: true, description: 'Part number of the item; null for a family.' }),
    itemName: t.string({
      nullable: true,
      description: 'Name of the item in the language asked for; null for a family.',
      args: localeArgs,
      resolve: ({ itemNames }, { locale }, context) => itemNames && textIn(itemNames, locale, context),
    }),
    catalogueItem: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The item in the account’s own catalogue; null for a family, and to the seller.',
      resolve: ({ itemId }) => itemId,
    }),
    family: t.field({
      type: Family,
      nullable: true,
      description: 'The family; null for an item.',
      resolve: ({ familyId }) => familyId,
    }),
    unitPrice: t.field({
      type: 'Money',
      nullable: true,
      description: 'Agreed price of one unit; null for a discount.',
      resolve: ({ unitPrice, currency }) => (unitPrice === null ? null : { amount: unitPrice, currency }),
    }),
    discountBasisPoints: t.exposeInt('discountBasisPoints', {
      nullable: true,
      description: 'Discount on the list price in basis points (1 % is 100); null for a fixed price.',
    }),
    minimumQuantity: t.exposeInt('minimumQuantity', { description: 'Quantity from which it holds.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day; null: always.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Day from which it no longer holds; null: until further notice.',
    }),
  }),
});
registerNode('PriceAgreementLine', (id, context) => PriceAgreementLine.getDataloader(context).load(id));

const AgreementConnection = connectionOf<PriceAgreementRow>('PriceAgreement', PriceAgreement as never);
const LineConnection = connectionOf<AgreementLineEntry>('PriceAgreementLine', PriceAgreementLine as never);

builder.queryFields((t) => ({
  priceAgreements: t.field({
    type: AgreementConnection,
    description: 'Price agreements by number: a customer’s own as published, the seller’s all.',
    authScopes: { $any: { party: 'customer', $any: { party: 'seller' } } },
    args: { ...pageArgs, accountId: t.arg.id({ description: 'Only those of this account.' }) },
    resolve: (_root, { first, after, accountId }, context) =>
      context.read((unit) => listAgreementPage(unit, filterId('Account', accountId), { first, after })),
  }),
  priceAgreementLines: t.field({
    type: LineConnection,
    description:
      'Lines of one price agreement in the order in which they were written; empty when it is not the viewer’s.',
    authScopes: { $any: { party: 'customer', $any: { party: 'seller' } } },
    args: { ...pageArgs, agreementId: t.arg.id({ required: true, description: 'The agreement.' }) },
    resolve: (_root, { first, after, agreementId }, context) =>
      context.read((unit) => listAgreementLinePage(unit, listId('PriceAgreement', agreementId), { first, after })),
  }),
}));
