import {
  type Configuration as ConfigurationRow,
  listConfigurations,
  pageConfigurations,
} from '../../api/configuration/configuration-reads.ts';
import type { Context } from '../../api/context.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Choice } from './choice.ts';

// A supplier has no window on configurations.
async function load(ids: string[], context: Context): Promise<(ConfigurationRow | null)[]> {
  if (context.viewer?.party === 'supplier') return ids.map(() => null);
  const rows = await context.read((unit, viewer) => listConfigurations(unit, viewer, ids));
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

export const Configuration = builder.loadableObjectRef<ConfigurationRow, string>('Configuration', {
  load: load as never,
  toKey: ({ id }) => id,
});
Configuration.implement({
  description:
    'Choices in a model, saved under a name. Its owner may share it inside the account; standard ones are agreed with the seller.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Configuration', id) }),
    name: t.exposeString('name', { description: 'Name given by its owner.' }),
    item: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The model; null when it has left the account’s catalogue.',
      resolve: ({ itemId }, _args, { viewer }) => (viewer?.party === 'customer' ? itemId : null),
    }),
    modelVersion: t.field({
      type: ModelVersion,
      nullable: true,
      description: 'Version of the model that it was saved against.',
      resolve: ({ modelVersionId }) => modelVersionId,
    }),
    choices: t.field({
      type: [Choice],
      description: 'The decisions, oldest first.',
      resolve: ({ choices }) => [...choices],
    }),
    shared: t.exposeBoolean('shared', { description: 'True when everybody in the account sees it.' }),
    standard: t.exposeBoolean('standard', { description: 'True for a standard configuration of the account.' }),
    mine: t.boolean({
      description: 'True when the viewer owns it and may change it.',
      resolve: (row, _args, { viewer }) => row.membershipId === viewer?.membershipId && !row.standard,
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last saved.' }),
  }),
});
registerNode('Configuration', (id, context) => Configuration.getDataloader(context).load(id));

const ConfigurationConnection = connectionOf<ConfigurationRow>('Configuration', Configuration as never);

builder.queryFields((t) => ({
  configuration: t.field({
    type: Configuration,
    nullable: true,
    description: 'A saved configuration; null when it is absent or not visible to the viewer.',
    authScopes: { party: 'customer' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => {
      const key = filterId('Configuration', id);
      return key ? Configuration.getDataloader(context).load(key) : null;
    },
  }),
  configurations: t.field({
    type: ConfigurationConnection,
    description: 'The viewer’s configurations, those shared in the account and the standard ones, youngest first.',
    authScopes: { party: 'customer' },
    args: {
      ...pageArgs,
      standard: t.arg.boolean({ description: 'Only standard ones (true) or only others (false).' }),
      itemId: t.arg.id({ description: 'Only configurations of this model.' }),
    },
    resolve: (_root, { itemId, ...args }, context) =>
      context.read((unit, viewer) =>
        pageConfigurations(unit, viewer, { ...args, itemId: filterId('CatalogueItem', itemId) }),
      ),
  }),
}));
