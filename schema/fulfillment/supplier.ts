import { listSuppliers, type SupplierFacts } from '../../api/fulfillment/supplier-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';

/** A supplier relation in the seller's window. */
export const Supplier = builder.loadableObjectRef<SupplierFacts, string>('Supplier', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listSuppliers(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
Supplier.implement({
  description: 'A supplier of the seller. Customers never see one.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Supplier', id) }),
    code: t.exposeString('code', { description: 'Short code.' }),
    name: t.exposeString('name', { description: 'Name of the relation.' }),
    suspended: t.boolean({
      description: 'True when nothing new is awarded.',
      resolve: ({ status }) => status === 'suspended',
    }),
    currency: t.exposeString('currency', { description: 'Currency of its offers, ISO 4217.' }),
    answerHours: t.exposeInt('answerHours', { description: 'Hours in which it has to answer a sub-order.' }),
    transitDays: t.exposeInt('transitDays', { description: 'Working days from its door to the control centre.' }),
  }),
});
registerNode('Supplier', (id, context) => Supplier.getDataloader(context).load(id));
