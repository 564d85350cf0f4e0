import { checkDefinition } from '#engine';
import { checksumOf } from '../catalog/model-checksum.ts';
import type { Examined } from '../catalog/model-publication.ts';
import { type Examinee, type ModelCheck, unexamined } from './model-check.ts';
import type { ThreadEnd } from './thread-task.ts';
import { workInThread } from './work-in-thread.ts';

/** An examination under way or ended: what it found so far. */
export type Examination = {
  readonly checksum: string;
  readonly state: 'running' | ThreadEnd;
  readonly check: ModelCheck;
};

type Entry = { latest: Examination; readonly ended: Promise<unknown>; readonly startedAt: number };

const LIMIT_MS = 10_000;
const MOST_KEPT = 64;
/** What was stopped may have met a busy machine, and is tried again after so long. */
const AGAIN_MS = 60_000;

const entries = new Map<string, Entry>();

function begin(checksum: string, examinee: Examinee, limit: number): Entry {
  const first: Examination = { checksum, state: 'running', check: unexamined(examinee.tests) };
  const work = workInThread({ kind: 'check', ...examinee }, { ms: limit }, (report) => {
    if (report.kind === 'check') entry.latest = { ...entry.latest, check: report.check };
  });
  const entry: Entry = {
    latest: first,
    startedAt: performance.now(),
    ended: work.then((state) => {
      entry.latest = { ...entry.latest, state };
    }),
  };
  return entry;
}

// The same content at other list prices is another examination.
function keyOf({ tariffs }: Examinee, checksum: string): string {
  const texts = JSON.stringify(tariffs, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return `${checksum} ${texts}`;
}

function entryOf(examinee: Examinee, limit: number): Entry {
  const checksum = checksumOf({ definition: examinee.definition, tests: examinee.tests });
  const key = keyOf(examinee, checksum);
  const known = entries.get(key);
  const old = known && performance.now() - known.startedAt > AGAIN_MS;
  const failed = known && known.latest.state !== 'running' && known.latest.state !== 'finished';
  const entry = known && !(failed && old) ? known : begin(checksum, examinee, limit);
  entries.delete(key);
  entries.set(key, entry);
  if (entries.size > MOST_KEPT) entries.delete(entries.keys().next().value ?? '');
  return entry;
}

/**
 * Examines a draft in a thread of its own, once for each content, and answers what is known after at most `patience` milliseconds; the
 * examination goes on. Undefined for a definition that the engine cannot read.
 */
export async function checkModel(
  examinee: Examinee,
  patience: number,
  limit = LIMIT_MS,
): Promise<Examination | undefined> {
  if (checkDefinition(examinee.definition).length > 0) return undefined;
  const entry = entryOf(examinee, limit);
  if (entry.latest.state === 'running') await endOrTimeout(entry.ended, patience);
  return entry.latest;
}

/** Resolves when the work has ended or the time is over, whichever is first. */
export async function endOrTimeout(ended: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([ended, over]);
  clearTimeout(timer);
}

/** The whole examination of what is to be published, as far as its time allows; undefined for what the engine cannot read. */
export async function examineForPublishing(examinee: Examinee): Promise<Examined | undefined> {
  const examination = await checkModel(examinee, 2 * LIMIT_MS);
  return examination && { ...examination.check, checksum: examination.checksum };
}
