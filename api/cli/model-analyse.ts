import { parseArgs } from 'node:util';
import type { ModelReport } from '../configuration/model-analysis.ts';
import { workInThread } from '../configuration/work-in-thread.ts';
import { note, UsageError } from './command.ts';

const USAGE = 'npm run -s model:analyse -- FILE [--clicks N] [--seed S] [--budget-ms MS]';
const BUDGET_MS = '60000';
const BAD_INPUT = 2;
const GRACE_MS = 2_000;
const MEMORY_MB = 2_048;

// What is known of a model that could not even be read in time.
const NOTHING = {
  proved: false,
  options: null,
  void: null,
  core: null,
  dead: null,
  falseOptional: null,
  configurations: null,
  neverValid: null,
  compile: null,
  disagreements: 0,
};

function whole(given: string, name: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}: ${USAGE}`);
}

function readArguments(args: string[]) {
  try {
    const text = (standard: string) => ({ type: 'string', default: standard }) as const;
    const options = { clicks: text('0'), seed: text('1'), 'budget-ms': text(BUDGET_MS) };
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new UsageError(USAGE);
  }
}

function askedFrom(args: string[]) {
  const { values, positionals } = readArguments(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const clicks = whole(values.clicks, 'clicks', 0, 100_000);
  const seed = whole(values.seed, 'seed', 0, 2 ** 32 - 1);
  const ms = whole(values['budget-ms'], 'budget-ms', 1, 3_600_000);
  return {
    task: { kind: 'analyse', file, clicks, seed },
    limits: { ms, graceMs: GRACE_MS, memoryMb: MEMORY_MB },
  } as const;
}

/** A file that is no model, in one line. */
class RefusedModelError extends Error {}

async function analysed(args: string[]): Promise<ModelReport | null> {
  const { task, limits } = askedFrom(args);
  let known: ModelReport | null = null;
  let refused: string | null = null;
  const end = await workInThread(task, limits, (told) => {
    if (told.kind === 'analyse') known = told.report;
    else if (told.kind === 'refused') refused = told.reason;
  });
  if (refused !== null) throw new RefusedModelError(refused);
  if (end === 'failed') throw new Error('the analysis broke off');
  return known && (end === 'stopped' ? { ...(known as ModelReport), proved: false } : known);
}

// npm run model:analyse -- FILE: prints one line of JSON about a model in UVL, DIMACS or JSON tables; no database is needed.
try {
  process.stdout.write(`${JSON.stringify((await analysed(process.argv.slice(2))) ?? NOTHING)}\n`);
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError || error instanceof RefusedModelError ? BAD_INPUT : 1;
}
