import { listSuppliers, pageSuppliers, type Supplier as SupplierRow } from '../../api/account/supplier-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { loadFor } from './load-for.ts';
import { Organisation } from './organisation.ts';

const SupplierStatus = builder.enumType('SupplierStatus', {
  description: 'Whether a supplier gets new work.',
  values: {
    active: { description: 'It does.' },
    suspended: { description: 'It finishes what it has.' },
  } as const,
});

/** A supplier relation as the seller sees it. */
export const Supplier = builder.loadableObjectRef<SupplierRow, string>('Supplier', {
  load: loadFor(['seller'], listSuppliers, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Supplier.implement({
  description: 'One supplier relation of the seller. For the seller only; customers never learn who supplies.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Supplier', id) }),
    code: t.exposeString('code', { description: 'Short code.' }),
    name: t.exposeString('name', { description: 'Name of the relation as both sides know it.' }),
    organisation: t.field({
      type: Organisation,
      description: 'Company that has the relation.',
      resolve: ({ organisationId }) => organisationId,
    }),
    status: t.field({
      type: SupplierStatus,
      description: 'Whether it gets new work.',
      resolve: ({ status }) => status,
    }),
    currency: t.exposeString('currency', { description: 'Currency of its offers and sub-orders, ISO 4217.' }),
    answerHours: t.exposeInt('answerHours', {
      description: 'Hours of its own working days within which it answers a sub-order.',
    }),
    transitDays: t.exposeInt('transitDays', { description: 'Working days that its goods travel.' }),
    orderEmail: t.exposeString('orderEmail', { description: 'Where sub-orders are announced.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Supplier', (id, context) => Supplier.getDataloader(context).load(id));

const SupplierRelation = builder.objectRef<SupplierRow>('SupplierRelation').implement({
  description: 'The supplier’s own relation with the seller, as its desk sees it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short code by which the seller knows it.' }),
    name: t.exposeString('name', { description: 'Name of the relation as both sides know it.' }),
    organisation: t.field({
      type: Organisation,
      description: 'Company that has the relation.',
      resolve: ({ organisationId }) => organisationId,
    }),
    currency: t.exposeString('currency', { description: 'Currency of offers and sub-orders, ISO 4217.' }),
    answerHours: t.exposeInt('answerHours', {
      description: 'Hours of the supplier’s own working days within which a sub-order is to be answered.',
    }),
    transitDays: t.exposeInt('transitDays', { description: 'Working days that goods travel to the seller.' }),
    orderEmail: t.exposeString('orderEmail', { description: 'Where sub-orders are announced.' }),
  }),
});

const SupplierConnection = connectionOf<SupplierRow>('Supplier', Supplier as never);

builder.queryFields((t) => ({
  supplier: t.field({
    type: Supplier,
    nullable: true,
    description: 'One supplier relation; null when it is absent. For the seller.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }) => filterId('Supplier', id),
  }),
  suppliers: t.field({
    type: SupplierConnection,
    description: 'Supplier relations by code. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, search: t.arg.string({ description: 'Part of the code or the name.' }) },
    resolve: (_root, { search, ...page }, context) =>
      context.read((unit) => pageSuppliers(unit, search?.trim() || null, page)),
  }),
  supplierRelation: t.field({
    type: SupplierRelation,
    nullable: true,
    description: 'The relation that the desk works for. For suppliers.',
    authScopes: { party: 'supplier' },
    resolve: async (_root, _args, context) => {
      const [relation] = await context.read((unit, viewer) =>
        listSuppliers(unit, viewer.party === 'supplier' ? [viewer.supplierId] : []),
      );
      return relation ?? null;
    },
  }),
}));
