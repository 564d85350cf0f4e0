import type { AttributeDefinition, SectionDefinition } from '#engine';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { ConfiguratorOption } from './configurator-option.ts';
import type { GroupView } from './configurator-view.ts';

export const ConfiguratorGroup = builder.objectRef<GroupView>('ConfiguratorGroup').implement({
  description: 'A question of the model with its options.',
  fields: (t) => ({
    code: t.string({ description: 'Code of the group.', resolve: ({ group }) => group.code }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ group }, { locale }, context) => textIn(group.names, locale, context),
    }),
    section: t.string({
      nullable: true,
      description: 'Code of the heading that it stands under.',
      resolve: ({ group }) => group.section ?? null,
    }),
    min: t.int({ description: 'Fewest pieces.', resolve: ({ group }) => group.min }),
    max: t.int({ description: 'Most pieces.', resolve: ({ group }) => group.max }),
    picksOne: t.boolean({
      description: 'True when a new choice takes the place of the former one.',
      resolve: ({ group }) => group.max <= 1 || group.maxKinds === 1,
    }),
    options: t.field({
      type: [ConfiguratorOption],
      description: 'Its options in the order of the model.',
      resolve: ({ options }) => [...options],
    }),
    nonePossible: t.boolean({
      description: 'True when choosing nothing here is possible.',
      resolve: ({ view, group }) => {
        const state = view.domains.groups.find((one) => one.group === group.code)?.none;
        return state === 'selectable' || state === 'chosen' || state === 'forced';
      },
    }),
    noneChosen: t.boolean({
      description: 'True when the user has decided for nothing here.',
      resolve: ({ view, group }) =>
        view.choices.some((choice) => choice.group === group.code && choice.option === null),
    }),
  }),
});

export const ConfiguratorSection = builder.objectRef<SectionDefinition>('ConfiguratorSection').implement({
  description: 'A heading over groups of a model.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the heading.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
  }),
});

export const ConfiguratorAttribute = builder.objectRef<AttributeDefinition>('ConfiguratorAttribute').implement({
  description: 'What a technical attribute of an option is called.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code as in the attributes of an option.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    unit: t.string({ nullable: true, description: 'Unit of measure.', resolve: ({ unit }) => unit ?? null }),
  }),
});
