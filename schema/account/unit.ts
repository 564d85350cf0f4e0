import { listUnits, type Unit as UnitRow } from '../../api/account/unit-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadFor } from './load-for.ts';

/** A part of an account. */
export const Unit = builder.loadableObjectRef<UnitRow, string>('Unit', {
  load: loadFor(['customer', 'seller'], listUnits, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Unit.implement({
  description: 'A part of an account: a company, division or site. Units stand below each other as a tree.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Unit', id) }),
    code: t.exposeString('code', { description: 'The account’s own code; text, never a number.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    parent: t.field({
      type: Unit,
      nullable: true,
      description: 'Unit that it stands below; null at the top.',
      resolve: ({ parentId }) => parentId,
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Unit', (id, context) => Unit.getDataloader(context).load(id));
