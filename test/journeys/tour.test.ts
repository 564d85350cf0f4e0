import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

// `npm run tour` takes the pictures of the README anew, of the demonstration in its full size; otherwise they are taken and left.
const KEEP = process.env.TOUR === 'keep';
const PAST_ORDERS = KEEP ? 240 : 6;
const PATIENCE_MS = 300_000;
const FOLDER = path.join(import.meta.dirname, 'tour');
const README = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: PAST_ORDERS }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

type Stop = {
  readonly picture: string;
  readonly path: string;
  /** What is opened on the page before the picture is taken. */
  readonly open?: (page: Page) => Promise<unknown>;
  readonly phone?: true;
};

/** Follows the first link of the page's list to an address of that shape. */
const first = (shape: RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('row').getByRole('link').first().click();
  await page.waitForURL(shape);
};

const TOUR: readonly (readonly [who: string, email: string, stops: readonly Stop[]])[] = [
  [
    'a requester',
    'anna.keller@keller.example',
    [
      { picture: 'premier-page', path: '/' },
      { picture: 'configurator', path: '/configure/EDG-E1?c=climate*outdoor&group=storage' },
      { picture: 'order', path: '/orders', open: first(/\/orders\/.+/) },
      { picture: 'report', path: '/reports' },
      { picture: 'phone', path: '/', phone: true },
    ],
  ],
  ['a supplier', 'min.zhao@longhe.example', [{ picture: 'supplier-inbox', path: '/supplier/inbox' }]],
  [
    'a planner',
    'kuofeng.tsai@confluence.example',
    [
      { picture: 'queue', path: '/control/queue' },
      { picture: 'plan', path: '/control/orders', open: first(/\/control\/orders\/.+/) },
    ],
  ],
];

async function take(page: Page, { picture, path: address, open, phone }: Stop): Promise<Buffer> {
  await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1440, height: 900 });
  await page.goto(address);
  await open?.(page);
  // The thin line that tells of a page on its way has gone.
  await page.locator('.scale-x-75').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const image = await page.screenshot();
  if (KEEP) writeFileSync(path.join(FOLDER, `${picture}.png`), image);
  return image;
}

for (const [who, email, stops] of TOUR) {
  test(
    `the tour of ${who} has its pictures`,
    async () => {
      const { page, context, errors } = await host.signIn(email);
      // Width and height stand in a PNG's header, big-endian, from byte 16.
      for (const stop of stops) expect((await take(page, stop)).readUInt32BE(16)).toBe(stop.phone ? 390 : 1440);
      expect(errors).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );
}

test('the README shows each picture of the tour and no other', () => {
  const shown = [...README.matchAll(/\(test\/journeys\/tour\/([\w-]+)\.png\)/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(TOUR.flatMap(([, , stops]) => stops.map(({ picture }) => picture)).toSorted());
});
