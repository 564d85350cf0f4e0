import type { ModelDefinition } from '#engine';
import { findModelTests } from '../../api/catalog/model-version-reads.ts';
import { publishModelVersion } from '../../api/catalog/publish-model-version.ts';
import { examineForPublishing } from '../../api/configuration/check-model.ts';
import { readTests } from '../../api/configuration/model-draft.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { examineeOf } from './examinee.ts';
import { ModelVersion } from './model-version.ts';
import { PUBLISHING_REFUSALS } from './model-version-refusals.ts';

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
    tests: t.field({
      type: 'JSON',
      description: 'Test cases as in `ModelDraft.tests`; absent for those of the youngest version.',
    }),
    effectiveFrom: t.field({ type: 'DateTime', description: 'When it comes into force; absent for at once.' }),
    effectiveTo: t.field({ type: 'DateTime', description: 'When it ends; absent for no end.' }),
    acknowledgedDead: t.stringList({
      description: 'Options, as `group/option`, of which it is known that no configuration can have them.',
    }),
    acceptUnproved: t.boolean({
      description: 'True to publish although time did not suffice to prove that every option can be had.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('modelVersionPublish', (t) =>
  t.field({
    type: ModelVersion,
    nullable: true,
    description:
      'Puts a version of a configurable model in force, at once or from a day on; it never changes again. Refused when it has no valid configuration or its tests fail. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelVersionPublish', 'modelVersion', PUBLISHING_REFUSALS),
    args: { input: t.arg({ type: ModelVersionPublishInput, required: true, description: 'What to put in force.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const itemId = rowId('Item', wanted.itemId);
      const tests = readTests(wanted.tests ?? (await context.read((unit) => findModelTests(unit, itemId))));
      const examined = await examineForPublishing(
        await examineeOf(context, itemId, wanted.definition as ModelDefinition, tests),
      );
      const { modelVersionId } = await context.runAs(
        'seller',
        { field: 'modelVersionPublish', input: wanted, key },
        (tx, viewer) => publishModelVersion(tx, viewer, { ...wanted, tests, itemId }, examined),
      );
      return modelVersionId;
    },
  }),
);
