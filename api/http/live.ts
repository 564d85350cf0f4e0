import { listenTo } from '../db/listen.ts';
import type { Viewer } from '../identity/viewer.ts';

/** That something changed and whose windows show it; never what: a page that is concerned asks again under its own rights. */
export type LiveChange = {
  readonly topic: string;
  readonly aggregate: string;
  readonly id: string;
  readonly sequence: number;
  readonly account: string | null;
  readonly supplier: string | null;
};

export type Live = {
  /** Calls back for every change until the returned function is called. */
  onChange(listener: (change: LiveChange) => void): () => void;
  /** The changes that concern a viewer, until the signal aborts or `alive` answers no. */
  changesFor(viewer: Viewer, alive: () => Promise<boolean>, signal?: AbortSignal): AsyncGenerator<LiveChange>;
  [Symbol.asyncDispose](): Promise<void>;
};

const CHANNEL = 'tributary';
const MOST_WAITING = 256;

// Documents that customers have a window on; a hint about any other would tell of what they may not see.
const CUSTOMER_AGGREGATES = new Set([
  'request',
  'order',
  // How far an order has come is recorded under the name that it has at the seller's.
  'sales_order',
  'shipment',
  'asset',
  'configuration',
  'cart',
  'agreement',
  'cost_centre',
  'unit',
  'address',
]);

/** True when the viewer's windows show the document that changed. */
export function concerns(change: LiveChange, viewer: Viewer): boolean {
  if (viewer.party === 'customer') {
    return change.account === viewer.accountId && change.supplier === null && CUSTOMER_AGGREGATES.has(change.aggregate);
  }
  if (viewer.party === 'supplier') return change.supplier === viewer.supplierId;
  return true;
}

/** Listens to the database's hints and hands them to everybody in this process. */
export function startLive(url: string, onFault: (error: unknown) => void): Live {
  const listeners = new Set<(change: LiveChange) => void>();
  const hear = (payload: string) => {
    const change = JSON.parse(payload) as LiveChange;
    for (const listener of listeners) listener(change);
  };
  const listening = listenTo(url, CHANNEL, hear, onFault);
  const onChange: Live['onChange'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    onChange,
    changesFor: (viewer, alive, signal) =>
      endingOnReturn((ended) => changesFor(onChange, viewer, alive, ended), signal),
    [Symbol.asyncDispose]: () => listening.close(),
  };
}

// A generator that waits takes notice of its return only with the next change, which may never come.
function endingOnReturn<T>(start: (ended: AbortSignal) => AsyncGenerator<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const left = new AbortController();
  const generator = start(signal ? AbortSignal.any([signal, left.signal]) : left.signal);
  const finish = generator.return.bind(generator);
  generator.return = (value) => {
    left.abort();
    return finish(value);
  };
  return generator;
}

async function* changesFor(
  onChange: Live['onChange'],
  viewer: Viewer,
  alive: () => Promise<boolean>,
  signal?: AbortSignal,
): AsyncGenerator<LiveChange> {
  const waiting: LiveChange[] = [];
  let wake = () => {};
  const off = onChange((change) => {
    if (!concerns(change, viewer)) return;
    // A reader that does not keep up loses the oldest hints; any later one makes its page ask again.
    if (waiting.length === MOST_WAITING) waiting.shift();
    waiting.push(change);
    wake();
  });
  const stop = () => wake();
  signal?.addEventListener('abort', stop);
  try {
    while (!signal?.aborted) {
      const change = waiting.shift();
      if (change) {
        if (!(await alive())) return;
        yield change;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    off();
    signal?.removeEventListener('abort', stop);
  }
}
