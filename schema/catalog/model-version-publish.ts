import { publishModelVersion } from '../../api/catalog/publish-model-version.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { ModelVersion } from './model-version.ts';

const ModelVersionPublishInput = builder.inputType('ModelVersionPublishInput', {
  description: 'A version of a configurable model.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The model: an item of kind `MODEL`.' }),
    definition: t.field({
      type: 'JSON',
      required: true,
      description:
        'Groups, options with attributes, rules and names in three languages, as the configuration engine reads them.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('modelVersionPublish', (t) =>
  t.field({
    type: ModelVersion,
    nullable: true,
    description:
      'Puts a version of a configurable model in force at once; it never changes again. Refused when it has no valid configuration. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelVersionPublish', 'modelVersion'),
    args: { input: t.arg({ type: ModelVersionPublishInput, required: true, description: 'What to put in force.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { modelVersionId } = await context.runAs(
        'seller',
        { field: 'modelVersionPublish', input: wanted, key },
        (tx, viewer) => publishModelVersion(tx, viewer, { ...wanted, itemId: rowId('Item', wanted.itemId) }),
      );
      return modelVersionId;
    },
  }),
);
