import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptBeside } from './choices.ts';
import { quantitiesOf } from './definition.ts';
import {
  type Choices,
  compileDiagram,
  domains,
  effectOn,
  leadEffectOn,
  type OptionTerms,
  readModelDiagram,
  type Tariff,
  writeDiagram,
} from './engine.ts';
import { matching, type Pieces } from './oracle/brute-force.ts';
import { Dice, randomTariff } from './oracle/random-model.ts';
import { asChoices, RUNS, SEEDS, trial } from './oracle/trial.ts';

/** Some options are not in the tariff, and of some nobody knows how long they take. */
function timedTariff(seed: number, definition: Parameters<typeof randomTariff>[1]): Tariff {
  const dice = new Dice(seed);
  const { options, ...rest } = randomTariff(seed, definition, true);
  const timed = Object.entries(options).map(([group, terms]) => {
    const known = Object.entries(terms).map(([option, { price, leadDays }]): [string, OptionTerms] => [
      option,
      { price, ...(leadDays !== undefined && dice.chance(0.8) ? { leadDays } : {}) },
    ]);
    return [group, Object.fromEntries(known)] as const;
  });
  return { ...rest, options: Object.fromEntries(timed) };
}

const finite = (days: number): number | null => (Number.isFinite(days) ? days : null);

it('the lead time with an option is that of the soonest configuration with it, by search and by diagram', () => {
  fc.assert(
    fc.property(fc.integer(SEEDS), (seed) => {
      const { definition, engine, choices, external, all } = trial(seed);
      const tariff = timedTariff(seed, definition);
      const days = (pieces: Pieces): number =>
        asChoices(pieces).reduce((most, { group, option }) => {
          const terms = tariff.options[group]?.[option ?? ''];
          return Math.max(most, terms ? (terms.leadDays ?? Number.POSITIVE_INFINITY) : 0);
        }, tariff.baseLeadDays ?? 0);
      const soonest = (some: Choices): number => Math.min(...matching(all, some, external).map(days));
      const now = finite(soonest(choices));
      const options = definition.groups.flatMap((group) =>
        group.options.flatMap((option) => {
          if (!tariff.options[group.code]?.[option.code]) return [];
          const each = quantitiesOf(group, option).map((quantity) => {
            const target = { group: group.code, option: option.code, quantity };
            return soonest([...keptBeside(engine.index, choices, target), target]);
          });
          const leadDays = finite(Math.min(...each));
          const difference = leadDays === null || now === null ? null : leadDays - now;
          return [{ group: group.code, option: option.code, leadDays, difference }];
        }),
      );
      const compiled = compileDiagram(engine, { nodes: 300_000 });
      if (compiled.status !== 'compiled') throw new Error(compiled.reason);
      const diagram = readModelDiagram(engine, writeDiagram(compiled.diagram.diagram));
      expect(leadEffectOn(engine, choices, tariff, { external })).toEqual({ leadDays: now, options });
      expect(leadEffectOn(engine, choices, tariff, { external, diagram })).toEqual({ leadDays: now, options });
      const known = domains(engine, choices, { external });
      expect(leadEffectOn(engine, choices, tariff, { external, known })).toEqual({ leadDays: now, options });
      expect(effectOn(engine, choices, tariff, { external, known })).toEqual(
        effectOn(engine, choices, tariff, { external }),
      );
    }),
    RUNS,
  );
});
