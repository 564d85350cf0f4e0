import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const BUYER = 'anna.keller@keller.example';
const PAGES = ['/configure/EDG-E1', '/configure/SRV-R2'];
const CLICKS = 40;
const UNTIMED = 5;

/** Milliseconds from a click to the frame that shows it, and of the page's own thread: in scripts, and in all. */
type Click = { readonly frame: number; readonly script: number; readonly thread: number };

let host: PortalHost;
const lines: string[] = [];
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 4 }),
  );
});
afterAll(async () => {
  const head = '| page | clicks | click to frame p50 ms | p95 | script of the page p50 ms | p95 | its thread p50 ms |';
  process.stdout.write(`\n${head}\n| --- | --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}\n\n`);
  await host[Symbol.asyncDispose]();
});

async function opened(path: string): Promise<Page> {
  const { page } = await host.signIn(BUYER);
  for (;;) {
    const threads = page.waitForEvent('worker', { timeout: 3_000 }).catch(() => undefined);
    await page.goto(path);
    const thread = await threads;
    if (!thread) continue;
    await thread.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    return page;
  }
}

/** Presses an option; answers the milliseconds until the frame after the one that marks what is chosen otherwise than before. */
function press(page: Page, at: number): Promise<number> {
  return page.evaluate(async (at) => {
    const chosen = () =>
      [...document.querySelectorAll('main section a[aria-current=true]')].map((link) => link.textContent).join();
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main section li > a, main section li > div > a')];
    const open = links.filter((link) => !link.ariaCurrent && !/[?&](why|finish)=/.test(link.search));
    const before = chosen();
    const begun = performance.now();
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (chosen() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begun);
          channel.port2.postMessage(0);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    open[at % open.length]?.click();
    return painted;
  }, at);
}

async function figuresOf(devtools: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value * 1_000]));
}

const percentile = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0).toFixed(1);

test.each(PAGES)('clicks on %s, answered by the engine in the page', async (path) => {
  const page = await opened(path);
  const devtools = await page.context().newCDPSession(page);
  // Time of the thread itself, so that a busy machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const clicks: Click[] = [];
  for (let at = 0; at < UNTIMED + CLICKS; at += 1) {
    const before = await figuresOf(devtools);
    const frame = await press(page, 7 * at + 1);
    const after = await figuresOf(devtools);
    const spent = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    if (at >= UNTIMED) clicks.push({ frame, script: spent('ScriptDuration'), thread: spent('TaskDuration') });
    await page.waitForLoadState('networkidle');
  }
  const [frame, script, thread] = (['frame', 'script', 'thread'] as const).map((one) =>
    clicks.map((each) => each[one]),
  );
  if (!frame || !script || !thread) return;
  const cells = [path, clicks.length, percentile(frame, 0.5), percentile(frame, 0.95), percentile(script, 0.5)];
  lines.push(`| ${[...cells, percentile(script, 0.95), percentile(thread, 0.5)].join(' | ')} |`);
  await page.context().close();
});
