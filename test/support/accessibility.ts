import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

// Everything is examined; only of what is at fault is more told than that it was.
const OPTIONS = { resultTypes: ['violations'] } satisfies axe.RunOptions;

async function bring(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
}

/** What axe finds wrong with the open page and the frames in it: the rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  await Promise.all(page.frames().map(bring));
  const found = await page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => target.join(' ')) }));
  }, OPTIONS);
  return found.map(({ id, places }) => `axe: ${id}: ${places.join(', ')}`);
}
