import { expect, test } from 'vitest';
import type { ModelDefinition } from '#engine';
import { pigeons, SMALL_MODEL } from '../../test/support/small-model.ts';
import type { ThreadReport } from './thread-task.ts';
import { workInThread } from './work-in-thread.ts';

async function examined(definition: unknown, limit: number) {
  const reports: ThreadReport[] = [];
  const begun = performance.now();
  const task = { kind: 'check', definition: definition as ModelDefinition, tests: [], tariffs: {} } as const;
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const end = await workInThread(task, { ms: limit }, (report) => reports.push(report));
  clearInterval(ticking);
  const last = reports.at(-1);
  return { end, check: last?.kind === 'check' ? last.check : undefined, took: performance.now() - begun, ticks };
}

test('a model is examined to its end', async () => {
  const { end, check } = await examined(SMALL_MODEL, 20_000);
  expect(end).toBe('finished');
  expect(check).toMatchObject({ void: false, optionsProved: true, rulesProved: true, configurations: 6n });
  expect(check?.compiled).toEqual({ nodes: expect.any(Number), edges: expect.any(Number), kB: expect.any(Number) });
});

test('a model without a short proof ends in its time, says that nothing is proved, and leaves this thread alone', async () => {
  const { check, took, ticks } = await examined(pigeons(20), 1_500);
  expect(check).toMatchObject({ void: null, optionsProved: false, rulesProved: false, configurations: null });
  // On a busy machine it may not even be tried.
  expect(check?.compiled ?? { limit: 'time' }).toHaveProperty('limit');
  expect(took).toBeLessThan(6_000);
  expect(ticks).toBeGreaterThan(20);
});

test('a thread that does not end by itself is ended from outside', async () => {
  expect(await examined(pigeons(13), 1)).toMatchObject({ end: 'stopped', check: undefined });
});

test('a fault in the thread is told as one', async () => {
  expect(await examined({ groups: 1 }, 20_000)).toMatchObject({ end: 'failed', check: undefined });
});
