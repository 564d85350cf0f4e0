import type { View } from '../view.ts';
import type { WrittenModel } from './local-model.ts';
import type { LocalQuestion } from './local-view.ts';

/** What is said to the thread, and what it says. */
export type LocalAsk =
  | { readonly kind: 'model'; readonly model: WrittenModel }
  | { readonly kind: 'question'; readonly number: number; readonly question: LocalQuestion };
export type LocalSaid =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly number: number; readonly view: View | null };

/** What a model is asked for: prices hold for a quantity. */
type Key = { readonly sku: string; readonly quantity: number };

type Open = Key & {
  readonly worker: Worker;
  readonly waiting: Map<number, (view: View | null) => void>;
  ready: boolean;
};

const PATIENCE_MS = 1_500;

let open: Open | undefined;
let asked = 0;

const same = (one: Key, other: Key) => one.sku === other.sku && one.quantity === other.quantity;

/** Fetches a model and starts a thread that answers for it; the one before it ends. Where something fails, the service answers as before. */
export async function prepareLocalEngine(key: Key): Promise<void> {
  if (open && same(open, key)) return;
  closeLocalEngine();
  const mine: Open = { ...key, worker: startWorker(), waiting: new Map(), ready: false };
  open = mine;
  mine.worker.addEventListener('message', ({ data }: MessageEvent<LocalSaid>) => {
    if (data.kind === 'ready') mine.ready = true;
    else {
      mine.waiting.get(data.number)?.(data.view);
      mine.waiting.delete(data.number);
    }
  });
  mine.worker.addEventListener('error', () => giveUp(mine));
  try {
    const response = await fetch(`/configure/${encodeURIComponent(key.sku)}/model?quantity=${key.quantity}`);
    if (!response.ok || response.redirected) throw new Error('no model');
    const ask: LocalAsk = { kind: 'model', model: (await response.json()) as WrittenModel };
    mine.worker.postMessage(ask);
  } catch {
    giveUp(mine);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
}

function giveUp(mine: Open): void {
  mine.worker.terminate();
  for (const settle of mine.waiting.values()) settle(null);
  mine.waiting.clear();
  mine.ready = false;
}

/** Ends the thread. */
export function closeLocalEngine(): void {
  if (open) giveUp(open);
  open = undefined;
}

/** The page's own answer; null when its engine is not ready, does not know, or takes too long. */
export async function localAnswer(key: Key, question: LocalQuestion): Promise<View | null> {
  const mine = open;
  if (!mine?.ready || !same(mine, key)) return null;
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(null), PATIENCE_MS);
    const settle = (view: View | null) => {
      clearTimeout(timer);
      mine.waiting.delete(number);
      resolve(view);
    };
    mine.waiting.set(number, settle);
    const ask: LocalAsk = { kind: 'question', number, question };
    mine.worker.postMessage(ask);
  });
}
