import { listModelVersionsInForce } from '../../api/catalog/model-version-reads.ts';
import { issuesOf } from '../../api/catalog/publish-model-version.ts';
import { checkModel } from '../../api/configuration/check-model.ts';
import { listTariff } from '../../api/configuration/list-tariffs.ts';
import { diffModels } from '../../api/configuration/model-diff.ts';
import {
  findContent,
  listModelDrafts,
  listModelDraftsOf,
  type ModelDraft as ModelDraftRow,
} from '../../api/configuration/model-draft-reads.ts';
import type { Priced } from '../../api/configuration/tariff-for.ts';
import { loadFor } from '../account/load-for.ts';
import { builder } from '../builder.ts';
import { examineeOf } from '../catalog/examinee.ts';
import { Item } from '../catalog/item.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { InputIssue } from '../errors.ts';
import { Person } from '../identity/person.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { breaksField } from './model-break.ts';
import { ModelChange } from './model-change.ts';
import { ModelCheck } from './model-check.ts';
import { writtenTariff } from './written-tariff.ts';

const WAIT_MS = 1_500;
const LONGEST_WAIT_MS = 5_000;
const patience = (waitMs: number | null | undefined) => Math.max(0, Math.min(waitMs ?? WAIT_MS, LONGEST_WAIT_MS));

export const ModelDraft = builder.loadableObjectRef<ModelDraftRow, string>('ModelDraft', {
  load: loadFor(['seller'], listModelDrafts, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
const ListTariff = builder.objectRef<Priced>('ListTariff').implement({
  description: 'What a model and each of its options cost at list, per piece and net.',
  fields: (t) => ({
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
    tariff: t.field({
      type: 'JSON',
      description: 'In minor units, as `ConfiguratorModel.tariff`, without days.',
      resolve: ({ tariff }) => writtenTariff(tariff),
    }),
  }),
});

ModelDraft.implement({
  description: 'The draft of a model’s next version. A model has at most one; it may have gaps until it is published.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ModelDraft', id) }),
    item: t.field({ type: Item, description: 'The model.', resolve: ({ itemId }) => itemId }),
    basedOn: t.field({
      type: ModelVersion,
      nullable: true,
      description: 'Version that the draft began from; null for one that began empty.',
      resolve: ({ basedOn }) => basedOn,
    }),
    definition: t.expose('definition', {
      type: 'JSON',
      description: 'Groups, options, attributes, rules and derived values, as the configuration engine reads them.',
    }),
    tests: t.expose('tests', {
      type: 'JSON',
      description:
        'Test cases: `code`, `names`, `choices` (group, option, quantity) and `expectation`: a valid configuration with the choices is `possible`, `impossible`, or the choices are `complete`. Unless it is impossible, also `forced` (options that the choices entail), `remaining` (of a `group`, the `count` of options that can be had) and `price` (of the cheapest complete configuration at list today, converted where it has to be: `relation` `equal` or `at_most`, `amount` in minor units, `currency`). And `value`: what a derived value’s `code` `equals` for the choices alone.',
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking; every edit counts it up.' }),
    canUndo: t.exposeBoolean('canUndo', { description: 'True when there is an edit to take back.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last edited.' }),
    editedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who edited it last.',
      resolve: ({ editedBy }) => editedBy,
    }),
    issues: t.field({
      type: [InputIssue],
      description: 'What has to be put right before it can be examined and published.',
      resolve: ({ definition }, _args, context) => context.read((unit) => issuesOf(unit, definition)),
    }),
    check: t.field({
      type: ModelCheck,
      nullable: true,
      description:
        'What an examination in the background found so far; ask again while it runs. Null while the engine cannot read the definition.',
      args: { waitMs: t.arg.int({ description: 'How long to wait for its end, in milliseconds, at most 5,000.' }) },
      resolve: async ({ itemId, definition, tests }, { waitMs }, context) =>
        (await checkModel(await examineeOf(context, itemId, definition, tests), patience(waitMs))) ?? null,
    }),
    changes: t.field({
      type: [ModelChange],
      description: 'What is different from the version in force; everything, when none is.',
      resolve: ({ itemId, definition, tests }, _args, context) =>
        context.read(async (unit) => {
          const [version] = await listModelVersionsInForce(unit, [itemId]);
          const before = version && (await findContent(unit, version.id));
          const nothing = { definition: { groups: [], rules: [], baseItems: [] }, tests: [] };
          return diffModels(before ?? nothing, { definition, tests });
        }),
    }),
    listTariff: t.field({
      type: ListTariff,
      nullable: true,
      description:
        'What the model and its options cost today without an agreement; null where nothing prices the model.',
      args: {
        currency: t.arg.string({
          description:
            'ISO 4217, converted where it has to be; absent for the first that the model has a list price in.',
        }),
      },
      resolve: ({ itemId, definition }, { currency }, context) =>
        context.read((unit) => listTariff(unit, itemId, definition, currency ?? null)),
    }),
    breaks: t.field({
      type: breaksField.type,
      nullable: true,
      description:
        'Saved configurations of all accounts that it would break, found in the background; ask again while that runs. Null while the engine cannot read the definition.',
      args: {
        first: t.arg.int({ required: true, description: 'How many to name, 1 to 100.' }),
        waitMs: t.arg.int({ description: 'How long to wait for the end, in milliseconds, at most 5,000.' }),
      },
      resolve: (draft, { first, waitMs }, context) => breaksField.load(draft, first, patience(waitMs), context),
    }),
  }),
});
registerNode('ModelDraft', (id, context) => ModelDraft.getDataloader(context).load(id));

builder.objectField(Item, 'modelDraft', (t) =>
  t.loadable({
    type: ModelDraft,
    nullable: true,
    description: 'The draft of a configurable model’s next version; null when nobody works on one.',
    load: loadFor(['seller'], listModelDraftsOf, ({ itemId }) => itemId) as never,
    resolve: ({ id }) => id as never,
  }),
);
