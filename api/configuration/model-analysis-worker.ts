import { parentPort, workerData } from 'node:worker_threads';
import { ModelFileError } from '#engine';
import type { AnalysisMessage, AnalysisTask } from './analyse-in-worker.ts';
import { analyseModel } from './model-analysis.ts';
import { readModelFile } from './model-file.ts';

const { file, clicks, seed, budgetMs } = workerData as AnalysisTask;
const post = (message: AnalysisMessage): void => parentPort?.postMessage(message);

try {
  const model = await readModelFile(file);
  analyseModel(model, { clicks, seed, budgetMs, now: () => performance.now() }, (report) => post({ report }));
  post({ done: true });
} catch (error) {
  if (!(error instanceof ModelFileError)) throw error;
  post({ refused: error.message });
}
