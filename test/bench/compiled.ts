import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Choices, choose, compile, compileDiagram, diagramAnswer } from '#engine';
import { largeModel } from '../../api/configuration/engine/oracle/large-model.ts';
import { Dice, randomTariff } from '../../api/configuration/engine/oracle/random-model.ts';
import { analyseModel, type ModelReport } from '../../api/configuration/model-analysis.ts';
import { readModelFile } from '../../api/configuration/model-file.ts';
import { reportDiagram } from '../../api/configuration/page-diagram.ts';
import type { Stopwatch } from './stopwatch.ts';

const FOLDER = path.join(
  process.env.TRIAL_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'configurator',
);
const CLICKS = 200;
const SEED = 7;
const BUDGET_MS = 30_000;
const WALKS = 20;

/** Clicks at random through a compiled model; each answers all domains and the exact price of every option. Says how large the model is. */
export function clickCompiled(groups: number, rules: number, seed: number, compiling: Stopwatch, clicking: Stopwatch) {
  const definition = largeModel(seed, { groups, options: 5, rules });
  const tariff = randomTariff(seed, definition);
  const engine = compile(definition);
  const compiled = compiling.time(() => compileDiagram(engine));
  if (compiled.status !== 'compiled') throw new Error(compiled.reason);
  const dice = new Dice(seed);
  for (let walk = 0; walk < WALKS; walk += 1) {
    let choices: Choices = [];
    for (let click = 0; click < groups; click += 1) {
      const { domains } = clicking.time(() => diagramAnswer(compiled.diagram, choices, tariff));
      const free = domains.groups.flatMap(({ group, options }) =>
        options.filter(({ state }) => state === 'selectable').map((option) => ({ group, ...option })),
      );
      const open = free.filter(({ group }) => !choices.some((choice) => choice.group === group));
      if (open.length === 0) break;
      const { group, option, quantities } = dice.pick(open);
      choices = choose(engine, choices, { group, option, quantity: quantities.find((count) => count > 0) ?? 1 });
    }
  }
  return reportDiagram(compiled.diagram.diagram);
}

async function reported(file: string): Promise<ModelReport | undefined> {
  let last: ModelReport | undefined;
  const options = { clicks: CLICKS, seed: SEED, budgetMs: BUDGET_MS, now: () => performance.now() };
  analyseModel(await readModelFile(path.join(FOLDER, file)), options, (report) => {
    last = report;
  });
  return last;
}

function lineOf(file: string, { options, compile: compiled, clicks, disagreements }: ModelReport): string {
  const size = compiled && 'nodes' in compiled ? [compiled.nodes, compiled.edges, compiled.kB] : ['', '', ''];
  const timing = [clicks?.solver, clicks?.diagram].flatMap((found) => [found?.p50 ?? '', found?.p95 ?? '']);
  const cells = [file, options, clicks?.count ?? 0, ...timing, compiled?.ms ?? '', ...size, disagreements];
  return `| ${cells.join(' | ')} |`;
}

/** A table of the public feature models, read from their files: clicks by search and by diagram, and its size; empty where they are not at hand. */
export async function publicModels(): Promise<string> {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.(uvl|dimacs)\.gz$/.test(name)) : [];
  const lines: string[] = [];
  for (const file of files.sort()) {
    const report = await reported(file);
    if (report) lines.push(lineOf(file, report));
  }
  if (lines.length === 0) return '';
  const head = ['model', 'options', 'clicks', 'search p50 ms', 'p95', 'diagram p50 ms', 'p95', 'compile ms'];
  const all = [...head, 'nodes', 'edges', 'kB', 'disagreements'];
  return [`| ${all.join(' | ')} |`, `| ${all.map(() => '---').join(' | ')} |`, ...lines].join('\n');
}
