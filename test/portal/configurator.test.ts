import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { compiled, hearLocalEngine } from '../support/local-engine.ts';
import { looksRight } from '../support/looks-right.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 300_000;
const BUYER = 'anna.keller@keller.example';
const GATEWAY = '/configure/EDG-E1';

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 4 }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

const option = (page: Page, name: string) => page.getByRole('link', { name, exact: false }).first();

async function expectChosen(page: Page, name: string) {
  await page.locator('a[aria-current=true]', { hasText: name }).first().waitFor();
}

test(
  'chooses in any order, is told why something is not possible, has it anyway, goes back, and finishes',
  async () => {
    const { page, context, errors } = await host.signIn(BUYER);
    await page.goto(GATEWAY);
    await option(page, 'Outdoor').click();
    await expectChosen(page, 'Outdoor');
    await page.getByText('Outdoors only industrial drives start in the cold.').first().waitFor();
    await page.getByText('Stands against your choice: Outdoor').first().waitFor();
    await looksRight(page, 'blocked');

    await page.getByRole('link', { name: /Choose it anyway.*SSD 256 GB/ }).focus();
    await page.keyboard.press('Enter');
    const offer = page.getByRole('status').filter({ hasText: 'To have SSD 256 GB' });
    await offer.getByText(/You give up Outdoor/).waitFor();
    await offer.getByText(/^Proved/).waitFor();
    await offer.getByText(/The cheapest result then costs/).waitFor();
    // What was pressed is gone; its group keeps the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('storage');
    await looksRight(page, 'anyway');
    await offer.getByRole('link', { name: 'Change it so' }).click();
    await expectChosen(page, 'SSD 256 GB');

    await page.getByRole('link', { name: 'Undo', exact: true }).click();
    await expectChosen(page, 'Outdoor');
    await page.keyboard.press('Control+Shift+Z');
    await expectChosen(page, 'SSD 256 GB');
    await page.keyboard.press('Control+Z');
    await expectChosen(page, 'Outdoor');

    await page.getByRole('link', { name: 'Earliest', exact: true }).click();
    await page.getByText('Proved: nothing completes it sooner, and at that date nothing cheaper.').waitFor();
    await page.getByRole('link', { name: 'Cheapest', exact: true }).click();
    await page.getByText('Proved: there is no cheaper way to complete it.').waitFor();
    await page.getByRole('link', { name: 'Use these parts' }).click();
    await page.getByText('Complete: it can be built as chosen').first().waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    await looksRight(page, 'complete');
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'answers a click before anything is asked of the service, keeps the focus, and takes the service’s answer when it comes',
  async () => {
    const { page, context, errors } = await host.signIn(BUYER);
    await compiled(host);
    const engineAnswers = await hearLocalEngine(page);
    await page.goto(GATEWAY);
    await engineAnswers();
    const asked: string[] = [];
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() === 'fetch') asked.push(new URL(route.request().url()).pathname);
      await released;
      await route.continue();
    });
    const outdoor = option(page, 'Outdoor');
    await outdoor.focus();
    await page.keyboard.press('Enter');
    // The service is not heard before it is released: this is the page's own answer.
    await page.getByText('Outdoors only industrial drives start in the cold.').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Outdoor');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/A|BUTTON|SUMMARY/);
    await page.locator('[aria-busy=true]').first().waitFor();
    const settled = page.waitForResponse((response) => response.url().includes('EDG-E1.data'));
    release();
    await settled;
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    expect(asked).toEqual([`${GATEWAY}.data`]);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'says what completing costs at the least, and of a quantity that is none that it is none',
  async () => {
    const { page, context, errors } = await host.signIn(BUYER);
    await page.goto(`${GATEWAY}?quantity=0`);
    await page.getByText('“0” is not a quantity: everything here is for one piece').waitFor();
    const field = page.getByRole('spinbutton', { name: 'Quantity' });
    expect(await field.inputValue()).toBe('0');
    await looksRight(page, 'quantity');
    const from = page.getByText(/^Complete from/);
    const least = (await from.locator('span').textContent()) ?? '';
    await field.fill('2');
    await page.waitForURL(/quantity=2/);
    await page.getByText('is not a quantity').waitFor({ state: 'detached' });
    await field.fill('1');
    await page.getByRole('link', { name: 'Cheapest', exact: true }).click();
    await page.getByText(`It would cost ${least} each.`).waitFor();
    await page.getByRole('link', { name: 'Use these parts' }).click();
    await page.getByText('Complete: it can be built as chosen').first().waitFor();
    expect(await from.count()).toBe(0);
    expect(await page.locator('nav a[aria-current=page]').first().textContent()).toBe('Catalogue');

    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.waitForURL(/\/cart/);
    await page.getByRole('link', { name: /^Cart/ }).getByText(/^\d+$/).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'where the model is not compiled, or what came is no diagram, the service answers',
  async () => {
    await compiled(host);
    const { page, context } = await host.signIn(BUYER);
    let ended: Promise<unknown>[] = [];
    page.on('worker', (thread) => ended.push(new Promise((resolve) => thread.once('close', resolve))));
    const cases: [pattern: string, body: Buffer, threads: number][] = [
      ['**/configure/*/model?*', Buffer.from('null'), 0],
      ['**/configure/*/diagram/*', Buffer.from([1, 7, 3]), 1],
    ];
    for (const [pattern, body, threads] of cases) {
      ended = [];
      await page.route(pattern, (route) => route.fulfill({ body }));
      const came = page.waitForResponse((response) => /\/(model\?|diagram\/)/.test(response.url()));
      await page.goto(GATEWAY);
      await came;
      await expect.poll(() => ended).toHaveLength(threads);
      await Promise.all(ended);
      const served = page.waitForResponse((response) => response.url().includes('EDG-E1.data'));
      await option(page, 'Outdoor').click();
      await served;
      await expectChosen(page, 'Outdoor');
      expect(ended).toHaveLength(threads);
      await page.unroute(pattern);
    }
    await context.close();
  },
  PATIENCE_MS,
);

const life = (page: Page) => page.getByRole('region', { name: /^Whole-life cost/ });
const lifeTotal = async (page: Page) => life(page).locator('.text-lg').textContent();

test(
  'tells what owning costs under what the buyer assumes, and compares options by it',
  async () => {
    const { page, context, errors } = await host.signIn(BUYER);
    await compiled(host);
    const engineAnswers = await hearLocalEngine(page);
    await page.goto(GATEWAY);
    await engineAnswers();
    await life(page).getByRole('link', { name: 'Whole-life cost' }).click();
    await page.getByText('Plus and minus are of the whole-life cost').waitFor();
    await page.getByRole('link', { name: 'Cheapest to own' }).click();
    await page.getByText('Proved: with these assumptions nothing that completes it is cheaper to own.').waitFor();
    await page.getByRole('link', { name: 'Use these parts' }).click();
    await page.getByText('Complete: it can be built as chosen').first().waitFor();
    await life(page).getByText('What it consists of').first().click();
    await life(page).getByText('What is assumed').click();
    await looksRight(page, 'whole-life');
    const before = await lifeTotal(page);
    const years = life(page).getByLabel('Years of use');
    await years.fill('2');
    await life(page).getByText('What you assume').waitFor();
    await expect.poll(() => lifeTotal(page)).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('own.years');
    await years.fill('99');
    await life(page).getByText('From 1 to 10; what the seller assumes holds.').waitFor();
    await expect.poll(() => lifeTotal(page)).toBe(before);
    await life(page).getByRole('link', { name: 'As the seller assumes' }).click();
    await expect.poll(() => years.inputValue()).toBe('5');
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'works without JavaScript: choosing, having it anyway, finishing, days of delivery, the cart',
  async () => {
    const { page, context } = await host.signIn(BUYER, { javaScriptEnabled: false });
    await page.goto(`${GATEWAY}?quantity=10`);
    await option(page, 'Outdoor').click();
    await page.getByRole('link', { name: /Choose it anyway.*SSD 256 GB/ }).click();
    await page.getByRole('link', { name: 'Change it so' }).click();
    await expectChosen(page, 'SSD 256 GB');
    await page.getByRole('link', { name: 'Undo', exact: true }).click();
    await page.getByRole('link', { name: 'Cheapest', exact: true }).click();
    await page.getByRole('link', { name: 'Use these parts' }).click();
    await page.getByText('Complete: it can be built as chosen').first().waitFor();

    const owned = await lifeTotal(page);
    await life(page).getByText('What is assumed').click();
    await life(page).getByLabel('Years of use').fill('3');
    await life(page).getByRole('button', { name: 'Reckon again' }).click();
    await life(page).getByText('What you assume').waitFor();
    expect(await lifeTotal(page)).not.toBe(owned);
    await page.getByRole('link', { name: 'Several delivery days…' }).click();
    await page.getByLabel('Pieces 1').fill('6');
    await page.getByLabel('Day 1').fill('2099-01-03');
    await page.getByLabel('Pieces 2').fill('3');
    await page.getByRole('button', { name: 'Check the days' }).click();
    await page.getByText(/nobody receives then\. It would come on/).waitFor();
    await page.getByText('1 piece of 10 is still without a day.').waitFor();
    await page.getByLabel('Pieces 2').fill('4');
    await page.getByRole('button', { name: 'Add to cart' }).last().click();
    await page.waitForURL((url) => url.pathname === '/cart');
    await page.getByText(/nobody receives then\. It would come on/).waitFor();
    expect(await page.getByText('SSD', { exact: false }).count()).toBeGreaterThan(0);
    await context.close();
  },
  PATIENCE_MS,
);
