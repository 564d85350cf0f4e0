import { CodeTakenError } from '../../api/catalog/item.ts';
import {
  discardModelDraft,
  moveDraftPart,
  removeDraftPart,
  saveDraftPart,
  saveModelDraft,
  startModelDraft,
  undoDraftEdit,
} from '../../api/configuration/edit-model-draft.ts';
import type { Context } from '../../api/context.ts';
import type { Tx } from '../../api/db/unit.ts';
import type { Seller } from '../../api/identity/viewer.ts';
import { builder } from '../builder.ts';
import { AUTHOR, KEY } from '../catalog/authoring.ts';
import { Item } from '../catalog/item.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { ModelPart } from './model-change.ts';
import { ModelDraft } from './model-draft.ts';

const WHICH = 'The draft.';
const READ = 'Version of the draft that was read.';
const GROUP = 'Group of an option; absent for other parts.';

type Fields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** Which draft, as it was read. */
const draftFields = (t: Fields) => ({
  draftId: t.id({ required: true, description: WHICH }),
  version: t.int({ required: true, description: READ }),
  idempotencyKey: t.string({ description: KEY }),
});

/** What kind of part of which draft. */
const partFields = (t: Fields) => ({
  ...draftFields(t),
  part: t.field({ type: ModelPart, required: true, description: 'What kind of part.' }),
  group: t.string({ description: GROUP }),
});

/** A part that is there. */
const knownPartFields = (t: Fields) => ({
  ...partFields(t),
  code: t.string({ required: true, description: 'Code of the part, or part number of a base item.' }),
});

const ModelDraftOrigin = builder.enumType('ModelDraftOrigin', {
  description: 'What a draft begins with.',
  values: {
    IN_FORCE: { value: 'in_force', description: 'The version in force with its test cases.' },
    EMPTY: { value: 'empty', description: 'Nothing.' },
  } as const,
});

const ModelDraftStartInput = builder.inputType('ModelDraftStartInput', {
  description: 'A draft to begin.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The model: an item of kind `MODEL`.' }),
    from: t.field({ type: ModelDraftOrigin, required: true, description: 'What it begins with.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const ModelDraftSaveInput = builder.inputType('ModelDraftSaveInput', {
  description: 'The whole content of a draft.',
  fields: (t) => ({
    ...draftFields(t),
    definition: t.field({ type: 'JSON', required: true, description: 'As in `ModelDraft.definition`.' }),
    tests: t.field({ type: 'JSON', description: 'As in `ModelDraft.tests`; absent to keep them.' }),
  }),
});

const ModelDraftPartSaveInput = builder.inputType('ModelDraftPartSaveInput', {
  description: 'One part of a draft to add or to write over.',
  fields: (t) => ({
    ...partFields(t),
    isNew: t.boolean({ required: true, description: 'True to add it, false to write over the one of its code.' }),
    body: t.field({
      type: 'JSON',
      required: true,
      description:
        'The part as it stands in `ModelDraft.definition` or `ModelDraft.tests`. A group without `options` keeps those that it has.',
    }),
  }),
});

const ModelDraftPartRemoveInput = builder.inputType('ModelDraftPartRemoveInput', {
  description: 'One part of a draft to take out.',
  fields: knownPartFields,
});

const ModelDraftPartMoveInput = builder.inputType('ModelDraftPartMoveInput', {
  description: 'One part of a draft to move in its list.',
  fields: (t) => ({
    ...knownPartFields(t),
    by: t.int({ required: true, description: 'Places down; negative for up.' }),
  }),
});

const ModelDraftKeyInput = builder.inputType('ModelDraftKeyInput', {
  description: 'A draft at the version that was read.',
  fields: draftFields,
});

type UseCase = (tx: Tx, viewer: Seller, input: unknown) => Promise<{ modelDraftId: string }>;
type Input = { readonly draftId: string; readonly idempotencyKey?: string | null | undefined };

async function edited(context: Context, field: string, input: Input, useCase: UseCase): Promise<string> {
  const { idempotencyKey: key, ...wanted } = input;
  const { modelDraftId } = await context.runAs('seller', { field, input: wanted, key }, (tx, viewer) =>
    useCase(tx, viewer, { ...wanted, draftId: rowId('ModelDraft', wanted.draftId) }),
  );
  return modelDraftId;
}

builder.mutationFields((t) => ({
  modelDraftStart: t.field({
    type: ModelDraft,
    nullable: true,
    description: 'Begins the draft of a model’s next version. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftStart', 'modelDraft'),
    args: { input: t.arg({ type: ModelDraftStartInput, required: true, description: 'What to begin.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const operation = { field: 'modelDraftStart', input: wanted, key };
      const { modelDraftId } = await context.runAs('seller', operation, (tx, viewer) =>
        startModelDraft(tx, viewer, { ...wanted, itemId: rowId('Item', wanted.itemId) }),
      );
      return modelDraftId;
    },
  }),
  modelDraftSave: t.field({
    type: ModelDraft,
    nullable: true,
    description: 'Puts a whole definition in place of a draft’s, as from a file. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftSave', 'modelDraft'),
    args: { input: t.arg({ type: ModelDraftSaveInput, required: true, description: 'The whole content.' }) },
    resolve: (_root, { input }, context) => edited(context, 'modelDraftSave', input, saveModelDraft),
  }),
  modelDraftPartSave: t.field({
    type: ModelDraft,
    nullable: true,
    description:
      'Adds one part to a draft or writes over it. Issues name the field in `body`. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftPartSave', 'modelDraft', [CodeTakenError]),
    args: { input: t.arg({ type: ModelDraftPartSaveInput, required: true, description: 'The part.' }) },
    resolve: (_root, { input }, context) => edited(context, 'modelDraftPartSave', input, saveDraftPart),
  }),
  modelDraftPartRemove: t.field({
    type: ModelDraft,
    nullable: true,
    description:
      'Takes one part out of a draft; what still refers to it becomes an issue. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftPartRemove', 'modelDraft'),
    args: { input: t.arg({ type: ModelDraftPartRemoveInput, required: true, description: 'The part.' }) },
    resolve: (_root, { input }, context) => edited(context, 'modelDraftPartRemove', input, removeDraftPart),
  }),
  modelDraftPartMove: t.field({
    type: ModelDraft,
    nullable: true,
    description:
      'Moves one part of a draft in its list. Moves in the same list by the same person since the version that was read are no conflict: whoever presses twice moves twice. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftPartMove', 'modelDraft'),
    args: { input: t.arg({ type: ModelDraftPartMoveInput, required: true, description: 'The part and the way.' }) },
    resolve: (_root, { input }, context) => edited(context, 'modelDraftPartMove', input, moveDraftPart),
  }),
  modelDraftUndo: t.field({
    type: ModelDraft,
    nullable: true,
    description: 'Takes the last edit of a draft back; once more does it again. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftUndo', 'modelDraft'),
    args: { input: t.arg({ type: ModelDraftKeyInput, required: true, description: 'The draft.' }) },
    resolve: (_root, { input }, context) => edited(context, 'modelDraftUndo', input, undoDraftEdit),
  }),
  modelDraftDiscard: t.field({
    type: Item,
    nullable: true,
    description: 'Throws a draft away; published versions stay. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelDraftDiscard', 'item'),
    args: { input: t.arg({ type: ModelDraftKeyInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const operation = { field: 'modelDraftDiscard', input: wanted, key };
      const { itemId } = await context.runAs('seller', operation, (tx, viewer) =>
        discardModelDraft(tx, viewer, { ...wanted, draftId: rowId('ModelDraft', wanted.draftId) }),
      );
      return itemId;
    },
  }),
}));
