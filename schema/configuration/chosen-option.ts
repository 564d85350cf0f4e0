import type { Choices, ModelDefinition } from '#engine';
import type { ModelVersion as ModelVersionRow } from '../../api/catalog/model-version-reads.ts';
import { type ChosenOption as Chosen, chosenOptions } from '../../api/configuration/chosen-options.ts';
import type { Context } from '../../api/context.ts';
import { builder } from '../builder.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { localeArgs, textIn } from '../catalog/names.ts';

export const ChosenOption = builder.objectRef<Chosen>('ChosenOption').implement({
  description: 'A chosen option in words: what a configured product consists of.',
  fields: (t) => ({
    group: t.string({ description: 'Code of the group.', resolve: ({ group }) => group.code }),
    groupName: t.string({
      description: 'Name of the group in the language asked for.',
      args: localeArgs,
      resolve: ({ group }, { locale }, context) => textIn(group.names, locale, context),
    }),
    option: t.string({ description: 'Code of the option.', resolve: ({ option }) => option.code }),
    optionName: t.string({
      description: 'Name of the option in the language asked for.',
      args: localeArgs,
      resolve: ({ option }, { locale }, context) => textIn(option.names, locale, context),
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces in one unit of the product.' }),
  }),
});

/** Choices in words, in the order of the model; what the version does not know, and decisions for nothing, are left out. */
export async function chosenIn(
  context: Context,
  modelVersionId: string | null,
  choices: Choices | null,
): Promise<Chosen[]> {
  if (!modelVersionId || !choices?.length) return [];
  const version = (await ModelVersion.getDataloader(context).load(modelVersionId)) as ModelVersionRow | null;
  // A model that left the account's catalogue is not shown to it any more.
  if (!version) return [];
  return chosenOptions(version.definition as ModelDefinition, choices);
}
