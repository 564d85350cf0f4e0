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

/** A random model with some clicks, outside causes and all its configurations. */
export function trial(seed: number) {
  const definition = randomModel(seed);
  const dice = new Dice(seed ^ 0x5bd1e995);
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
