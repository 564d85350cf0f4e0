import type { LocalAsk, LocalSaid } from './local-answers.ts';
import { createLocalEngine, type LocalEngine } from './local-view.ts';

/** The thread in which the page's own engine answers, so that typing and scrolling never wait for it. */
let engine: LocalEngine | undefined;

self.addEventListener('message', ({ data }: MessageEvent<LocalAsk>) => {
  // What cannot be read or answered here is answered by the service.
  try {
    if (data.kind === 'model') {
      engine = createLocalEngine(data.model, data.diagram);
      say({ kind: 'ready' });
    } else say({ kind: 'answer', number: data.number, view: engine?.answer(data.question) ?? null });
  } catch {
    say(data.kind === 'model' ? { kind: 'useless' } : { kind: 'answer', number: data.number, view: null });
  }
});

function say(message: LocalSaid): void {
  self.postMessage(message);
}
