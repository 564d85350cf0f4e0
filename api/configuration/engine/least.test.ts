import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileDiagram } from './diagram/diagram-answers.ts';
import { compile, complete, diagramAnswer, leastTotal } from './engine.ts';
import { largeModel } from './oracle/large-model.ts';
import { randomTariff } from './oracle/random-model.ts';
import { RUNS, SEEDS, trial } from './oracle/trial.ts';

const seeds = fc.integer(SEEDS);

it('the least total is that of the cheapest completion, and the same as a diagram tells', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, gaps) => {
      const { definition, engine, choices, external } = trial(seed);
      const tariff = randomTariff(seed, definition, gaps);
      const found = complete(engine, choices, { goal: 'cheapest', tariff }, { external });
      const least = leastTotal(engine, choices, tariff, { external });
      const total = found.status === 'found' ? found.total : null;
      expect(least).toEqual(total === null ? null : { total, atLeast: total, proved: true });
      const compiled = compileDiagram(engine);
      if (compiled.status === 'compiled')
        expect(diagramAnswer(compiled.diagram, choices, tariff, { external }).total).toBe(total);
    }),
    RUNS,
  );
});

it('what is not proved in time lies between what is proved and what was found', () => {
  let unproved = 0;
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 8 }), (seed, conflicts) => {
      const definition = largeModel(seed, { groups: 20, options: 6, rules: 60 });
      const tariff = randomTariff(seed, definition);
      const best = leastTotal(compile(definition), [], tariff);
      const soon = leastTotal(compile(definition), [], tariff, { budget: { conflicts } });
      if (!best || !soon) return;
      if (!soon.proved) unproved += 1;
      expect(best.proved).toBe(true);
      expect(soon.atLeast).toBeLessThanOrEqual(best.total);
      expect(soon.total).toBeGreaterThanOrEqual(best.total);
      if (soon.proved) expect(soon).toEqual(best);
    }),
    { numRuns: 60 },
  );
  expect(unproved).toBeGreaterThan(0);
});
