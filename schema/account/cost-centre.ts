import { type CostCentre as CostCentreRow, listCostCentres } from '../../api/account/cost-centre-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadFor } from './load-for.ts';
import { Unit } from './unit.ts';

/** Where the account's spend is booked. */
export const CostCentre = builder.loadableObjectRef<CostCentreRow, string>('CostCentre', {
  load: loadFor(['customer', 'seller'], listCostCentres, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
CostCentre.implement({
  description: "Where the account's spend is booked.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('CostCentre', id) }),
    code: t.exposeString('code', { description: 'The account’s own code; text, never a number.' }),
    name: t.exposeString('name', { description: 'Name of the cost centre.' }),
    unit: t.field({ type: Unit, description: 'Unit that it belongs to.', resolve: ({ unitId }) => unitId }),
    active: t.exposeBoolean('active', { description: 'False when nothing new may be booked on it.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('CostCentre', (id, context) => CostCentre.getDataloader(context).load(id));
