import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 120_000;
const MODEL = '/control/catalogue/EDG-E1/model';
const SALES = 'meiling.chou@confluence.example';
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'];

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 0 }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page: Page) => page.waitForURL(/done=saved/);
const firstCells = async (page: Page) =>
  (await page.locator('main tbody tr').allInnerTexts()).map((text) =>
    text
      .trim()
      .split(/[\t\n]/)[0]
      ?.split(' ')
      .at(-1),
  );
const complaints = (page: Page) =>
  page.locator('[aria-invalid=true]').evaluateAll((fields) => fields.map((field) => field.getAttribute('name')));

async function writeValue(page: Page): Promise<void> {
  await page.goto(`${MODEL}/values?new=value`);
  await page.getByRole('textbox', { name: 'Code' }).fill('rails');
  for (const language of LANGUAGES) await page.locator(`[name="names.${language}"]`).fill('Rails');
  await save(page);
  await page.getByRole('alert').waitFor();
  expect(await complaints(page)).toEqual(['terms[0].subject']);
  await page.locator('[name="terms[1].subject"]').selectOption('*@kg');
  await save(page);
  await saved(page);
}

test(
  'a derived value is written without script, and moved as often as it is pressed with it',
  async () => {
    const plain = await host.signIn(SALES, { javaScriptEnabled: false });
    await writeValue(plain.page);
    expect(await firstCells(plain.page)).toEqual(['power', 'co2', 'weight', 'rails']);
    await plain.context.close();
    const { page, errors, context } = await host.signIn(SALES);
    await page.goto(`${MODEL}/values`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Move Rails up' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => firstCells(page), { timeout: 10_000 }).toEqual(['power', 'rails', 'co2', 'weight']);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

async function writeNamed(page: Page, part: string, code: string, name: string): Promise<void> {
  await page.goto(`${MODEL}/costs?new=${part}`);
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  for (const language of LANGUAGES) await page.locator(`[name="names.${language}"]`).fill(name);
}

test(
  'a cost of owning and what it depends on are written without script, each complaint at its field',
  async () => {
    const { page, context } = await host.signIn(SALES, { javaScriptEnabled: false });
    await writeNamed(page, 'assumption', 'fee', 'Fee');
    await page.locator('[name="rates[0].currency"]').selectOption('EUR');
    await page.locator('[name="rates[1].rate"]').fill('12');
    await page.locator('[name=value]').fill('3');
    await save(page);
    await page.getByRole('alert').waitFor();
    expect(await complaints(page)).toEqual(['value', 'rates[0].rate', 'rates[1].currency']);
    await page.locator('[name=value]').fill('');
    await page.locator('[name="rates[0].rate"]').fill('0.5');
    await page.locator('[name="rates[1].currency"]').selectOption('GBP');
    await save(page);
    await saved(page);
    await writeNamed(page, 'assumption', 'fee', 'Fee');
    await page.locator('[name=value]').fill('3');
    await save(page);
    await page.getByRole('alert').waitFor();
    expect(await complaints(page)).toEqual(['code']);
    await writeNamed(page, 'cost', 'disposal', 'Disposal');
    await page.locator('[name=basis]').selectOption('value/weight');
    await save(page);
    await page.getByRole('link', { name: /Exactly one factor must be money/ }).waitFor();
    await page.getByLabel('Fee', { exact: true }).check();
    await save(page);
    await saved(page);
    await page.getByRole('cell', { name: 'Weight × Fee' }).waitFor();
    await page.getByRole('cell', { name: '0.5 EUR, 12 GBP' }).waitFor();
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a rule is worded and its consequence told while it is written, and on demand without script',
  async () => {
    const consequence = 'This option could never be chosen any more:';
    const { page, errors, context } = await host.signIn(SALES);
    await page.goto(`${MODEL}/rule?kind=excludes`, { waitUntil: 'networkidle' });
    await page.locator('[name="bars.rows[0].subject"]').selectOption('radio/wifi');
    const told = page.getByRole('status').filter({ hasText: consequence });
    await told.waitFor();
    expect(await told.textContent()).toMatch(
      /^Radio must not include Wi-Fi\..*never be chosen any more: Radio: Wi-Fi$/s,
    );
    await page.locator('[name="bars.rows[0].subject"]').selectOption('');
    await page.getByText('Something of the rule is still missing.').waitFor();
    await page.goto(`${MODEL}/rule?kind=excludes`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'See what it would do' }).click();
    await page.getByText('Something of the rule is still missing.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
    const plain = await host.signIn(SALES, { javaScriptEnabled: false });
    await plain.page.goto(`${MODEL}/rule?kind=excludes`);
    await plain.page.locator('[name="bars.rows[0].subject"]').selectOption('radio/wifi');
    await plain.page.getByRole('button', { name: 'See what it would do' }).click();
    await plain.page.getByText(consequence).waitFor();
    expect(await plain.page.locator('[name="bars.rows[0].subject"]').inputValue()).toBe('radio/wifi');
    await plain.context.close();
  },
  PATIENCE_MS,
);

test(
  'a relation without its value is told at the value, under the tab of the rules',
  async () => {
    const { page, errors, context } = await host.signIn(SALES);
    await page.goto(`${MODEL}/rule?kind=requires`, { waitUntil: 'networkidle' });
    const tabs = page.getByRole('navigation', { name: 'Parts of the model' });
    expect(await tabs.locator('[aria-current=page]').textContent()).toContain('Rules');
    await page.locator('[name="needs.rows[1].subject"]').selectOption('radio/wifi');
    await page.locator('[name="needs.rows[1].relation"]').selectOption('atLeast');
    await save(page);
    await page.getByRole('alert').waitFor();
    expect(await complaints(page)).toEqual(['needs.rows[1].value']);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a form never writes over what another window made of the same part, though its page keeps itself fresh',
  async () => {
    const { page, context } = await host.signIn(SALES);
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(`${MODEL}/attributes?code=kg`, { waitUntil: 'networkidle' });
    await page.getByRole('textbox', { name: 'Unit' }).fill('kilo');
    await save(page);
    await saved(page);
    await other.locator('tbody', { hasText: 'kilo' }).waitFor();
    await other.getByRole('textbox', { name: 'Unit' }).fill('pound');
    await save(other);
    await other.getByText('Somebody has changed this since you opened it.').first().waitFor();
    await page.reload();
    expect(await page.locator('tbody').textContent()).toContain('kilo');
    await context.close();
  },
  PATIENCE_MS,
);
