import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupDefinition, ModelDefinition, OptionDefinition, ResourceRule, Term } from './definition.ts';
import { compile, complete, domains, explain } from './engine.ts';
import { allConfigurations, matching, totalOf } from './oracle/brute-force.ts';
import { Dice, randomTariff, sameName } from './oracle/random-model.ts';
import { asChoices, RUNS, SEEDS, targetsOf } from './oracle/trial.ts';

const lowest = (totals: readonly bigint[]): bigint | undefined => totals.toSorted((a, b) => (a < b ? -1 : 1))[0];

function supply(dice: Dice, group: string, at: number, several: boolean): OptionDefinition {
  const code = `${group}-${at}`;
  const attributes = {
    power: dice.whole(0, 8),
    ...(at === 0 || dice.chance(0.7) ? { supply: dice.whole(0, 90) / 10 } : {}),
    ...(at === 0 || dice.chance(0.7) ? { slots: dice.whole(0, 3) } : {}),
  };
  const own = { code, names: sameName(code), items: [], attributes };
  if (!several) return own;
  return dice.chance(0.4) ? { ...own, quantities: [2, 3] } : { ...own, maxQuantity: dice.whole(1, 3) };
}

function randomTerms(dice: Dice, groups: readonly GroupDefinition[], attributes: readonly string[]): Term[] {
  return attributes.map((attribute) => ({
    ...(dice.chance(0.5) ? { group: dice.pick(groups).code } : {}),
    ...(dice.chance(0.85) ? { attribute } : {}),
    ...(dice.chance(0.4) ? { factor: dice.pick([0.5, 2, 3]) } : {}),
  }));
}

/** Groups of one and of several kinds, and nothing but sums over them: used, provided, negative, and under a condition. */
function sums(seed: number): ModelDefinition {
  const dice = new Dice(seed);
  const groups = Array.from({ length: dice.whole(2, 4) }, (_, at): GroupDefinition => {
    const code = `g${at}`;
    const several = dice.chance(0.6);
    const options = Array.from({ length: dice.whole(1, several ? 2 : 3) }, (_value, option) =>
      supply(dice, code, option, several),
    );
    const max = several ? dice.whole(2, 5) : 1;
    return { code, names: sameName(code), min: dice.whole(0, 1), max, options };
  });
  const rules = Array.from({ length: dice.whole(1, 4) }, (_, at): ResourceRule => {
    const when = { group: dice.pick(groups).code };
    return {
      code: `r${at}`,
      names: sameName(`r${at}`),
      kind: 'resource',
      used: randomTerms(dice, groups, dice.chance(0.5) ? ['power', 'slots'] : ['power']),
      provided: dice.chance(0.7) ? randomTerms(dice, groups, ['supply']) : [],
      constant: dice.whole(-60, 90) / 10,
      ...(dice.chance(0.4) ? { when: dice.chance(0.5) ? when : { not: when } } : {}),
    };
  });
  return { groups, rules, baseItems: [] };
}

describe('sums over several groups, against brute force', () => {
  it('settle every option in every quantity', () => {
    fc.assert(
      fc.property(fc.integer(SEEDS), (seed) => {
        const definition = sums(seed);
        const engine = compile(definition);
        const all = allConfigurations(definition);
        const found = domains(engine, []);
        expect([found.proved, found.consistent]).toEqual([true, all.length > 0]);
        for (const target of targetsOf(definition).filter(({ option }) => option !== null)) {
          const group = found.groups.find(({ group: code }) => code === target.group);
          const domain = group?.options.find(({ option }) => option === target.option);
          const possible = matching(all, [target]).length > 0;
          expect([target, domain?.quantities.includes(target.quantity)]).toEqual([target, possible]);
          expect([target, explain(engine, [], target).status]).toEqual([target, possible ? 'possible' : 'blocked']);
        }
      }),
      RUNS,
    );
  });

  it('leave the cheapest configuration that there is', () => {
    fc.assert(
      fc.property(fc.integer(SEEDS), (seed) => {
        const definition = sums(seed);
        const tariff = randomTariff(seed, definition);
        const all = allConfigurations(definition);
        const found = complete(compile(definition), [], { goal: 'cheapest', tariff });
        expect(found.status).toBe(all.length > 0 ? 'found' : 'impossible');
        if (found.status !== 'found') return;
        expect([found.total, found.proved]).toEqual([lowest(all.map((pieces) => totalOf(pieces, tariff) ?? 0n)), true]);
        expect(all.map((pieces) => JSON.stringify(asChoices(pieces)))).toContain(JSON.stringify(found.configuration));
      }),
      RUNS,
    );
  });
});
