import { Worker } from 'node:worker_threads';
import { deserialise, type Engine, type ModelDefinition, type ModelDiagram } from '#engine';

/** What a compilation may cost: time, after which its thread is ended, and nodes that exist at once. */
export type WorkerBudget = { readonly ms: number; readonly nodes?: number };

/** A definition to compile, as the thread takes it. */
export type CompileTask = { readonly definition: ModelDefinition; readonly budget: WorkerBudget };

/** What the thread answers. */
export type CompileAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly reason: 'nodes' | 'time' };

/** A compiled model and the same as bytes for pages, or why it does not fit. */
export type CompiledInWorker =
  | { readonly status: 'compiled'; readonly diagram: ModelDiagram; readonly bytes: Uint8Array }
  | { readonly status: 'too_large'; readonly reason: 'nodes' | 'time' | 'memory' };

// The thread looks at the clock itself; it is ended when it does not come back a little later.
const GRACE_MS = 500;
const MOST_MEMORY_MB = 1_024;
const STACK_MB = 16;

function answerOf(worker: Worker, ms: number): Promise<CompileAnswer | { readonly reason: 'memory' }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ reason: 'time' }), ms + GRACE_MS);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ reason: 'memory' }) : reject(error),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the compilation ended without an answer (${code})`));
    });
  });
}

/**
 * Compiles a model in a thread of its own, so that nothing else waits; the thread is ended at the limit. For publishing a
 * model version: whoever cannot have a diagram keeps asking the service.
 */
export async function compileInWorker(engine: Engine, budget: WorkerBudget): Promise<CompiledInWorker> {
  const task: CompileTask = { definition: engine.definition, budget };
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, stackSizeMb: STACK_MB },
  });
  try {
    const answer = await answerOf(worker, budget.ms);
    if ('reason' in answer) return { status: 'too_large', reason: answer.reason };
    return { status: 'compiled', diagram: deserialise(engine, answer.bytes), bytes: answer.bytes };
  } finally {
    await worker.terminate();
  }
}
