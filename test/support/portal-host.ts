import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../api/demo/demo-people.ts';
import { negotiateLocale } from '../../portal/i18n/locale.ts';
import { SETTINGS } from './app.ts';
import { launchChromium } from './chromium.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { startProcess } from './process.ts';

/** Settings of the service that is started here, for what is written before it starts. */
export const HOST_SETTINGS = { ...SETTINGS, secret: 'b7Qw2m9Zr4Tx8Lk1Vn6Hd3Jf5Gs0PcYe' };

/** What is wrong with a page as a browser tells it. */
export type Complaints = { readonly errors: string[] };
export type Visitor = { readonly context: BrowserContext; readonly page: Page } & Complaints;

export type PortalHost = {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly browser: Browser;
  /** A browser of somebody whom the portal does not know. */
  visit(options?: BrowserContextOptions): Promise<Visitor>;
  /** A browser of a person of the demonstration, who has signed in on the page for that. */
  signIn(email: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** The link in the newest mail of a kind to somebody; waits until the worker has written as many as there should be. */
  mailedLink(recipient: string, kind: string, many?: number): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

const PATIENCE_MS = 20_000;

/** The whole program as a process of its own with the built portal, on a database that `seed` fills, and one browser for all visitors. */
export async function startPortalHost(
  seed: (database: TestDatabase) => Promise<unknown>,
  { demo = true } = {},
): Promise<PortalHost> {
  const database = await createTestDatabase();
  await seed(database);
  const started = await startProcess({
    DATABASE_URL: database.url,
    MIGRATE_DATABASE_URL: database.ownerUrl,
    SECRET: HOST_SETTINGS.secret,
    BCRYPT_COST: String(HOST_SETTINGS.bcryptCost),
    DEMO: demo ? 'on' : 'off',
  });
  const origin = `http://localhost:${new URL(started.origin).port}`;
  const browser = await launchChromium();
  const visit: PortalHost['visit'] = (options) => openContext(browser, origin, options);
  return {
    origin,
    database,
    browser,
    visit,
    signIn: async (email, options) => {
      const visitor = await visit(options);
      await chooseLanguage(visitor, origin, options?.locale);
      await signInOn(visitor.page, email, DEMO_PASSWORD);
      return visitor;
    },
    mailedLink: (recipient, kind, many = 1) => mailedLink(database, recipient, kind, many),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await started.end('SIGTERM');
      await database[Symbol.asyncDispose]();
    },
  };
}

async function openContext(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) waitForScripts(page);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  return { context, page, errors };
}

// A test reads one language, whichever the person's own is.
function chooseLanguage({ context }: Visitor, url: string, locale = 'en-GB'): Promise<void> {
  return context.addCookies([{ name: 'locale', value: negotiateLocale(locale), url }]);
}

// People press nothing in the instant before a page's scripts have taken it over; a test would.
function waitForScripts(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
    return response;
  };
}

/** Fills in the sign-in page and waits until it has gone. */
export async function signInOn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form:has(input[type=password]) button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

async function mailedLink(database: TestDatabase, recipient: string, kind: string, many: number): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const mails = await database.query<{ link: string }>(
      'select link from mail where recipient = $1 and kind = $2 order by created_at desc, id desc',
      [recipient, kind],
    );
    if (mails[0] && mails.length >= many) return mails[0].link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail of the kind ${kind} to ${recipient}`);
}
