import { Worker } from 'node:worker_threads';
import type { AuthoringEnd, AuthoringReport, AuthoringTask } from './authoring-task.ts';

const ENTRY = new URL('./authoring-worker.ts', import.meta.url);
const MOST_MEMORY_MB = 512;
/** Beyond its own budget, in which a task ends by itself with what it proved, it gets this long before it is ended from outside. */
const GRACE = 1.25;
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function enter(): Promise<void> {
  if (running < MOST_AT_ONCE) {
    running += 1;
    return;
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

// The place goes to whoever waits longest.
function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/**
 * Works on a model in a thread of its own, so that whatever the model is like nothing waits for it, and tells every report as it comes.
 * After `limit` milliseconds the thread is ended where it stands; what was told until then holds.
 */
export async function workInThread(
  task: AuthoringTask,
  limit: number,
  tell: (report: AuthoringReport) => void,
): Promise<AuthoringEnd> {
  await enter();
  try {
    return await work(task, limit, tell);
  } finally {
    leave();
  }
}

function work(task: AuthoringTask, limit: number, tell: (report: AuthoringReport) => void): Promise<AuthoringEnd> {
  return new Promise((resolve) => {
    const worker = new Worker(ENTRY, {
      workerData: { task, limit },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      execArgv: [],
    });
    let end: AuthoringEnd = 'finished';
    const timer = setTimeout(() => {
      end = 'stopped';
      void worker.terminate();
    }, limit * GRACE);
    worker.on('message', tell);
    worker.on('error', () => {
      if (end === 'finished') end = 'failed';
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(end);
    });
    worker.unref();
  });
}
