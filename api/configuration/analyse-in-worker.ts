import { Worker } from 'node:worker_threads';
import type { ModelReport } from './model-analysis.ts';

/** A file to examine, and the limits of the work; plain data, as a worker thread takes it. */
export type AnalysisTask = {
  readonly file: string;
  readonly clicks: number;
  readonly seed: number;
  readonly budgetMs: number;
};

/** What the thread says: what it knows so far, that it has come to the end, or why it refuses the file. */
export type AnalysisMessage = { readonly report: ModelReport } | { readonly done: true } | { readonly refused: string };

/** A file that is no model, in one line. */
export class RefusedModelError extends Error {}

const GRACE_MS = 2_000;
const MOST_MEMORY_MB = 2_048;

/**
 * Examines a model file in a thread of its own, which is ended when the budget is over; answers what was known by then, or
 * null when not even the file was read. Throws a RefusedModelError for a file that is no model.
 */
export async function analyseInWorker(task: AnalysisTask): Promise<ModelReport | null> {
  const worker = new Worker(new URL('./model-analysis-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, stackSizeMb: 32 },
  });
  let known: ModelReport | null = null;
  try {
    return await new Promise<ModelReport | null>((resolve, reject) => {
      const timer = setTimeout(() => resolve(known && { ...known, proved: false }), task.budgetMs + GRACE_MS);
      worker.on('message', (message: AnalysisMessage) => {
        if ('report' in message) known = message.report;
        else if ('refused' in message) reject(new RefusedModelError(message.refused));
        else resolve(known);
      });
      // Out of memory is an end like the end of the time: what was known stays true.
      worker.on('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(known && { ...known, proved: false }) : reject(error),
      );
      worker.once('exit', () => clearTimeout(timer));
    });
  } finally {
    await worker.terminate();
  }
}
