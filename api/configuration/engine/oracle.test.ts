import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBeside } from './choices.ts';
import type { Cause, Choice, Choices, ModelDefinition } from './engine.ts';
import {
  check,
  checkDefinition,
  compile,
  complete,
  domains,
  explain,
  readChoices,
  repair,
  selectionOf,
} from './engine.ts';
import { enumerate, follows, matching, type Pieces, respects, satisfies, withinLimits } from './oracle/brute-force.ts';
import { largeModel } from './oracle/large-model.ts';
import { Dice, randomTariff } from './oracle/random-model.ts';
import { asChoices, RUNS, SEEDS, targetsOf, trial } from './oracle/trial.ts';

function obeys(definition: ModelDefinition, pieces: Pieces, cause: Cause): boolean {
  if (cause.kind === 'external') return respects(pieces, cause);
  if (cause.kind === 'group') return withinLimits(definition, pieces, cause.group);
  const rule = definition.rules.find(({ code }) => code === cause.rule);
  return rule !== undefined && satisfies(definition, pieces, rule);
}

/** Which quantities are offered, and how many pieces a pick-one group takes, belongs to the question, not to the reasons. */
function asksOne(definition: ModelDefinition, pieces: Pieces): boolean {
  return definition.groups.every((group) => {
    const chosen = Object.values(pieces[group.code] ?? {}).filter((count) => count > 0);
    if (group.max > 1 && group.maxKinds !== 1) return chosen.every((count) => count <= group.max);
    const [count] = chosen;
    if (count === undefined) return group.min === 0 || group.when !== undefined;
    return chosen.length === 1 && count >= group.min && count <= group.max;
  });
}

const seeds = fc.integer(SEEDS);

describe('questions, against brute force on random models', () => {
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

  it('the selection is part of every configuration that the choices leave, and is valid when nothing is left to decide', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { engine, choices, external, all } = trial(seed);
        const left = matching(all, choices, external);
        const selection = selectionOf(choices, domains(engine, choices, { external }));
        expect(readChoices(engine, selection)).toEqual({ choices: selection, issues: [] });
        if (left.length === 0) expect(selection).toEqual(choices);
        for (const pieces of left)
          for (const { group, option, quantity } of selection.slice(choices.length))
            expect(pieces[group]?.[option ?? ''] ?? 0).toBeGreaterThanOrEqual(quantity);
        if (left.length === 1) expect(check(engine, selection).valid).toBe(true);
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
        const allows = (skipChoice: Choice | null, skipCause: Cause | null): boolean => {
          const causes = found.causes.filter((cause) => cause !== skipCause);
          const given = [...found.choices.filter((choice) => choice !== skipChoice), ...aim];
          const inForce = (pieces: Pieces): boolean =>
            given.every((choice) => follows(pieces, choice)) &&
            asksOne(definition, pieces) &&
            causes.every((cause) => obeys(definition, pieces, cause));
          return enumerate(definition, inForce).length > 0;
        };
        expect(allows(null, null)).toBe(false);
        for (const choice of found.choices) expect(allows(choice, null)).toBe(true);
        for (const cause of found.causes) expect(allows(null, cause)).toBe(true);
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

  it('what an engine has learnt from earlier clicks changes no answer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const definition = largeModel(seed, { groups: 12, options: 4, rules: 45 });
        const tariff = randomTariff(seed, definition);
        const used = compile(definition);
        const dice = new Dice(seed);
        let choices: Choices = [];
        for (let click = 0; click < 5; click += 1) {
          const fresh = compile(definition);
          const found = domains(used, choices);
          expect(found).toEqual(domains(fresh, choices));
          const target = dice.pick(targetsOf(definition).filter(({ option }) => option !== null));
          const group = found.groups.find((entry) => entry.group === target.group);
          const domain = group?.options.find(({ option }) => option === target.option);
          const blocked = !domain?.quantities.includes(target.quantity);
          expect(explain(used, choices, target).status).toBe(blocked ? 'blocked' : 'possible');
          const goal = { goal: 'cheapest', tariff } as const;
          const [mine, other] = [complete(used, choices, goal), complete(fresh, choices, goal)];
          expect(mine.status === 'found' && mine.total).toBe(other.status === 'found' && other.total);
          const mended = repair(used, choices, target, tariff);
          if (mended.status === 'found') choices = mended.choices;
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 5) },
    );
  });
});
