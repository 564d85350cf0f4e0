import { parentPort, workerData } from 'node:worker_threads';
import type { AuthoringReport, AuthoringTask } from './authoring-task.ts';
import { examine } from './model-check.ts';
import { type Break, revalidate } from './revalidate.ts';

const EACH_MS = 250;
const CHUNK = 50;

const { task, limit } = workerData as { readonly task: AuthoringTask; readonly limit: number };
const clock = () => performance.now();
const tell = (report: AuthoringReport) => parentPort?.postMessage(report);

if (task.kind === 'check') {
  for (const check of examine(task.definition, task.tests, { clock, limit })) tell({ kind: 'check', check });
} else {
  const settingOf = () => {
    const until = clock() + EACH_MS;
    return { budget: { expired: () => clock() > until } };
  };
  let breaks: Break[] = [];
  let done = 0;
  for (const broken of revalidate(task.definition, task.versions, task.saved, settingOf)) {
    done += 1;
    if (broken) breaks.push(broken);
    if (done % CHUNK !== 0) continue;
    tell({ kind: 'revalidate', done, breaks });
    breaks = [];
  }
  tell({ kind: 'revalidate', done: task.saved.length, breaks });
}
