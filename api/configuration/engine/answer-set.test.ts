import clingo from 'clingo-wasm';
import { describe, expect, it } from 'vitest';
import { keptBeside } from './choices.ts';
import {
  type Choice,
  type Choices,
  choose,
  compile,
  complete,
  domains,
  explain,
  type ModelDefinition,
} from './engine.ts';
import { AnswerSets } from './oracle/answer-set.ts';
import { largeModel } from './oracle/large-model.ts';
import { Dice, randomTariff, sameName } from './oracle/random-model.ts';
import { targetsOf, withEqualOptions } from './oracle/trial.ts';

const MODELS = Number(process.env.ENGINE_MODELS ?? 5);

/** A model too large to list its configurations, with equal options and a table of four columns. */
function midSize(seed: number): { definition: ModelDefinition; dice: Dice } {
  const dice = new Dice(seed);
  const plain = largeModel(seed, { groups: dice.whole(15, 25), options: dice.whole(4, 6), rules: dice.whole(60, 110) });
  const definition = withEqualOptions(plain, dice, Number.POSITIVE_INFINITY);
  const columns = definition.groups.filter(({ max }) => max === 1).slice(2, 6);
  const cell = (at: number): string => (dice.chance(0.2) ? '*' : dice.pick(columns[at]?.options ?? []).code);
  const rows = Array.from({ length: 60 }, () => [...columns.map((_, at) => cell(at))]);
  const wide = { code: 'wide', names: sameName('wide'), kind: 'table', mode: 'allow' } as const;
  const table = {
    ...wide,
    columns: columns.map(({ code }) => ({ group: code })),
    rows: [...rows, ['*', null, '*', '*']],
  };
  return { definition: { ...definition, rules: [...definition.rules, table] }, dice };
}

const named = ({ group, option, quantity }: Choice): string => `${group} ${option} ${quantity}`;

describe('questions, against clingo on models of 15 to 25 groups', () => {
  for (let seed = 1; seed <= MODELS; seed += 1)
    it(`model ${seed}: domains after each click, explanations and the cheapest total`, {
      timeout: 120_000,
    }, async () => {
      const { definition, dice } = midSize(seed);
      const oracle = new AnswerSets(definition, clingo.run);
      const engine = compile(definition);
      const tariff = randomTariff(seed, definition);
      let choices: Choices = [];
      for (let click = 0; click < 3; click += 1) {
        const found = domains(engine, choices);
        expect(found.proved).toBe(true);
        const whole = new Set((await oracle.possible(choices)).map(named));
        expect(found.consistent).toBe(whole.size > 0);
        const [switched] = choices.slice(-1);
        const beside = switched ? keptBeside(engine.index, choices, { ...switched, quantity: 1 }) : choices;
        const possible = switched ? new Set((await oracle.possible(beside)).map(named)) : whole;
        const mine: string[] = [];
        const theirs: string[] = [];
        for (const { group, options } of found.groups) {
          const decided = choices.some((choice) => choice.group === group);
          const judged = group === switched?.group ? possible : whole;
          if (decided && judged === whole) continue;
          for (const { option, quantities } of options)
            for (const target of targetsOf(definition).filter(
              (entry) => entry.group === group && entry.option === option,
            )) {
              if (target.quantity === 0 && decided) continue;
              if (quantities.includes(target.quantity)) mine.push(named(target));
              if (judged.has(named(target))) theirs.push(named(target));
            }
        }
        expect(mine).toEqual(theirs);
        const cheapest = complete(engine, choices, { goal: 'cheapest', tariff });
        const total = await oracle.cheapest(choices, tariff);
        expect(cheapest.status === 'found' && cheapest.proved && Number(cheapest.total - tariff.base)).toBe(
          total ?? false,
        );
        const open = found.groups.filter(({ group }) => !choices.some((choice) => choice.group === group));
        const states = open.flatMap(({ group, options }) => options.map((option) => ({ group, ...option })));
        const blocked = states.filter(({ state }) => state === 'blocked');
        if (blocked.length > 0) {
          const { group, option } = dice.pick(blocked);
          const why = explain(engine, choices, { group, option, quantity: 1 });
          if (why.status !== 'blocked') throw new Error(why.status);
          expect(why.minimal).toBe(true);
          const rules = definition.rules.filter(({ code }) =>
            why.causes.some((cause) => 'rule' in cause && cause.rule === code),
          );
          const forbidding = new AnswerSets({ ...definition, rules }, clingo.run);
          expect(await forbidding.possible([...why.choices, { group, option, quantity: 1 }])).toEqual([]);
        }
        const free = states.filter(
          ({ state, quantities }) => state === 'selectable' && quantities.some((count) => count > 0),
        );
        if (free.length === 0) break;
        const { group, option, quantities } = dice.pick(free);
        choices = choose(engine, choices, { group, option, quantity: quantities.find((count) => count > 0) ?? 1 });
      }
    });
});
