import type { Choices } from '#engine';
import { builder } from '../builder.ts';
import { Choice } from './choice.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { earliestFor, lifeOf, type View } from './configurator-view.ts';
import { EarliestDate } from './earliest-date.ts';
import { WholeLifeCost } from './whole-life.ts';

type Finished = {
  readonly view: View;
  readonly configuration: Choices;
  readonly added: Choices;
  readonly total: bigint;
  readonly leadDays: number | null;
  readonly proved: boolean;
};

export const Completion = builder.objectRef<Finished>('Completion').implement({
  description: 'A complete valid configuration that keeps the choices.',
  fields: (t) => ({
    choices: t.field({
      type: [Choice],
      description: 'Every chosen option.',
      resolve: ({ configuration }) => [...configuration],
    }),
    added: t.field({
      type: [ChosenOption],
      description: 'What was added to the choices, in words.',
      resolve: ({ view, added }, _args, context) => chosenIn(context, view.version.id, added),
    }),
    total: t.field({
      type: 'Money',
      description: 'Net price of one unit.',
      resolve: ({ view, total }) => ({ amount: total, currency: view.currency }),
    }),
    wholeLife: t.field({
      type: WholeLifeCost,
      nullable: true,
      description: 'What one unit costs to own; null when the model tells no such costs.',
      resolve: ({ view, configuration, total }) => lifeOf(view, configuration, total),
    }),
    leadDays: t.int({
      nullable: true,
      description: 'Working days until all of its parts are at hand; null when nobody can say.',
      resolve: ({ leadDays }) => leadDays,
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

export const CompletionGoal = builder.enumType('CompletionGoal', {
  description: 'What the best completion is.',
  values: {
    CHEAPEST: { value: 'cheapest', description: 'The lowest total.' },
    EARLIEST: { value: 'earliest', description: 'The shortest longest lead time, then the lowest total.' },
    PREFERRED: { value: 'preferred', description: 'The most defaults of the model, then the lowest total.' },
  } as const,
});
