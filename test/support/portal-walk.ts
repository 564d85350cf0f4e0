import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from './accessibility.ts';
import type { Visitor } from './portal-host.ts';
import type { PortalRoute } from './portal-routes.ts';

const PORTAL = path.resolve(import.meta.dirname, '../../portal');
const DESK = { name: 'desk', viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
const PHONE = { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
const SETTLED_MS = 1_000;

export type Walk = {
  /** Folders of the pages seen so far, by anybody. */
  readonly seen: Set<string>;
  /** Looks that need not be taken again, because one page looks alike to all of a party. */
  readonly inspected: Set<string>;
  readonly pages: readonly PortalRoute[];
};

function untranslatedKeys(): RegExp {
  const files = globSync(['components/locales/*.en.json', 'routes/*/en.json'], { cwd: PORTAL });
  const namespaces = files.flatMap((file) => Object.keys(JSON.parse(readFileSync(path.join(PORTAL, file), 'utf8'))));
  return new RegExp(`(?<![\\w@/.-])(?:${namespaces.join('|')})\\.[a-zA-Z][\\w.]*`, 'g');
}

const KEYS = untranslatedKeys();

async function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what scripts carry in the body is not read by anybody
  return page.evaluate(() => document.body.innerText);
}

/** Scrolling sideways is for tables that say so, never for the page. */
async function overflow(page: Page, width: number): Promise<string[]> {
  const measure = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
  const fits = ([window, content]: readonly [number, number]) => window === width && content <= width;
  // A window that has just changed takes a moment to lay its page out again.
  const deadline = performance.now() + SETTLED_MS;
  let widths = await measure();
  while (!fits(widths) && performance.now() < deadline) widths = await measure();
  const [window, content] = widths;
  return fits(widths) ? [] : [`is ${content} px wide in a window of ${window}`];
}

/**
 * Colours go over into each other, however quickly: what is looked at in between has neither. What inherits a colour begins to follow only
 * when what it has it from is there, so that it is asked again until nothing moves.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    for (let ending = moving(); ending.length > 0; ending = moving()) {
      await Promise.allSettled(ending.map(({ finished }) => finished));
      await new Promise(requestAnimationFrame);
    }
  });
}

/** What is wrong with the open page, at the desk in light colours and on the phone in dark ones. */
export async function inspect(page: Page, whole: boolean): Promise<string[]> {
  const found = [...new Set((await visibleText(page)).match(KEYS))].map((key) => `untranslated: ${key}`);
  // The window is as the page before it has left it: to begin with that look spares a change.
  const looks = page.viewportSize()?.width === PHONE.viewport.width ? [PHONE, DESK] : [DESK, PHONE];
  for (const { name, viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const faults = [...(await overflow(page, viewport.width)), ...(whole ? await violations(page) : [])];
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/** The folders that make a page, and the drawer that is open on it. */
function kindOf(walk: Walk, url: URL): { folders: string[]; kind: string } {
  const folders = walk.pages.filter(({ matches }) => matches(url.pathname)).map(({ folder }) => folder);
  // An address in words stands before one that a value can take.
  const [first = ''] = folders;
  return {
    folders: folders.filter((folder) => folder.startsWith(first)),
    kind: `${first} ${url.searchParams.get('panel') ?? ''}`.trim(),
  };
}

async function linksOn(page: Page): Promise<URL[]> {
  const targets = await page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const { origin } = new URL(page.url());
  return targets.map((target) => new URL(target)).filter((url) => url.origin === origin);
}

/**
 * Follows the first link to every kind of page from where a visitor begins, and answers what is wrong with the pages on the way.
 * `party` names visitors to whom a page looks alike.
 */
export async function walkFrom(
  walk: Walk,
  visitor: Visitor,
  party: string,
  starts: readonly string[],
): Promise<string[]> {
  const { page } = visitor;
  const base = new URL(page.url());
  const problems: string[] = [];
  const met = new Set<string>();
  const queue = starts.map((start) => new URL(start, base));
  for (let url = queue.shift(); url; url = queue.shift()) {
    const { folders, kind } = kindOf(walk, url);
    if (!kind || met.has(kind)) continue;
    met.add(kind);
    for (const folder of folders) walk.seen.add(folder);
    const look = `${party} ${kind}`;
    problems.push(
      ...(await visitPage(visitor, url, !walk.inspected.has(look))).map((problem) => `${kind} (${url}): ${problem}`),
    );
    walk.inspected.add(look);
    // A mail is addressed to somebody else than the one who looks at it here.
    if (!kind.startsWith('mailbox_')) queue.push(...(await linksOn(page)));
  }
  return problems;
}

async function visitPage({ page, errors }: Visitor, url: URL, whole: boolean): Promise<string[]> {
  const response = await page.goto(url.toString());
  const status = response?.status() ?? 0;
  const found = status === 200 ? await inspect(page, whole) : [`status ${status}`];
  const said = errors.splice(0).filter((error) => status === 200 || !error.includes('Failed to load resource'));
  return [...found, ...said];
}
