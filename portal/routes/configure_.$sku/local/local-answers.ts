import type { View } from '../view.ts';
import type { WrittenModel } from './local-model.ts';
import type { LocalQuestion } from './local-view.ts';

/** What is said to the thread, and what it says. */
export type LocalAsk =
  | { readonly kind: 'model'; readonly model: WrittenModel; readonly diagram: Uint8Array }
  | { readonly kind: 'question'; readonly number: number; readonly question: LocalQuestion };
export type LocalSaid =
  | { readonly kind: 'ready' }
  /** The model and its diagram are no such thing, or do not belong together. */
  | { readonly kind: 'useless' }
  | { readonly kind: 'answer'; readonly number: number; readonly view: View | null };

/** What a model is asked for: prices hold for a quantity, and choices for a version. */
type Key = { readonly sku: string; readonly quantity: number; readonly versionId: string };

type Open = Key & {
  readonly waiting: Map<number, (view: View | null) => void>;
  /** Absent until the model is there, and where the service answers. */
  worker: Worker | undefined;
  ready: boolean;
};

const PATIENCE_MS = 1_500;

let open: Open | undefined;
let asked = 0;

const same = (one: Key, other: Key) =>
  one.sku === other.sku && one.quantity === other.quantity && one.versionId === other.versionId;

/**
 * Fetches a model with what it was compiled to and starts a thread that answers for it; the one before it ends. Where the service has not
 * compiled it, or something fails, the service answers as before.
 */
export async function prepareLocalEngine(key: Key): Promise<void> {
  if (open && same(open, key)) return;
  closeLocalEngine();
  const mine: Open = { ...key, worker: undefined, waiting: new Map(), ready: false };
  open = mine;
  try {
    const model = (await (
      await fetched(`${pathOf(key)}/model?quantity=${key.quantity}`)
    ).json()) as WrittenModel | null;
    if (!model || open !== mine) return;
    const diagram = new Uint8Array(await (await fetched(`${pathOf(key)}/diagram/${model.diagram}`)).arrayBuffer());
    if (open === mine) startWorker(mine, { kind: 'model', model, diagram });
  } catch {
    giveUp(mine);
  }
}

const pathOf = ({ sku }: Key) => `/configure/${encodeURIComponent(sku)}`;

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
  return response;
}

function startWorker(mine: Open, ask: LocalAsk & { readonly kind: 'model' }): void {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  mine.worker = worker;
  worker.addEventListener('message', ({ data }: MessageEvent<LocalSaid>) => {
    if (data.kind === 'ready') mine.ready = true;
    else if (data.kind === 'useless') giveUp(mine);
    else mine.waiting.get(data.number)?.(data.view);
  });
  worker.addEventListener('error', () => giveUp(mine));
  worker.postMessage(ask, [ask.diagram.buffer]);
}

function giveUp(mine: Open): void {
  mine.worker?.terminate();
  mine.ready = false;
  for (const settle of mine.waiting.values()) settle(null);
}

/** Ends the thread. */
export function closeLocalEngine(): void {
  if (open) giveUp(open);
  open = undefined;
}

/** The page's own answer; null when its engine is not ready, does not know, or takes too long. */
export async function localAnswer(key: Key, question: LocalQuestion): Promise<View | null> {
  const mine = open;
  const worker = mine?.worker;
  if (!worker || !mine.ready || !same(mine, key)) return null;
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
    worker.postMessage(ask);
  });
}
