import { parentPort, workerData } from 'node:worker_threads';
import { ModelFileError } from '#engine';
import { analyseModel } from './model-analysis.ts';
import { examine } from './model-check.ts';
import { readModelFile } from './model-file.ts';
import { compileForPages } from './page-diagram.ts';
import { type Break, revalidate } from './revalidate.ts';
import type { ThreadReport, ThreadTask } from './thread-task.ts';

const EACH_MS = 250;
const CHUNK = 50;

type TaskOf<Kind extends ThreadTask['kind']> = Extract<ThreadTask, { readonly kind: Kind }>;

const { task, ms } = workerData as { readonly task: ThreadTask; readonly ms: number };
const clock = () => performance.now();
const tell = (report: ThreadReport) => parentPort?.postMessage(report);

function hold({ definition, versions, saved }: TaskOf<'revalidate'>): void {
  const settingOf = () => {
    const until = clock() + EACH_MS;
    return { budget: { expired: () => clock() > until } };
  };
  let breaks: Break[] = [];
  let done = 0;
  for (const broken of revalidate(definition, versions, saved, settingOf)) {
    done += 1;
    if (broken) breaks.push(broken);
    if (done % CHUNK !== 0) continue;
    tell({ kind: 'revalidate', done, breaks });
    breaks = [];
  }
  tell({ kind: 'revalidate', done: saved.length, breaks });
}

async function analyse({ file, clicks, seed }: TaskOf<'analyse'>): Promise<void> {
  try {
    const options = { clicks, seed, budgetMs: ms, now: clock };
    analyseModel(await readModelFile(file), options, (report) => tell({ kind: 'analyse', report }));
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    tell({ kind: 'refused', reason: error.message });
  }
}

if (task.kind === 'analyse') await analyse(task);
else if (task.kind === 'revalidate') hold(task);
else if (task.kind === 'compile') tell({ kind: 'compile', compilation: compileForPages(task.definition, clock, ms) });
else for (const check of examine(task, { clock, limit: ms })) tell({ kind: 'check', check });
