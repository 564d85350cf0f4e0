import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBeside } from './choices.ts';
import type { Choice, Choices } from './engine.ts';
import { analyse, check, complete, effectOn, repair } from './engine.ts';
import { allConfigurations, follows, matching, type Pieces, totalOf } from './oracle/brute-force.ts';
import { randomTariff } from './oracle/random-model.ts';
import { asChoices, RUNS, SEEDS, targetsOf, trial } from './oracle/trial.ts';

const lowest = (totals: readonly bigint[]): bigint | undefined => totals.toSorted((a, b) => (a < b ? -1 : 1))[0];

const seeds = fc.integer(SEEDS);

describe('optima and analyses, against brute force on random models', () => {
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

  it('the earliest completion may use whatever takes no longer than the base, and is the cheapest so', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 35 }), (seed, baseLeadDays) => {
        const { definition, engine, choices, external, all } = trial(seed);
        const tariff = { ...randomTariff(seed + 4, definition), baseLeadDays };
        const left = matching(all, choices, external);
        const days = (pieces: Pieces): number =>
          Math.max(
            baseLeadDays,
            ...asChoices(pieces).map(({ group, option }) => tariff.options[group]?.[option ?? '']?.leadDays ?? 0),
          );
        const shortest = Math.min(...left.map(days));
        const totals = left
          .filter((pieces) => days(pieces) === shortest)
          .map((pieces) => totalOf(pieces, tariff) ?? 0n);
        const found = complete(engine, choices, { goal: 'earliest', tariff }, { external });
        expect(found.status).toBe(left.length > 0 ? 'found' : 'impossible');
        if (found.status === 'found')
          expect([found.leadDays, found.total, found.proved]).toEqual([shortest, lowest(totals), true]);
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

  it('the effect of an option is the difference of two cheapest totals', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, engine, choices, external, all } = trial(seed);
        const tariff = randomTariff(seed + 3, definition);
        const cheapest = (some: Choices): bigint | undefined =>
          lowest(matching(all, some, external).map((pieces) => totalOf(pieces, tariff) ?? 0n));
        const now = cheapest(choices);
        for (const { group, option, quantity, difference, proved } of effectOn(engine, choices, tariff, { external })) {
          const target = { group, option, quantity };
          const then = cheapest([...keptBeside(engine.index, choices, target), target]);
          const expected = now === undefined || then === undefined ? null : then - now;
          expect([target, difference]).toEqual([target, expected]);
          if (now !== undefined) expect(proved).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('an analysis finds the dead, the forced, the redundant and the number of configurations', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { definition, engine, all } = trial(seed);
        const found = analyse(engine);
        expect(found).toMatchObject({ proved: true, void: all.length === 0 });
        if (all.length <= 5_000) expect(found.configurations).toBe(BigInt(all.length));
        const has = (group: string, option: string) => (pieces: Pieces) => (pieces[group]?.[option] ?? 0) > 0;
        const every = definition.groups.flatMap(({ code, options }) =>
          options.map((option) => ({ group: code, option: option.code })),
        );
        expect(found.dead).toEqual(every.filter(({ group, option }) => !all.some(has(group, option))));
        if (all.length > 0)
          expect(found.forced).toEqual(every.filter(({ group, option }) => all.every(has(group, option))));
        const kept = { ...definition, rules: definition.rules.filter(({ code }) => !found.redundant.includes(code)) };
        expect(allConfigurations(kept).length).toBe(all.length);
        for (const rule of kept.rules)
          expect(
            allConfigurations({ ...kept, rules: kept.rules.filter((other) => other !== rule) }).length,
          ).toBeGreaterThan(all.length);
      }),
      RUNS,
    );
  });
});
