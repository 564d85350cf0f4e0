import { checkDefinition } from '#engine';
import { checksumOf } from '../catalog/model-checksum.ts';
import type { Unit } from '../db/unit.ts';
import { endOrTimeout } from './check-model.ts';
import type { ModelDraft } from './model-draft-reads.ts';
import { countSaved, listSaved } from './model-draft-reads.ts';
import type { Break } from './revalidate.ts';
import type { ThreadEnd } from './thread-task.ts';
import { workInThread } from './work-in-thread.ts';

/** Saved configurations of all accounts held against a draft: how many there are, how many were held, and which it breaks. */
export type Held = {
  readonly state: 'running' | ThreadEnd;
  readonly total: number;
  readonly done: number;
  readonly breaks: readonly Break[];
};

type Entry = { latest: Held; ended: Promise<unknown> };

const LIMIT_MS = 30_000;
const MOST_HELD = 20_000;
const MOST_KEPT = 16;

const entries = new Map<string, Entry>();

/**
 * Holds the saved configurations of a draft's model against it, in a thread of its own, once for each state of both, and answers what is
 * known after at most `patience` milliseconds. Undefined for a draft that the engine cannot read. Seller's window.
 */
export async function holdConfigurations(
  read: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>,
  { itemId, definition }: Pick<ModelDraft, 'itemId' | 'definition'>,
  patience: number,
): Promise<Held | undefined> {
  if (checkDefinition(definition).length > 0) return undefined;
  const { total, mark } = await read((unit) => countSaved(unit, itemId));
  const key = `${itemId} ${checksumOf(definition)} ${mark}`;
  const entry = entries.get(key) ?? begin(read, itemId, definition, total);
  entries.delete(key);
  entries.set(key, entry);
  if (entries.size > MOST_KEPT) entries.delete(entries.keys().next().value ?? '');
  if (entry.latest.state === 'running') await endOrTimeout(entry.ended, patience);
  return entry.latest;
}

function begin(
  read: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>,
  itemId: string,
  definition: ModelDraft['definition'],
  total: number,
): Entry {
  const entry: Entry = { latest: { state: 'running', total, done: 0, breaks: [] }, ended: Promise.resolve() };
  entry.ended = hold(entry, read, itemId, definition).then(
    (state) => {
      entry.latest = { ...entry.latest, state };
    },
    () => {
      entry.latest = { ...entry.latest, state: 'failed' };
    },
  );
  return entry;
}

async function hold(
  entry: Entry,
  read: <T>(work: (unit: Unit) => Promise<T>) => Promise<T>,
  itemId: string,
  definition: ModelDraft['definition'],
): Promise<ThreadEnd> {
  const { saved, versions } = await read((unit) => listSaved(unit, itemId, MOST_HELD));
  return workInThread({ kind: 'revalidate', definition, versions, saved }, { ms: LIMIT_MS }, (report) => {
    if (report.kind !== 'revalidate') return;
    entry.latest = {
      ...entry.latest,
      done: report.done,
      breaks: [...entry.latest.breaks, ...report.breaks],
    };
  });
}
