import { type BillOfMaterials as BillOfMaterialsRow, listBillsOfMaterials } from '../../api/catalog/item-reads.ts';
import { listModelVersionsOf, type ModelVersion as ModelVersionRow } from '../../api/catalog/model-version-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { Item } from './item.ts';
import { ModelVersion } from './model-version.ts';

const BillOfMaterialsLine = builder.objectRef<BillOfMaterialsRow['lines'][number]>('BillOfMaterialsLine').implement({
  description: 'One part of a bill of materials.',
  fields: (t) => ({
    item: t.field({ type: Item, description: 'The part.', resolve: ({ itemId }) => itemId }),
    quantity: t.exposeInt('quantity', { description: 'Pieces in one piece of the parent.' }),
    phantom: t.exposeBoolean('phantom', {
      description: 'True when it is never stocked as itself, only its parts are.',
    }),
  }),
});

const BillOfMaterials = builder.objectRef<BillOfMaterialsRow>('BillOfMaterials').implement({
  description: 'One level of what an item is assembled from.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts the versions from 1.' }),
    lines: t.expose('lines', { type: [BillOfMaterialsLine], description: 'The parts in their order.' }),
  }),
});

builder.objectFields(Item, (t) => ({
  billOfMaterials: t.loadable({
    type: BillOfMaterials,
    nullable: true,
    description: 'What it is assembled from; null for what is bought as it is.',
    load: loadBy(listBillsOfMaterials, ({ itemId }) => itemId) as never,
    resolve: ({ id }) => id as never,
  }),
  modelVersions: t.loadableGroup({
    type: ModelVersion,
    description: 'Versions of a configurable model, youngest first.',
    load: (ids: string[], context) => context.read((unit) => listModelVersionsOf(unit, ids)) as never,
    group: (version) => (version as ModelVersionRow).itemId,
    resolve: ({ id }) => id as never,
  }),
}));
