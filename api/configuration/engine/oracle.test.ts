import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBeside } from './choices.ts';
import { quantitiesOf } from './definition.ts';
import type { Choice, Choices, Engine, External, ModelDefinition } from './engine.ts';
import { check, checkDefinition, choose, compile, complete, domains, explain, readChoices, repair } from './engine.ts';
import {
  allConfigurations,
  enumerate,
  follows,
  matching,
  type Pieces,
  respects,
  satisfies,
  totalOf,
  withinLimits,
} from './oracle/brute-force.ts';
import { Dice, randomModel, randomTariff } from './oracle/random-model.ts';

const RUNS = { numRuns: Number(process.env.ENGINE_RUNS ?? 150) };
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function targetsOf(definition: ModelDefinition): Choice[] {
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

function trial(seed: number) {
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

const asChoices = (pieces: Pieces): Choice[] =>
  Object.entries(pieces).flatMap(([group, options]) =>
    Object.entries(options).flatMap(([option, quantity]) => (quantity > 0 ? [{ group, option, quantity }] : [])),
  );

const lowest = (totals: readonly bigint[]): bigint | undefined => totals.toSorted((a, b) => (a < b ? -1 : 1))[0];

describe('against brute force on random models', () => {
  it('an option is selectable exactly when a complete valid configuration contains it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, engine, choices, external, all } = trial(seed);
        const found = domains(engine, choices, { external });
        expect(found.proved).toBe(true);
        expect(found.consistent).toBe(matching(all, choices, external).length > 0);
        for (const target of targetsOf(definition)) {
          const kept = keptBeside(engine.index, choices, target);
          const possible = matching(all, [...kept, target], external).length > 0;
          const group = found.groups.find((entry) => entry.group === target.group);
          if (target.option === null) {
            if (group?.none !== 'chosen') expect([target, group?.none !== 'blocked']).toEqual([target, possible]);
            continue;
          }
          const domain = group?.options.find(({ option }) => option === target.option);
          expect([target, domain?.quantities.includes(target.quantity)]).toEqual([target, possible]);
          const some = domain?.quantities.some((quantity) => quantity > 0);
          if (domain?.state !== 'chosen') expect(domain?.state !== 'blocked').toBe(some);
        }
      }),
      RUNS,
    );
  });

  it('an option is forced exactly when the user left it open and every configuration contains it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { engine, choices, external, all } = trial(seed);
        const left = matching(all, choices, external);
        if (left.length === 0) return;
        for (const { group, options } of domains(engine, choices, { external }).groups)
          for (const { option, state } of options) {
            const always = left.every((pieces) => (pieces[group]?.[option] ?? 0) > 0);
            if (choices.some((choice) => choice.group === group)) {
              if (state === 'forced') expect(always).toBe(true);
            } else expect([group, option, state === 'forced']).toEqual([group, option, always]);
          }
      }),
      RUNS,
    );
  });

  it('an explanation forbids the target and no part of it can be left out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, dice, engine, choices, external, all } = trial(seed);
        const target = dice.chance(0.2) ? null : dice.pick(targetsOf(definition));
        const kept = target ? keptBeside(engine.index, choices, target) : choices;
        const found = explain(engine, choices, target, { external });
        const aim = target ? [target] : [];
        if (matching(all, [...kept, ...aim], external).length > 0) {
          expect(found.status).toBe('possible');
          return;
        }
        if (found.status !== 'blocked') throw new Error(found.status);
        expect(found.minimal).toBe(true);
        for (const choice of found.choices) expect(kept).toContain(choice);
        const allows = (skipChoice: Choice | null, skipCause: unknown): boolean => {
          const causes = found.causes.filter((cause) => cause !== skipCause);
          const inForce = (pieces: Pieces): boolean =>
            causes.every((cause) => {
              if (cause.kind === 'external') return respects(pieces, cause);
              if (cause.kind === 'group') return withinLimits(definition, pieces, cause.group);
              const rule = definition.rules.find(({ code }) => code === cause.rule);
              return rule !== undefined && satisfies(definition, pieces, rule);
            }) &&
            // A pick-one group's own cardinality belongs to the question, not to the reasons.
            definition.groups.every((group) => {
              if (group.max > 1 && group.maxKinds !== 1) return true;
              const { when, ...always } = group;
              const loose = when ? { ...always, min: 0 } : always;
              const bare = { ...definition, groups: [loose] };
              const single = { [group.code]: pieces[group.code] ?? {} };
              const count = Object.values(single[group.code] ?? {}).reduce((sum, more) => sum + more, 0);
              return withinLimits(bare, single, group.code) || false
                ? count === 0 || !when || count >= group.min
                : false;
            });
          const given = [...found.choices.filter((choice) => choice !== skipChoice), ...aim];
          return (
            enumerate(definition, (pieces) => given.every((choice) => follows(pieces, choice)) && inForce(pieces))
              .length > 0
          );
        };
        expect(allows(null, null)).toBe(false);
        for (const choice of found.choices) expect(allows(choice, null)).toBe(true);
        for (const cause of found.causes) expect(allows(null, cause)).toBe(true);
      }),
      RUNS,
    );
  });

  it('the cheapest completion is the cheapest there is, and the earliest the earliest', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, gaps) => {
        const { definition, engine, choices, external, all } = trial(seed);
        const tariff = randomTariff(seed + 1, definition, gaps);
        const own = (pieces: Pieces): boolean =>
          asChoices(pieces).every(
            ({ group, option }) =>
              tariff.options[group]?.[option ?? ''] ||
              choices.some((choice) => choice.group === group && choice.option === option),
          );
        const left = matching(all, choices, external).filter(own);
        const priced = {
          ...tariff,
          options: Object.fromEntries(
            definition.groups.map((group) => [
              group.code,
              Object.fromEntries(
                group.options.map(({ code }) => [code, tariff.options[group.code]?.[code] ?? { price: 0n }]),
              ),
            ]),
          ),
        };
        const totals = left.map((pieces) => totalOf(pieces, priced) ?? 0n);
        const found = complete(engine, choices, { goal: 'cheapest', tariff }, { external });
        expect(found.status).toBe(left.length > 0 ? 'found' : 'impossible');
        if (found.status !== 'found') return;
        expect(found.proved).toBe(true);
        expect(found.total).toBe(lowest(totals));
        expect(check(engine, found.configuration).valid).toBe(true);
        const days = (pieces: Pieces): number =>
          asChoices(pieces).reduce(
            (most, { group, option }) =>
              Math.max(most, tariff.options[group]?.[option ?? '']?.leadDays ?? Number.POSITIVE_INFINITY),
            5,
          );
        const shortest = Math.min(...left.map(days));
        const early = complete(engine, choices, { goal: 'earliest', tariff }, { external });
        if (early.status !== 'found') throw new Error(early.status);
        expect(early.proved).toBe(true);
        expect(early.leadDays).toBe(Number.isFinite(shortest) ? shortest : null);
        const amongEarly = left
          .filter((pieces) => days(pieces) === shortest)
          .map((pieces) => totalOf(pieces, priced) ?? 0n);
        expect(early.total).toBe(lowest(amongEarly));
      }),
      RUNS,
    );
  });

  it('the preferred completion keeps as many defaults as possible', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, engine, choices, all } = trial(seed);
        const left = matching(all, choices);
        const found = complete(engine, choices, { goal: 'preferred', tariff: randomTariff(seed, definition) });
        if (found.status !== 'found') {
          expect(left).toEqual([]);
          return;
        }
        const defaults = (chosen: readonly Choice[]): number =>
          definition.groups.filter((group) =>
            chosen.some((choice) => choice.group === group.code && choice.option === group.default),
          ).length;
        expect(defaults(found.configuration)).toBe(Math.max(...left.map((pieces) => defaults(asChoices(pieces)))));
      }),
      RUNS,
    );
  });

  it('a repair is valid, gives up the least, and then costs the least', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, dice, engine, choices, external, all } = trial(seed);
        const tariff = randomTariff(seed + 2, definition);
        const target = dice.pick(targetsOf(definition));
        const kept = keptBeside(engine.index, choices, target);
        const weights = dice.chance(0.5) ? { g0: 3, g1: 0 } : {};
        const weigh = (group: string): number => ({ g0: 3, g1: 0 })[weights.g0 === undefined ? '' : group] ?? 1;
        const possible = matching(all, [target], external);
        const found = repair(engine, choices, target, tariff, { external, weights });
        expect(found.status).toBe(possible.length > 0 ? 'found' : 'impossible');
        if (found.status !== 'found') return;
        expect(found.proved).toBe(true);
        const lost = (pieces: Pieces): number =>
          kept.filter((choice) => !follows(pieces, choice)).reduce((sum, { group }) => sum + weigh(group), 0);
        const least = Math.min(...possible.map(lost));
        expect(found.givenUp.reduce((sum, { group }) => sum + weigh(group), 0)).toBe(least);
        const totals = possible
          .filter((pieces) => lost(pieces) === least)
          .map((pieces) => totalOf(pieces, tariff) ?? 0n);
        expect(found.total).toBe(lowest(totals));
        expect(check(engine, found.configuration).valid).toBe(true);
        expect(matching(all, found.choices, external).length).toBeGreaterThan(0);
        expect([...found.givenUp, ...found.replaced, ...found.choices].length).toBe(choices.length + 1);
      }),
      RUNS,
    );
  });

  it('check accepts exactly the valid configurations, and every random model is well-formed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, engine } = trial(seed);
        expect(checkDefinition(JSON.parse(JSON.stringify(definition)))).toEqual([]);
        for (const pieces of enumerate(definition, () => true).slice(0, 300)) {
          const { choices, issues } = readChoices(engine, asChoices(pieces));
          if (issues.length > 0) continue;
          const violated = [
            ...definition.groups.filter(({ code }) => !withinLimits(definition, pieces, code)).map(({ code }) => code),
            ...definition.rules.filter((rule) => !satisfies(definition, pieces, rule)).map(({ code }) => code),
          ];
          const verdict = check(engine, choices);
          expect(verdict.violations.map((cause) => (cause.kind === 'rule' ? cause.rule : cause.group))).toEqual(
            violated,
          );
        }
      }),
      RUNS,
    );
  });
});
