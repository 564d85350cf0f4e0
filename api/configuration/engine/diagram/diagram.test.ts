import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyse,
  type Choices,
  choose,
  compile,
  complete,
  DIAGRAM_FORMAT,
  domains,
  type Effect,
  effectOn,
  type ModelDefinition,
  writeDiagram,
} from '../engine.ts';
import { matching, totalOf } from '../oracle/brute-force.ts';
import { largeModel } from '../oracle/large-model.ts';
import { Dice, randomTariff, sameName } from '../oracle/random-model.ts';
import { serverModel, serverTariff } from '../oracle/server-model.ts';
import { RUNS, SEEDS, targetsOf, trial } from '../oracle/trial.ts';
import {
  compileDiagram,
  countConfigurations,
  diagramAnswer,
  diagramCheapest,
  diagramDomains,
  readModelDiagram,
} from './diagram-answers.ts';
import type { ModelDiagram } from './model-diagram.ts';

const seeds = fc.integer(SEEDS);

function compiled(engine: Parameters<typeof compileDiagram>[0]): ModelDiagram {
  const found = compileDiagram(engine, { nodes: 300_000 });
  if (found.status !== 'compiled') throw new Error(found.reason);
  // Whoever asks a diagram has read it from bytes.
  return readModelDiagram(compile(engine.index.definition), writeDiagram(found.diagram.diagram));
}

const byName = (effects: readonly Effect[]) =>
  effects.map(({ group, option, quantity, difference, proved }) => [group, option, quantity, difference, proved]);

describe('a compiled model, on random models', () => {
  it('counts as many configurations as there are', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { engine, all } = trial(seed);
        expect(countConfigurations(compiled(engine))).toBe(BigInt(all.length));
      }),
      RUNS,
    );
  });

  it('gives the same domains as the search', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { engine, choices, external, all } = trial(seed);
        const diagram = compiled(engine);
        const found = diagramDomains(diagram, choices, { external });
        expect(found).toEqual(domains(engine, choices, { external }));
        expect(found.consistent).toBe(matching(all, choices, external).length > 0);
      }),
      RUNS,
    );
  });

  it('finds the cheapest configuration, and what each option changes in its total, as the search and brute force do', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, gaps) => {
        const { definition, engine, choices, external, all } = trial(seed);
        const tariff = randomTariff(seed, definition, gaps);
        const diagram = compiled(engine);
        const found = diagramCheapest(diagram, choices, tariff, { external });
        const known = complete(engine, choices, { goal: 'cheapest', tariff }, { external });
        expect(found.status).toBe(known.status);
        if (found.status === 'found' && known.status === 'found') {
          expect(found.total).toBe(known.total);
          const same = all.filter((pieces) =>
            found.configuration.every(({ group, option, quantity }) => pieces[group]?.[option ?? ''] === quantity),
          );
          const pieces = matching(same, choices, external).filter(
            (each) =>
              Object.values(each)
                .flatMap(Object.values)
                .filter((count) => count > 0).length === found.configuration.length,
          );
          expect(pieces.length).toBe(1);
          const unpriced = choices.some(
            ({ group, option }) => option !== null && tariff.options[group]?.[option] === undefined,
          );
          if (!unpriced) expect(totalOf(pieces[0] ?? {}, tariff)).toBe(found.total);
        }
        const answer = diagramAnswer(diagram, choices, tariff, { external });
        expect(answer.total).toBe(known.status === 'found' ? known.total : null);
        expect(answer.domains).toEqual(domains(engine, choices, { external }));
        expect(byName(answer.effects)).toEqual(byName(effectOn(engine, choices, tariff, { external })));
      }),
      RUNS,
    );
  });

  it('agrees with the search on models of middling size, click after click', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const definition = largeModel(seed, { groups: 14, options: 4, rules: 50 });
        const tariff = randomTariff(seed, definition);
        const engine = compile(definition);
        const diagram = compiled(engine);
        const dice = new Dice(seed);
        let choices: Choices = [];
        for (let click = 0; click < 4; click += 1) {
          const answer = diagramAnswer(diagram, choices, tariff);
          expect(answer.domains).toEqual(domains(engine, choices));
          const groups = [dice.pick(definition.groups).code, dice.pick(definition.groups).code];
          const effects = effectOn(engine, choices, tariff, { groups });
          expect(byName(answer.effects.filter(({ group }) => groups.includes(group)))).toEqual(byName(effects));
          choices = choose(engine, choices, dice.pick(targetsOf(definition)));
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 5) },
    );
  });
});

describe('a compiled server', () => {
  it('is answered like the search', () => {
    const engine = compile(serverModel);
    const diagram = compiled(engine);
    expect(diagramDomains(diagram, [])).toEqual(domains(engine, []));
    expect(byName(diagramAnswer(diagram, [], serverTariff).effects)).toEqual(
      byName(effectOn(engine, [], serverTariff)),
    );
    expect(analyse(engine).void).toBe(false);
  });

  it('is the same bytes in the same format: whatever changes them, or what they stand for, raises the format', () => {
    const bytes = writeDiagram(compiled(compile(serverModel)).diagram);
    expect([DIAGRAM_FORMAT, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      1,
      '553924029ff22afcd2238509f181b53f7d1c7eb2cff9baf9305ddf94dccdefa3',
    ]);
  });

  it('holds no prices, parts or names: the same bytes whatever they are', () => {
    const bytesOf = (definition: ModelDefinition) => writeDiagram(compiled(compile(definition)).diagram);
    const bare = serverModel.groups.map((group) => ({
      ...group,
      names: sameName('x'),
      options: group.options.map((option) => ({ ...option, names: sameName('x'), items: [] })),
    }));
    expect(bytesOf({ ...serverModel, groups: bare, baseItems: [] })).toEqual(bytesOf(serverModel));
  });
});
