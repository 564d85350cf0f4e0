import { parentPort, workerData } from 'node:worker_threads';
import { compile, compileDiagram, serialise } from '#engine';
import type { CompileAnswer, CompileTask } from './compile-in-worker.ts';

const { definition, budget } = workerData as CompileTask;
const deadline = performance.now() + budget.ms;
const limits = { expired: () => performance.now() > deadline };
const compiled = compileDiagram(
  compile(definition),
  budget.nodes === undefined ? limits : { ...limits, nodes: budget.nodes },
);
const answer: CompileAnswer =
  compiled.status === 'compiled' ? { bytes: serialise(compiled.diagram) } : { reason: compiled.reason };
parentPort?.postMessage(answer);
