import { listModelVersions, type ModelVersion as ModelVersionRow } from '../../api/catalog/model-version-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';

const ModelVersionStatus = builder.enumType('ModelVersionStatus', {
  description: 'Where a version of a model stands.',
  values: {
    DRAFT: { value: 'draft', description: 'Not yet published.' },
    SCHEDULED: { value: 'scheduled', description: 'Published, and in force from a later day on.' },
    PUBLISHED: { value: 'published', description: 'In force.' },
    SUPERSEDED: { value: 'superseded', description: 'Ended, or replaced by a younger version.' },
  } as const,
});

export const ModelVersion = builder.loadableObjectRef<ModelVersionRow, string>('ModelVersion', {
  load: loadBy(listModelVersions, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
ModelVersion.implement({
  description: 'One immutable version of a configurable model: its groups, options and rules.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ModelVersion', id) }),
    number: t.exposeInt('number', { description: 'Counts the versions of the model from 1.' }),
    status: t.expose('status', { type: ModelVersionStatus, description: 'Published for later, in force or replaced.' }),
    definition: t.expose('definition', {
      type: 'JSON',
      description:
        'The model as the configuration engine reads it: groups, options with attributes, rules, names in three languages.',
    }),
    checksum: t.exposeString('checksum', { description: 'SHA-256 of the definition, hexadecimal.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it was published.' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'When it comes or came into force; null for one that never did.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends or ended; null for one without an end.',
    }),
  }),
});
registerNode('ModelVersion', (id, context) => ModelVersion.getDataloader(context).load(id));
