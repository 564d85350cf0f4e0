import { quantitiesOf } from '../definition.ts';
import {
  type Choice,
  type Choices,
  choose,
  compile,
  type Engine,
  type External,
  type ModelDefinition,
} from '../engine.ts';
import { allConfigurations, type Pieces } from './brute-force.ts';
import { Dice, randomModel } from './random-model.ts';

/** How many random models a property is tried on. */
export const RUNS = { numRuns: Number(process.env.ENGINE_RUNS ?? 100) };
/** The range of seeds of random models. */
export const SEEDS = { min: 1, max: 2 ** 31 - 1 };

/** Everything that could be clicked. */
export function targetsOf(definition: ModelDefinition): Choice[] {
  return definition.groups.flatMap((group) => [
    { group: group.code, option: null, quantity: 0 },
    ...group.options.flatMap((option) =>
      [0, ...quantitiesOf(group, option)].map((quantity) => ({ group: group.code, option: option.code, quantity })),
    ),
  ]);
}

/** Some clicks, possible or not. */
function randomChoices(engine: Engine, dice: Dice): Choices {
  const targets = targetsOf(engine.definition);
  let choices: Choices = [];
  for (let count = dice.whole(0, 4); count > 0; count -= 1) choices = choose(engine, choices, dice.pick(targets));
  return choices;
}

function randomExternals(definition: ModelDefinition, dice: Dice): External[] {
  return Array.from({ length: dice.whole(0, 2) }, (_, at): External => {
    const group = dice.pick(definition.groups);
    return {
      source: dice.pick(['policy', 'price_agreement', 'availability']),
      code: `x${at}`,
      group: group.code,
      option: dice.pick(group.options).code,
      ...(dice.chance(0.3) ? { maxQuantity: 1 } : {}),
    };
  });
}

const MOST_COMBINATIONS = 8192;

/** The model with copies, in twos and threes, of options of its pick-one groups; nothing but its code tells a copy from another. */
export function withEqualOptions(definition: ModelDefinition, dice: Dice, most = MOST_COMBINATIONS): ModelDefinition {
  let combinations = 1;
  for (const group of definition.groups)
    for (const option of group.options) combinations *= 1 + (option.quantities?.length ?? option.maxQuantity ?? 1);
  const groups = definition.groups.map((group) => {
    if (group.max > 1 && group.maxKinds !== 1) return group;
    const copies = group.options.flatMap((option) => {
      const factor = 1 + (option.quantities?.length ?? option.maxQuantity ?? 1);
      const count = dice.chance(0.5) ? dice.whole(2, 3) : 0;
      if (combinations * factor ** count > most) return [];
      combinations *= factor ** count;
      return Array.from({ length: count }, (_, at) => ({ ...option, code: `${option.code}-${at}` }));
    });
    return { ...group, options: [...group.options, ...copies] };
  });
  return { ...definition, groups };
}

/** A random model, every other one with equal options, with some clicks, outside causes and all its configurations. */
export function trial(seed: number) {
  const dice = new Dice(seed ^ 0x5bd1e995);
  const definition = seed % 2 === 0 ? randomModel(seed) : withEqualOptions(randomModel(seed), dice);
  const engine = compile(definition);
  const choices = randomChoices(engine, dice);
  return {
    definition,
    dice,
    engine,
    choices,
    external: randomExternals(definition, dice),
    all: allConfigurations(definition),
  };
}

/** The pieces of a configuration as choices. */
export const asChoices = (pieces: Pieces): Choice[] =>
  Object.entries(pieces).flatMap(([group, options]) =>
    Object.entries(options).flatMap(([option, quantity]) => (quantity > 0 ? [{ group, option, quantity }] : [])),
  );
