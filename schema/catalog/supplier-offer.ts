import {
  listOfferPage,
  listOffersForItems,
  listSupplierOffers,
  type SupplierOffer as SupplierOfferRow,
} from '../../api/catalog/supplier-offer-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Item } from './item.ts';
import { localeArgs, textIn } from './names.ts';

const OfferStatus = builder.enumType('OfferStatus', {
  description: 'Whether an offer counts.',
  values: {
    ACTIVE: { value: 'active', description: 'Considered when suppliers are chosen.' },
    SUSPENDED: { value: 'suspended', description: 'Left out for now.' },
  } as const,
});

export const SupplierOffer = builder.loadableObjectRef<SupplierOfferRow, string>('SupplierOffer', {
  load: loadBy(listSupplierOffers, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
SupplierOffer.implement({
  description:
    'What a supplier offers to the seller: cost, lead time and lot sizes of one item. Customers never see it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SupplierOffer', id) }),
    supplierId: t.id({ description: 'The supplier.', resolve: ({ supplierId }) => globalId('Supplier', supplierId) }),
    supplierName: t.exposeString('supplierName', { description: 'Name of the supplier.' }),
    sku: t.exposeString('sku', { description: 'Part number of the item offered.' }),
    itemName: t.string({
      description: 'Name of the item in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    unitCost: t.field({
      type: 'Money',
      description: 'Cost of one unit in the supplier’s currency.',
      resolve: ({ unitCost: amount, currency }) => ({ amount, currency }),
    }),
    leadDays: t.exposeInt('leadDays', { description: 'Days from order to dispatch.' }),
    minimumQuantity: t.exposeInt('minimumQuantity', { description: 'Least quantity of an order.' }),
    multiple: t.exposeInt('multiple', { description: 'Quantities are multiples of it.' }),
    dailyCapacity: t.exposeInt('dailyCapacity', {
      nullable: true,
      description: 'Units that can be made on a working day; null without a limit.',
    }),
    status: t.expose('status', { type: OfferStatus, description: 'Whether it counts.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day; null: always.' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Day from which it no longer holds; null: until further notice.',
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('SupplierOffer', (id, context) => SupplierOffer.getDataloader(context).load(id));

const ItemOffer = builder.objectRef<SupplierOfferRow>('ItemOffer').implement({
  description: 'An offer for an item with the seller’s own ranking of it.',
  fields: (t) => ({
    offer: t.field({ type: SupplierOffer, description: 'The offer.', resolve: (row) => row }),
    preference: t.exposeInt('preference', { description: 'The lower, the rather the seller buys here.' }),
  }),
});

builder.objectField(Item, 'offers', (t) =>
  t.loadableGroup({
    type: ItemOffer,
    description: 'Suppliers’ offers that have not ended, the preferred first.',
    load: (ids: string[], context) => context.read((unit) => listOffersForItems(unit, ids)) as never,
    group: ({ itemId }) => itemId,
    resolve: ({ id }) => id as never,
  }),
);

const SupplierOfferConnection = connectionOf<SupplierOfferRow>('SupplierOffer', SupplierOffer as never);

builder.queryField('supplierOffers', (t) =>
  t.field({
    type: SupplierOfferConnection,
    description: 'Offers by part number: a supplier sees its own, the seller all.',
    authScopes: { $any: { role: 'supplier_desk', party: 'seller' } },
    args: {
      ...pageArgs,
      search: t.arg.string({ description: 'Words that must all occur in part number or a name.' }),
      supplierId: t.arg.id({ description: 'Only those of this supplier.' }),
    },
    resolve: (_root, { first, after, search, supplierId }, context) =>
      context.read((unit) =>
        listOfferPage(unit, { search, supplierId: filterId('Supplier', supplierId) }, { first, after }),
      ),
  }),
);
