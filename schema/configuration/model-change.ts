import { diffModels, type ModelChange as ModelChangeRow } from '../../api/configuration/model-diff.ts';
import { findContent } from '../../api/configuration/model-draft-reads.ts';
import { NotFoundError } from '../../api/kernel/error.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { rowId } from '../node.ts';

export const ModelPart = builder.enumType('ModelPart', {
  description: 'A kind of part that a model consists of.',
  values: {
    GROUP: { value: 'group', description: 'A question of the model, with its options.' },
    OPTION: { value: 'option', description: 'One thing that can be chosen in a group.' },
    ATTRIBUTE: { value: 'attribute', description: 'A declared property of options.' },
    RULE: { value: 'rule', description: 'An engineering rule.' },
    VALUE: { value: 'value', description: 'A derived total of a configuration, such as its weight.' },
    ASSUMPTION: { value: 'assumption', description: 'Something that costs of owning depend on, such as years of use.' },
    LIFE_COST: { value: 'life_cost', description: 'A cost of owning a unit.' },
    SECTION: { value: 'section', description: 'A heading under which groups are shown.' },
    BASE_ITEM: { value: 'base_item', description: 'A part of every configuration; its code is its part number.' },
    TEST: { value: 'test', description: 'A test case of the author.' },
  } as const,
});

const ChangeKind = builder.enumType('ModelChangeKind', {
  description: 'What happened to a part.',
  values: {
    ADDED: { value: 'added', description: 'It is new.' },
    REMOVED: { value: 'removed', description: 'It is gone.' },
    CHANGED: { value: 'changed', description: 'Fields of it differ.' },
    REORDERED: { value: 'reordered', description: 'A list of parts has another order.' },
  } as const,
});

export const ModelChange = builder.objectRef<ModelChangeRow>('ModelChange').implement({
  description: 'One difference between two versions of a model.',
  fields: (t) => ({
    part: t.expose('part', { type: ModelPart, description: 'What kind of part.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What happened to it.' }),
    group: t.exposeString('group', { nullable: true, description: 'Group of an option; null for other parts.' }),
    code: t.exposeString('code', { description: 'Code or part number; empty where a list has another order.' }),
    name: t.string({
      description: 'Name in the language asked for, or else the code.',
      args: localeArgs,
      resolve: ({ names, code }, { locale }, context) => (names ? textIn(names, locale, context) : code),
    }),
    fields: t.stringList({ description: 'Fields that differ.', resolve: ({ fields }) => [...fields] }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'The part as it was, without the options of a group; for an order the codes.',
    }),
    after: t.expose('after', { type: 'JSON', nullable: true, description: 'The part as it is, likewise.' }),
  }),
});

function contentId(id: string): string {
  try {
    return rowId('ModelVersion', id);
  } catch (error) {
    if (error instanceof NotFoundError) return rowId('ModelDraft', id);
    throw error;
  }
}

builder.queryField('modelChanges', (t) =>
  t.field({
    type: [ModelChange],
    nullable: true,
    description:
      'What is different between two versions of one model, of which either may be its draft; null when one is absent or they are of two models. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      from: t.arg.id({ required: true, description: 'A version or a draft.' }),
      to: t.arg.id({ required: true, description: 'The version or the draft that is compared with it.' }),
    },
    resolve: async (_root, { from, to }, context) => {
      try {
        const ids = [contentId(from), contentId(to)];
        const [before, after] = await context.read((unit) => Promise.all(ids.map((id) => findContent(unit, id))));
        return before && after && before.itemId === after.itemId ? diffModels(before, after) : null;
      } catch (error) {
        if (error instanceof NotFoundError) return null;
        throw error;
      }
    },
  }),
);
