import type { Choices, Explanation as ExplanationValue, MeasuredBy, OptionDefinition, Repair, State } from '#engine';
import { finishFor, howTo, leadDaysFor, whyNot } from '../../api/configuration/view-configurator.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { Cause } from './cause.ts';
import { Choice } from './choice.ts';
import { earliestFor, type View } from './configurator-view.ts';
import { EarliestDate } from './earliest-date.ts';
import { CostMeasure } from './whole-life.ts';

/** One option of a group as it stands after the choices. */
export type OptionView = {
  readonly configurator: View;
  readonly group: string;
  readonly option: OptionDefinition;
  readonly state: State;
  readonly quantities: readonly number[];
  readonly effect: (by: MeasuredBy) => bigint | null;
  readonly delay: () => number | null;
};

const OptionState = builder.enumType('OptionState', {
  description: 'What can be done with an option after the choices so far.',
  values: {
    CHOSEN: { value: 'chosen', description: 'Chosen by the user.' },
    SELECTABLE: { value: 'selectable', description: 'Choosing it leaves a complete valid configuration within reach.' },
    FORCED: { value: 'forced', description: 'Part of every configuration that is still possible.' },
    BLOCKED: { value: 'blocked', description: 'Part of none; `blockedBy` says why.' },
    UNKNOWN: { value: 'unknown', description: 'Not settled within the time allowed.' },
  } as const,
});

export const Explanation = builder
  .objectRef<Extract<ExplanationValue, { status: 'blocked' }>>('Explanation')
  .implement({
    description: 'Why something is not possible: no part of it could be left out.',
    fields: (t) => ({
      choices: t.field({
        type: [Choice],
        description: 'The user’s own choices that stand against it.',
        resolve: ({ choices }) => [...choices],
      }),
      causes: t.field({
        type: [Cause],
        description: 'The rules and outside causes that stand against it.',
        resolve: ({ causes }) => [...causes],
      }),
      minimal: t.exposeBoolean('minimal', {
        description: 'False when time ran out before everything superfluous was removed.',
      }),
    }),
  });

type Found = Extract<Repair, { status: 'found' }> & { readonly view: View };

const RepairType = builder.objectRef<Found>('Repair').implement({
  description: 'How to have an option all the same: the fewest choices to give up, then the cheapest result.',
  fields: (t) => ({
    givenUp: t.field({
      type: [Choice],
      description: 'Choices in other groups that go.',
      resolve: ({ givenUp }) => [...givenUp],
    }),
    replaced: t.field({
      type: [Choice],
      description: 'Choices whose place the option takes.',
      resolve: ({ replaced }) => [...replaced],
    }),
    choices: t.field({
      type: [Choice],
      description: 'What the user has afterwards.',
      resolve: ({ choices }) => [...choices],
    }),
    total: t.field({
      type: 'Money',
      description: 'Net price of one unit of the cheapest result.',
      resolve: ({ total, view }) => ({ amount: total, currency: view.currency }),
    }),
    difference: t.field({
      type: 'Money',
      nullable: true,
      description: 'Change of the cheapest total against keeping the choices; null when they cannot be completed.',
      resolve: ({ total, view }) => {
        const kept = finishFor(view, 'cheapest');
        return kept.status === 'found' ? { amount: total - kept.total, currency: view.currency } : null;
      },
    }),
    leadDays: t.int({
      nullable: true,
      description: 'Working days until all parts of the cheapest result are at hand; null when nobody can say.',
      resolve: ({ leadDays }) => leadDays,
    }),
    delay: t.int({
      nullable: true,
      description: 'Change of the lead time against the earliest that the choices allow; null when nobody can say.',
      resolve: ({ leadDays, view }) => {
        const now = leadDaysFor(view);
        return leadDays === null || now === null ? null : leadDays - now;
      },
    }),
    earliest: t.field({
      type: EarliestDate,
      nullable: true,
      description: 'When the cheapest result could be delivered.',
      resolve: ({ view, configuration }, _args, context) => earliestFor(view, configuration, context),
    }),
    proved: t.exposeBoolean('proved', { description: 'True when it is proved that none is better.' }),
  }),
});

function chosenQuantity(choices: Choices, group: string, option: string): number {
  return choices.find((choice) => choice.group === group && choice.option === option)?.quantity ?? 0;
}

export const ConfiguratorOption = builder.objectRef<OptionView>('ConfiguratorOption').implement({
  description:
    'One option of a group: its state, its price, and if it is not possible the reason and the way to have it all the same.',
  fields: (t) => ({
    code: t.string({ description: 'Code of the option.', resolve: ({ option }) => option.code }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ option }, { locale }, context) => textIn(option.names, locale, context),
    }),
    state: t.field({ type: OptionState, description: 'What can be done with it.', resolve: ({ state }) => state }),
    quantities: t.field({
      type: ['Int'],
      description: 'Pieces that it can still be set to; 0 is without it.',
      resolve: ({ quantities }) => [...quantities],
    }),
    quantity: t.int({
      description: 'Pieces chosen.',
      resolve: ({ configurator, group, option }) => chosenQuantity(configurator.choices, group, option.code),
    }),
    price: t.field({
      type: 'Money',
      nullable: true,
      description: 'Contract price of one piece; null when the agreement does not cover it.',
      resolve: ({ configurator: { tariff, currency }, group, option }) => {
        const terms = tariff.options[group]?.[option.code];
        return terms ? { amount: terms.price, currency } : null;
      },
    }),
    effect: t.field({
      type: 'Money',
      nullable: true,
      description:
        'Change of the cheapest total of the whole configuration when it is chosen; null when it is not possible or not settled.',
      args: { by: t.arg({ type: CostMeasure, defaultValue: 'price', description: 'What cheap means.' }) },
      resolve: ({ effect, configurator: { currency } }, { by }) => {
        const amount = effect(by ?? 'price');
        return amount === null ? null : { amount, currency };
      },
    }),
    leadDays: t.int({
      nullable: true,
      description: 'Working days until its parts are at hand, 0 from stock; null when nobody can say.',
      resolve: ({ configurator, group, option }) => configurator.tariff.options[group]?.[option.code]?.leadDays ?? null,
    }),
    delay: t.int({
      nullable: true,
      description:
        'Change, in working days, of the shortest lead time of the whole configuration when it is chosen; null when it is not possible or nobody can say.',
      resolve: ({ delay }) => delay(),
    }),
    attributes: t.field({
      type: 'JSON',
      description: 'Technical attributes by code.',
      resolve: ({ option }) => option.attributes,
    }),
    blockedBy: t.field({
      type: Explanation,
      nullable: true,
      description: 'Why it is not possible; null when it is.',
      resolve: ({ configurator, group, option, state }) => {
        if (state !== 'blocked') return null;
        const answer = whyNot(configurator, { group, option: option.code, quantity: leastOf(option) });
        return answer.status === 'blocked' ? answer : null;
      },
    }),
    repair: t.field({
      type: RepairType,
      nullable: true,
      description: 'How to have it all the same; null when it is possible as it is, or never.',
      resolve: ({ configurator: view, group, option, state }) => {
        if (state !== 'blocked') return null;
        const answer = howTo(view, { group, option: option.code, quantity: leastOf(option) });
        return answer.status === 'found' ? { ...answer, view } : null;
      },
    }),
  }),
});

function leastOf(option: OptionDefinition): number {
  return option.quantities?.[0] ?? 1;
}
