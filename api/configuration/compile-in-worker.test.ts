import { expect, it } from 'vitest';
import { compile, countConfigurations, diagramAnswer, diagramDomains, domains, type ModelDefinition } from '#engine';
import { compileInWorker } from './compile-in-worker.ts';
import { largeModel } from './engine/oracle/large-model.ts';
import { serverModel, serverTariff } from './engine/oracle/server-model.ts';

it('compiles a model beside the service, and what comes back answers like the search', async () => {
  const engine = compile(serverModel);
  const compiled = await compileInWorker(engine, { ms: 20_000 });
  if (compiled.status !== 'compiled') throw new Error(compiled.reason);
  expect(diagramDomains(compiled.diagram, [])).toEqual(domains(engine, []));
  expect(countConfigurations(compiled.diagram)).toBeGreaterThan(0n);
  expect(diagramAnswer(compiled.diagram, [], serverTariff).total).not.toBe(null);
});

it('sends no prices, parts or names: the same bytes whatever they are', async () => {
  const bytesOf = async (definition: ModelDefinition) => {
    const compiled = await compileInWorker(compile(definition), { ms: 20_000 });
    if (compiled.status !== 'compiled') throw new Error(compiled.reason);
    return compiled.bytes;
  };
  const names = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
  const bare = serverModel.groups.map((group) => ({
    ...group,
    names,
    options: group.options.map((option) => ({ ...option, names, items: [] })),
  }));
  expect(await bytesOf({ ...serverModel, groups: bare, baseItems: [] })).toEqual(await bytesOf(serverModel));
});

it('gives up at its limits without holding up the thread that asks', async () => {
  const engine = compile(largeModel(7, { groups: 30, options: 8, rules: 200 }));
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 20);
  expect(await compileInWorker(engine, { ms: 1_000 })).toEqual({ status: 'too_large', reason: 'time' });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
  expect(await compileInWorker(engine, { ms: 20_000, nodes: 5_000 })).toEqual({ status: 'too_large', reason: 'nodes' });
});
