import { examineForPublishing } from '../../api/configuration/check-model.ts';
import { listModelDrafts } from '../../api/configuration/model-draft-reads.ts';
import { publishModelDraft } from '../../api/configuration/publish-model-draft.ts';
import { builder } from '../builder.ts';
import { AUTHOR, KEY } from '../catalog/authoring.ts';
import { examineeOf } from '../catalog/examinee.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { PUBLISHING_REFUSALS } from '../catalog/model-version-refusals.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';

const ModelDraftPublishInput = builder.inputType('ModelDraftPublishInput', {
  description: 'A draft to publish.',
  fields: (t) => ({
    draftId: t.id({ required: true, description: 'The draft.' }),
    version: t.int({ required: true, description: 'Version of the draft that was read.' }),
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

builder.mutationField('modelDraftPublish', (t) =>
  t.field({
    type: ModelVersion,
    nullable: true,
    description:
      'Makes a draft the next version of its model, in force at once or from a day on, and ends the draft. Refused when the model is void, its tests do not pass, or it has dead options that are not acknowledged. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftPublish', 'modelVersion', PUBLISHING_REFUSALS),
    args: { input: t.arg({ type: ModelDraftPublishInput, required: true, description: 'What to publish.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const draftId = rowId('ModelDraft', wanted.draftId);
      const [draft] = await context.read((unit) => listModelDrafts(unit, [draftId]));
      // A repeat of what is done finds no draft any more and is answered by its key.
      const examined =
        draft && (await examineForPublishing(await examineeOf(context, draft.itemId, draft.definition, draft.tests)));
      const { modelVersionId } = await context.runAs(
        'seller',
        { field: 'modelDraftPublish', input: wanted, key },
        (tx, viewer) => publishModelDraft(tx, viewer, { ...wanted, draftId }, examined),
      );
      return modelVersionId;
    },
  }),
);
