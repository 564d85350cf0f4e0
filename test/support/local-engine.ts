import type { Page } from 'playwright-core';
import type { PortalHost } from './portal-host.ts';

/** Waits until the worker has compiled the models. */
export async function compiled(host: PortalHost): Promise<void> {
  for (;;) {
    const [row] = await host.database.query<{ done: boolean }>(
      `select bool_and(d.bytes is not null) as done from model_version v left join model_diagram d on d.model_version_id = v.id
        where v.status = 'published'`,
    );
    if (row?.done) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Tells when the engine in the page answers: its thread has the model, and has answered a question that nobody asked. */
export async function hearLocalEngine(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data.kind === 'ready') this.postMessage({ kind: 'question', number: 0 });
          if (data.number === 0) Object.assign(globalThis, { engineAnswers: true });
        });
      }
    };
  });
  return () => page.waitForFunction(() => 'engineAnswers' in globalThis);
}
