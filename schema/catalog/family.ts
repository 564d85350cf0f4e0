import { type Family as FamilyRow, listAllFamilies, listFamilies } from '../../api/catalog/family-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { localeArgs, textIn } from './names.ts';

export const BusinessLine = builder.enumType('BusinessLine', {
  description: 'What kind of business a family belongs to.',
  values: {
    COMPUTER_SYSTEM: { value: 'computer_system', description: 'Servers and workstations, assembled by the seller.' },
    VEHICLE: { value: 'vehicle', description: 'Company vehicles: maker, converter, pre-delivery inspection.' },
    COMPONENT: { value: 'component', description: 'Parts and traded articles.' },
  } as const,
});

export const Family = builder.loadableObjectRef<FamilyRow, string>('Family', {
  load: loadBy(listFamilies, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Family.implement({
  description:
    'A group of the catalogue; families form a tree. Agreed prices and assortments may name one, with all below it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Family', id) }),
    code: t.exposeString('code', { description: 'Code, unique among families.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    line: t.expose('line', { type: BusinessLine, description: 'Line of business.' }),
    picture: t.exposeString('picture', { description: 'Name of the drawing that stands for it.' }),
    parent: t.field({
      type: Family,
      nullable: true,
      description: 'The family above; null at the top.',
      resolve: ({ parentId }) => parentId,
    }),
  }),
});
registerNode('Family', (id, context) => Family.getDataloader(context).load(id));

builder.queryField('families', (t) =>
  t.field({
    type: [Family],
    description: 'Every family of the catalogue, in the order in which they stand beside each other. For the seller.',
    authScopes: { party: 'seller' },
    resolve: (_root, _args, context) => context.read(listAllFamilies),
  }),
);
