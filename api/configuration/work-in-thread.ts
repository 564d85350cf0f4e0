import { Worker } from 'node:worker_threads';
import type { ThreadEnd, ThreadLimits, ThreadReport, ThreadTask } from './thread-task.ts';

const ENTRY = new URL('./thread-worker.ts', import.meta.url);
const MEMORY_MB = 512;
/** Deeply nested rules and diagrams of many levels are walked recursively. */
const STACK_MB = 32;
/** The share of its time that a task gets on top, to end by itself with what it proved. */
const GRACE = 0.25;
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
 * At the limits the thread is ended where it stands; what was told until then holds.
 */
export async function workInThread(
  task: ThreadTask,
  limits: ThreadLimits,
  tell: (report: ThreadReport) => void,
): Promise<ThreadEnd> {
  await enter();
  try {
    return await work(task, limits, tell);
  } finally {
    leave();
  }
}

function work(
  task: ThreadTask,
  { ms, graceMs = ms * GRACE, memoryMb = MEMORY_MB }: ThreadLimits,
  tell: (report: ThreadReport) => void,
): Promise<ThreadEnd> {
  return new Promise((resolve) => {
    const worker = new Worker(ENTRY, {
      workerData: { task, ms },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: STACK_MB },
      execArgv: [],
    });
    let end: ThreadEnd = 'finished';
    const timer = setTimeout(() => {
      end = 'stopped';
      void worker.terminate();
    }, ms + graceMs);
    worker.on('message', tell);
    worker.on('error', (error: Error & { code?: string }) => {
      if (end === 'finished') end = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'stopped' : 'failed';
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(end);
    });
    worker.unref();
  });
}
