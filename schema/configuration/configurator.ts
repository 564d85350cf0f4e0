import { resolveChoices } from '../../api/configuration/resolve-choices.ts';
import {
  finishFor,
  leadDaysFor,
  leastFor,
  priceSoFar,
  standingOf,
  valuesSoFar,
  whyNot,
} from '../../api/configuration/view-configurator.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { customerOf } from '../customer.ts';
import { filterId } from '../filter-id.ts';
import { Price } from '../pricing/price.ts';
import { wantedQuantity } from '../wanted-quantity.ts';
import { Cause } from './cause.ts';
import { Choice, ChoiceInput, choicesOf } from './choice.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { Completion, CompletionGoal } from './completion.ts';
import { ConfiguratorAttribute, ConfiguratorGroup, ConfiguratorSection } from './configurator-group.ts';
import { ConfiguratorOption, Explanation } from './configurator-option.ts';
import { earliestFor, groupsOf, lifeOf, openView, stepAround, type View } from './configurator-view.ts';
import { EarliestDate } from './earliest-date.ts';
import { LeastTotal } from './least-total.ts';
import { assumedOf, assumptionsArg, CostMeasure, WholeLifeCost } from './whole-life.ts';

export const ConfiguratorValue = builder
  .objectRef<ReturnType<typeof valuesSoFar>[number]>('ConfiguratorValue')
  .implement({
    description: 'A total derived from the choices, such as weight, power or CO2.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Code of the total.' }),
      name: t.string({
        description: 'Name in the language asked for.',
        args: localeArgs,
        resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
      }),
      unit: t.string({ nullable: true, description: 'Unit of measure.', resolve: ({ unit }) => unit ?? null }),
      value: t.exposeFloat('value', { description: 'The total so far.' }),
    }),
  });

export const Configurator = builder.objectRef<View>('Configurator').implement({
  description:
    'Where configuring a model stands after some choices. Nothing is stored: the choices are the whole state.',
  fields: (t) => ({
    item: t.field({ type: CatalogueItem, description: 'The model.', resolve: ({ itemId }) => itemId }),
    modelVersion: t.field({
      type: ModelVersion,
      description: 'The version that answers.',
      resolve: ({ version }) => version.id,
    }),
    choices: t.field({
      type: [Choice],
      description: 'The choices that the model knows, oldest first.',
      resolve: ({ choices }) => [...choices],
    }),
    selection: t.field({
      type: [Choice],
      description:
        'The choices and what follows from them, each in the least quantity left: what is priced, weighed and dated here, and what to put into the cart once it is valid.',
      resolve: ({ selection }) => [...selection],
    }),
    dropped: t.stringList({
      description: 'Choices that do not fit this version and were left out, as `CODE group option`.',
      resolve: ({ dropped }) =>
        dropped.map(({ code, group, option }) => `${code} ${group ?? ''} ${option ?? ''}`.trim()),
    }),
    chosen: t.field({
      type: [ChosenOption],
      description: 'The choices in words, in the order of the model.',
      resolve: ({ version, choices }, _args, context) => chosenIn(context, version.id, choices),
    }),
    sections: t.field({
      type: [ConfiguratorSection],
      description: 'Headings over the groups, in order; empty when the model has none.',
      resolve: ({ engine }) => [...(engine.definition.sections ?? [])],
    }),
    attributes: t.field({
      type: [ConfiguratorAttribute],
      description: 'What the technical attributes of options are called; empty when the model declares none.',
      resolve: ({ engine }) => [...(engine.definition.attributes ?? [])],
    }),
    groups: t.field({
      type: [ConfiguratorGroup],
      description: 'The questions of the model with what is still possible.',
      args: { codes: t.arg.stringList({ description: 'Only these groups; absent for all.' }) },
      resolve: (view, { codes }) => groupsOf(view, codes),
    }),
    step: t.field({
      type: [ConfiguratorGroup],
      description:
        'The questions that are looked at together: those under the same heading as the group named; of a model without headings, twelve at a time.',
      args: { at: t.arg.string({ description: 'Code of a group; absent for where the model begins.' }) },
      resolve: (view, { at }) => groupsOf(view, stepAround(view, at)),
    }),
    option: t.field({
      type: ConfiguratorOption,
      nullable: true,
      description:
        'One option by itself, to look into why it is not possible and how to have it; null when there is none.',
      args: {
        group: t.arg.string({ required: true, description: 'Code of the group.' }),
        option: t.arg.string({ required: true, description: 'Code of the option.' }),
      },
      resolve: (view, wanted) =>
        groupsOf(view, [wanted.group])[0]?.options.find(({ option }) => option.code === wanted.option) ?? null,
    }),
    contradiction: t.field({
      type: Explanation,
      nullable: true,
      description: 'Why the choices exclude each other as they stand; null when they do not.',
      resolve: (view) => {
        if (view.domains.consistent) return null;
        const answer = whyNot(view, null);
        return answer.status === 'blocked' ? answer : null;
      },
    }),
    valid: t.boolean({
      description: 'True when the selection is complete and valid as it stands.',
      resolve: (view) => standingOf(view).valid,
    }),
    violations: t.field({
      type: [Cause],
      description: 'What is missing or violated.',
      resolve: (view) => [...standingOf(view).violations],
    }),
    proved: t.boolean({
      description: 'False when some answers were not settled within the time allowed.',
      resolve: ({ domains }) => domains.proved,
    }),
    values: t.field({
      type: [ConfiguratorValue],
      description: 'Derived totals of the selection so far.',
      resolve: (view) => valuesSoFar(view),
    }),
    wholeLife: t.field({
      type: WholeLifeCost,
      nullable: true,
      description: 'What one unit of the selection so far costs to own; null when the model tells no such costs.',
      resolve: (view) => lifeOf(view, view.selection, priceSoFar(view).total),
    }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net price of one unit of the selection so far.',
      resolve: (view) => ({ amount: priceSoFar(view).total, currency: view.currency }),
    }),
    least: t.field({
      type: LeastTotal,
      nullable: true,
      description:
        'What completing the choices costs at the least; null when they exclude each other, or no complete system was found in time.',
      args: { by: t.arg({ type: CostMeasure, defaultValue: 'price', description: 'What cheap means.' }) },
      resolve: (view, { by }) => {
        const least = leastFor(view, by ?? 'price');
        return least && { ...least, currency: view.currency };
      },
    }),
    price: t.field({
      type: Price,
      nullable: true,
      description:
        'Price of the quantity of the selection so far, proved step by step; null when something has no price.',
      resolve: (view, _args, context) =>
        context.read(async (unit, viewer) => {
          const [resolved] = await resolveChoices(unit, [{ modelVersionId: view.version.id, choices: view.selection }]);
          const line = { itemId: view.itemId, quantity: view.quantity, options: resolved?.options ?? [] };
          const [price] = await priceLinesWherePossible(unit, customerOf(viewer).accountId, [line], null);
          return price ?? null;
        }),
    }),
    leadDays: t.int({
      nullable: true,
      description:
        'Working days, at the least, until all parts of what the choices can still become are at hand; null when nobody can say.',
      resolve: (view) => leadDaysFor(view),
    }),
    earliest: t.field({
      type: EarliestDate,
      nullable: true,
      description:
        'When the quantity could be delivered; null until the selection is complete, or when a part has no supplier.',
      resolve: (view, _args, context) => earliestFor(view, view.selection, context),
    }),
    completion: t.field({
      type: Completion,
      nullable: true,
      description: 'The best completion of the choices; null when there is none or it was not found in time.',
      args: {
        goal: t.arg({ type: CompletionGoal, defaultValue: 'cheapest', description: 'What best means.' }),
        by: t.arg({ type: CostMeasure, defaultValue: 'price', description: 'What cheap means.' }),
      },
      resolve: (view, { goal, by }) => {
        const answer = finishFor(view, goal ?? 'cheapest', by ?? 'price');
        return answer.status === 'found' ? { view, ...answer } : null;
      },
    }),
  }),
});

const stateArgs = builder.args((t) => ({
  modelVersionId: t.id({ description: 'A certain version; absent for the one in force.' }),
  choices: t.field({ type: [ChoiceInput], description: 'Decisions so far, oldest first.' }),
  quantity: t.int({ defaultValue: 1, description: 'Units wanted, 1 to 99,999; another is INVALID_INPUT.' }),
  assumptions: assumptionsArg,
}));

type State = {
  readonly modelVersionId?: string | null | undefined;
  readonly choices?: Parameters<typeof choicesOf>[0];
  readonly quantity?: number | null | undefined;
  readonly assumptions?: Parameters<typeof assumedOf>[0];
};

function askedFor(itemId: string, { modelVersionId, choices, quantity, assumptions }: State) {
  return {
    itemId,
    modelVersionId: filterId('ModelVersion', modelVersionId),
    choices: choicesOf(choices),
    quantity: wantedQuantity(quantity),
    assumed: assumedOf(assumptions),
  };
}

builder.queryField('configurator', (t) =>
  t.field({
    type: Configurator,
    nullable: true,
    description:
      'Opens a model with some choices: what is still possible, why something is not, price and date. Null when the model is not in the account’s catalogue or has no version in force.',
    authScopes: { party: 'customer' },
    args: { itemId: t.arg.id({ required: true, description: 'The model, a `CatalogueItem`.' }), ...stateArgs },
    resolve: (_root, { itemId, ...state }, context) =>
      openView(context, askedFor(filterId('CatalogueItem', itemId) ?? '', state)),
  }),
);

builder.objectField(CatalogueItem, 'configurator', (t) =>
  t.field({
    type: Configurator,
    nullable: true,
    description:
      'The model opened with some choices; null for what is ordered as it is, and while no version is in force.',
    args: stateArgs,
    resolve: ({ id, kind }, state, context) => (kind === 'model' ? openView(context, askedFor(id, state)) : null),
  }),
);
