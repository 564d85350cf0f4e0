import { afterAll, test } from 'vitest';
import {
  type Choices,
  choose,
  compile,
  complete,
  domains,
  type Engine,
  effectOn,
  explain,
  leadEffectOn,
  leastTotal,
  type ModelDefinition,
  type Tariff,
} from '#engine';
import { largeModel } from '../../api/configuration/engine/oracle/large-model.ts';
import { Dice, randomTariff } from '../../api/configuration/engine/oracle/random-model.ts';
import { serverModel, serverTariff } from '../../api/configuration/engine/oracle/server-model.ts';
import { clickCompiled, publicModels } from './compiled.ts';
import { computerModel } from './computer-model.ts';
import { descend, openValues } from './naive-engine.ts';
import { type Row, Stopwatch, tableOfRows } from './stopwatch.ts';

const SEEDS = [1, 2, 3, 5, 7, 11];
const WALKS = 2;
const CLICKS = 15;
const BUDGET = { conflicts: 20_000 };
// The naive ways take seconds: they are tried on one click of a walk, and the descent from above not to its end.
const NAIVE_AT = 6;
const NAIVE_BUDGET = { conflicts: 1_000 };

const rows: Row[] = [];
let published = '';
afterAll(() => {
  process.stdout.write(
    `\nConfiguration engine: random consistent clicks, ${CLICKS} a walk\n\n${tableOfRows(rows)}\n\n${published}\n\n`,
  );
});

type Watches = Record<
  'ready' | 'first' | 'click' | 'step' | 'explain' | 'cheapest' | 'naiveClick' | 'naiveCheapest',
  Stopwatch
>;

const watches = (): Watches => ({
  ready: new Stopwatch(),
  first: new Stopwatch(),
  click: new Stopwatch(),
  step: new Stopwatch(),
  explain: new Stopwatch(),
  cheapest: new Stopwatch(),
  naiveClick: new Stopwatch(),
  naiveCheapest: new Stopwatch(),
});

// With an engine of its own: what it leaves behind in a solver must not slow the other way.
function naive({ definition }: Engine, choices: Choices, tariff: Tariff, watch: Watches): void {
  const engine = compile(definition);
  watch.naiveClick.time(() => openValues(engine, choices));
  const proved = watch.naiveCheapest.time(() => descend(engine, choices, tariff, NAIVE_BUDGET));
  if (!proved) watch.naiveCheapest.unproved += 1;
}

/** One user: clicks at random on what is selectable, asks why something is not, and for the cheapest completion. */
function walk(engine: Engine, tariff: Tariff, dice: Dice, watch: Watches): void {
  let choices: Choices = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const found = watch.click.time(() => domains(engine, choices));
    if (!found.proved || !found.consistent) watch.click.unproved += 1;
    const [last] = choices.slice(-1);
    const step = { known: found, groups: [last?.group ?? engine.definition.groups[0]?.code ?? ''], budget: BUDGET };
    watch.step.time(() => {
      const least = leastTotal(engine, choices, tariff, step);
      leadEffectOn(engine, choices, tariff, step);
      return effectOn(engine, choices, tariff, { ...step, least });
    });
    const open = found.groups.filter(({ group }) => !choices.some((choice) => choice.group === group));
    const states = open.flatMap(({ group, options }) => options.map((option) => ({ group, ...option })));
    const blocked = states.filter(({ state }) => state === 'blocked');
    if (blocked.length > 0) {
      const { group, option } = dice.pick(blocked);
      const why = watch.explain.time(() => explain(engine, choices, { group, option, quantity: 1 }));
      if (why.status !== 'blocked' || !why.minimal) watch.explain.unproved += 1;
    }
    if (click % 2 === 0) {
      const best = watch.cheapest.time(() =>
        complete(engine, choices, { goal: 'cheapest', tariff }, { budget: BUDGET }),
      );
      if (best.status === 'found' && !best.proved) watch.cheapest.unproved += 1;
    }
    if (click === NAIVE_AT) naive(engine, choices, tariff, watch);
    const free = states.filter(({ state }) => state === 'selectable');
    if (free.length === 0) return;
    const { group, option, quantities } = dice.pick(free);
    choices = choose(engine, choices, { group, option, quantity: quantities.find((count) => count > 0) ?? 1 });
  }
}

function use(definition: ModelDefinition, tariff: Tariff, seed: number, watch: Watches): void {
  const engine = watch.ready.time(() => compile(definition));
  watch.first.time(() => domains(engine, []));
  const dice = new Dice(seed);
  for (let count = 0; count < WALKS; count += 1) walk(engine, tariff, dice, watch);
}

type Targets = {
  readonly click?: string;
  readonly explain?: string;
  readonly cheapest?: string;
  readonly ready?: string;
};

function report(model: string, watch: Watches, targets: Targets): void {
  rows.push(
    { what: `${model}: ready to use`, watch: watch.ready, target: targets.ready },
    { what: 'first click on a fresh engine', watch: watch.first },
    { what: 'all domains after a click', watch: watch.click, target: targets.click, naive: watch.naiveClick },
    { what: 'effects on price and lead time of the options of one group', watch: watch.step },
    { what: 'explanation', watch: watch.explain, target: targets.explain },
    {
      what: 'cheapest completion, proved',
      watch: watch.cheapest,
      target: targets.cheapest,
      naive: watch.naiveCheapest,
    },
  );
}

test('60 groups, 600 options, 800 rules', () => {
  const warm = largeModel(99);
  use(warm, randomTariff(99, warm), 99, watches());
  const watch = watches();
  for (const seed of SEEDS) {
    const definition = largeModel(seed);
    use(definition, randomTariff(seed, definition), seed, watch);
  }
  const targets = { ready: '50', click: 'p50 5, p95 30', explain: 'p95 10', cheapest: 'p95 60' };
  report('60 groups, 600 options, 800 rules', watch, targets);
});

test('a server, as its maker would model it', () => {
  const watch = watches();
  for (const seed of SEEDS) use(serverModel, serverTariff, seed, watch);
  report('a server of a few groups', watch, {});
});

test('a computer of 6,200 real parts', async () => {
  const model = await computerModel();
  if (!model) return;
  const watch = watches();
  for (const seed of SEEDS.slice(0, 4)) use(model.definition, model.tariff, seed, watch);
  report('12 groups, 6,200 real parts', watch, { click: 'p95 50' });
});

// Groups, rules and seeds that compile to between 17,000 and 25,000 edges.
const COMPILED = [
  [16, 55, 1],
  [17, 60, 4],
] as const;

test('compiled models of about 20,000 edges', () => {
  for (const [groups, ruleCount, seed] of COMPILED) {
    const [compiling, clicking] = [new Stopwatch(), new Stopwatch()];
    const { nodes, edges, kB } = clickCompiled(groups, ruleCount, seed, compiling, clicking);
    const size = `${nodes} nodes, ${edges} edges, ${kB} kB`;
    rows.push(
      { what: `${size}: compiled`, watch: compiling },
      { what: 'click with the exact price of every option', watch: clicking, target: 'p50 1' },
    );
  }
});

test('public feature models', async () => {
  published = await publicModels();
});
