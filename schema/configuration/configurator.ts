import type { Choices, GroupDefinition } from '#engine';
import { constraintsFor } from '../../api/configuration/constraints-for.ts';
import { resolveChoices } from '../../api/configuration/resolve-choices.ts';
import {
  type Asked,
  type Configurator as ConfiguratorRow,
  effectsOn,
  finishFor,
  loadModel,
  priceSoFar,
  standingOf,
  valuesSoFar,
  viewConfigurator,
} from '../../api/configuration/view-configurator.ts';
import type { Context } from '../../api/context.ts';
import { SELLER } from '../../api/db/owner.ts';
import { earliestDates } from '../../api/fulfillment/earliest-date.ts';
import { NotFoundError } from '../../api/kernel/error.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { filterId } from '../catalog/filter-id.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { customerOf } from '../order/customer.ts';
import { Price } from '../pricing/price.ts';
import { Cause } from './cause.ts';
import { Choice, ChoiceInput, choicesOf } from './choice.ts';
import { ConfiguratorOption, type OptionView } from './configurator-option.ts';

type View = ConfiguratorRow & { readonly currency: string; readonly itemId: string };
type GroupView = { readonly view: View; readonly group: GroupDefinition; readonly options: readonly OptionView[] };

async function open(context: Context, asked: Asked): Promise<View | null> {
  try {
    const { model, currency } = await context.read(async (unit, viewer) => {
      const { accountId } = customerOf(viewer);
      const loaded = await loadModel(unit, accountId, asked);
      const [line] = await priceLinesWherePossible(
        unit,
        accountId,
        [{ itemId: asked.itemId, quantity: asked.quantity, options: [] }],
        null,
      );
      return { model: loaded, currency: line?.currency ?? '' };
    });
    const external = await context.db.read(SELLER, (unit) => constraintsFor(unit, model.engine, model.tariff));
    return { ...viewConfigurator(model, external, asked), currency, itemId: asked.itemId };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

function groupsOf(view: View): GroupView[] {
  const effects = effectsOn(
    view,
    view.engine.definition.groups.map(({ code }) => code),
  );
  const byOption = new Map(effects.map((effect) => [`${effect.group} ${effect.option}`, effect.difference]));
  return view.engine.definition.groups.map((group) => {
    const domain = view.domains.groups.find((one) => one.group === group.code);
    const options = group.options.map((option): OptionView => {
      const known = domain?.options.find((one) => one.option === option.code);
      return {
        configurator: view,
        currency: view.currency,
        group: group.code,
        option,
        state: known?.state ?? 'unknown',
        quantities: known?.quantities ?? [],
        effect: byOption.get(`${group.code} ${option.code}`) ?? null,
      };
    });
    return { view, group, options };
  });
}

const ConfiguratorGroup = builder.objectRef<GroupView>('ConfiguratorGroup').implement({
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
  }),
});

const ConfiguratorValue = builder.objectRef<ReturnType<typeof valuesSoFar>[number]>('ConfiguratorValue').implement({
  description: 'A total derived from the choices, such as weight, power or CO2.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the total.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    unit: t.string({ nullable: true, description: 'Unit of measure.', resolve: ({ unit }) => unit ?? null }),
    value: t.exposeFloat('value', { description: 'The total of the choices so far.' }),
  }),
});

type Earliest = { readonly date: string; readonly reason: { readonly code: string; readonly params: unknown } };

const EarliestDate = builder.objectRef<Earliest>('EarliestDate').implement({
  description: 'The first day on which it can be delivered, and what that day waits for.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'First possible day of delivery.' }),
    code: t.string({ description: '`in_stock` or `waits_for_component`.', resolve: ({ reason }) => reason.code }),
    params: t.field({
      type: 'JSON',
      description: 'What a reader needs to word the reason.',
      resolve: ({ reason }) => reason.params,
    }),
  }),
});

async function earliestFor(view: View, choices: Choices, context: Context): Promise<Earliest | null> {
  return context.db.read(SELLER, async (unit) => {
    const [resolved] = await resolveChoices(unit, [{ modelVersionId: view.version.id, choices }]);
    if (!resolved?.valid) return null;
    const [date] = await earliestDates(unit, [{ itemId: view.itemId, quantity: view.quantity, parts: resolved.parts }]);
    return date ?? null;
  });
}

type Finished = {
  readonly view: View;
  readonly configuration: Choices;
  readonly total: bigint;
  readonly proved: boolean;
};

const Completion = builder.objectRef<Finished>('Completion').implement({
  description: 'A complete valid configuration that keeps the choices.',
  fields: (t) => ({
    choices: t.field({
      type: [Choice],
      description: 'Every chosen option.',
      resolve: ({ configuration }) => [...configuration],
    }),
    total: t.field({
      type: 'Money',
      description: 'Net price of one unit.',
      resolve: ({ view, total }) => ({ amount: total, currency: view.currency }),
    }),
    proved: t.exposeBoolean('proved', { description: 'True when it is proved that none is better.' }),
    earliest: t.field({
      type: EarliestDate,
      nullable: true,
      description: 'When it could be delivered.',
      resolve: ({ view, configuration }, _args, context) => earliestFor(view, configuration, context),
    }),
  }),
});

const CompletionGoal = builder.enumType('CompletionGoal', {
  description: 'What the best completion is.',
  values: {
    CHEAPEST: { value: 'cheapest', description: 'The lowest total.' },
    EARLIEST: { value: 'earliest', description: 'The shortest longest lead time, then the lowest total.' },
    PREFERRED: { value: 'preferred', description: 'The most defaults of the model, then the lowest total.' },
  } as const,
});

const Configurator = builder.objectRef<View>('Configurator').implement({
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
    dropped: t.stringList({
      description: 'Choices that do not fit this version and were left out, as `CODE group option`.',
      resolve: ({ dropped }) =>
        dropped.map(({ code, group, option }) => `${code} ${group ?? ''} ${option ?? ''}`.trim()),
    }),
    groups: t.field({
      type: [ConfiguratorGroup],
      description: 'The questions of the model with what is still possible.',
      resolve: groupsOf,
    }),
    valid: t.boolean({
      description: 'True when the choices are complete and valid as they stand.',
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
      description: 'Derived totals so far.',
      resolve: (view) => valuesSoFar(view),
    }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net price of one unit as chosen so far.',
      resolve: (view) => ({ amount: priceSoFar(view).total, currency: view.currency }),
    }),
    price: t.field({
      type: Price,
      nullable: true,
      description: 'Price of the quantity as chosen so far, proved step by step; null when something has no price.',
      resolve: (view, _args, context) =>
        context.read(async (unit, viewer) => {
          const [resolved] = await resolveChoices(unit, [{ modelVersionId: view.version.id, choices: view.choices }]);
          const line = { itemId: view.itemId, quantity: view.quantity, options: resolved?.options ?? [] };
          const [price] = await priceLinesWherePossible(unit, customerOf(viewer).accountId, [line], null);
          return price ?? null;
        }),
    }),
    earliest: t.field({
      type: EarliestDate,
      nullable: true,
      description:
        'When the quantity could be delivered; null until the choices are complete, or when a part has no supplier.',
      resolve: (view, _args, context) => earliestFor(view, view.choices, context),
    }),
    completion: t.field({
      type: Completion,
      nullable: true,
      description: 'The best completion of the choices; null when there is none or it was not found in time.',
      args: { goal: t.arg({ type: CompletionGoal, defaultValue: 'cheapest', description: 'What best means.' }) },
      resolve: (view, { goal }) => {
        const answer = finishFor(view, goal ?? 'cheapest');
        return answer.status === 'found' ? { view, ...answer } : null;
      },
    }),
  }),
});

builder.queryField('configurator', (t) =>
  t.field({
    type: Configurator,
    nullable: true,
    description:
      'Opens a model with some choices: what is still possible, why something is not, price and date. Null when the model is not in the account’s catalogue or has no version in force.',
    authScopes: { party: 'customer' },
    args: {
      itemId: t.arg.id({ required: true, description: 'The model, a `CatalogueItem`.' }),
      modelVersionId: t.arg.id({ description: 'A certain version; absent for the one in force.' }),
      choices: t.arg({ type: [ChoiceInput], description: 'Decisions so far, oldest first.' }),
      quantity: t.arg.int({ defaultValue: 1, description: 'Units wanted, 1 to 99,999.' }),
    },
    resolve: (_root, args, context) =>
      open(context, {
        itemId: filterId('CatalogueItem', args.itemId) ?? '',
        modelVersionId: filterId('ModelVersion', args.modelVersionId),
        choices: choicesOf(args.choices),
        quantity: Math.min(Math.max(args.quantity ?? 1, 1), 99_999),
      }),
  }),
);
