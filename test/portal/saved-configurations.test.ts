import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumOf } from '../../api/catalog/model-checksum.ts';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { looksRight } from '../support/looks-right.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 300_000;
const BUYER = 'anna.keller@keller.example';

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 4 }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

test(
  'compares saved configurations side by side, from the list, narrow and as a file',
  async () => {
    const { page, context, errors } = await host.signIn(BUYER);
    await page.goto('/configurations');
    await looksRight(page, 'list');
    await page.getByLabel('Compare Design workstation').check();
    await page.getByLabel('Compare Simulation workstation').check();
    await page.getByRole('button', { name: 'Compare the ticked' }).click();
    await page.getByRole('columnheader', { name: /Simulation workstation/ }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(8);
    expect(await page.locator('th', { hasText: 'differs' }).count()).toBeGreaterThan(1);
    await looksRight(page, 'compare');
    await page.getByLabel('Years of use').fill('1');
    await page.waitForURL(/own\.years=1/);
    await page.getByRole('rowheader', { name: /Whole-life cost/ }).waitFor();
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const file = await (await page.request.get(href ?? '')).text();
    expect(file).toContain('"Compared","Simulation workstation","Design workstation"');
    expect(file).toMatch(/^"Whole-life cost each",\d+\.\d\d,\d+\.\d\d\r$/m);
    await page.getByRole('link', { name: 'Only what differs' }).click();
    await page.getByRole('link', { name: 'Everything' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

/** A newer version of the edge computer, without the drive that the standard gateway has. */
async function publishWithoutDrive() {
  const [current] = await host.database.query<{ id: string; item_id: string; number: number; definition: Definition }>(
    `select v.id, v.item_id, v.number, v.definition from model_version v join item i on i.id = v.item_id where i.sku = 'EDG-E1' and v.status = 'published'`,
  );
  if (!current) throw new Error('the demonstration has an edge computer');
  const groups = current.definition.groups.map((group) =>
    group.code === 'storage'
      ? { ...group, default: 'i512', options: group.options.filter(({ code }) => code !== 'e256') }
      : group,
  );
  const definition = { ...current.definition, groups };
  await host.database.query(
    `update model_version set status = 'superseded', effective = tstzrange(lower(effective), now()) where id = $1`,
    [current.id],
  );
  await host.database.query(
    `insert into model_version (item_id, id, number, status, definition, checksum, effective, published_at)
      values ($1, gen_random_uuid(), $2, 'published', $3, $4, tstzrange(now(), null), now())`,
    [current.item_id, current.number + 1, JSON.stringify(definition), checksumOf(definition)],
  );
}
type Definition = { groups: { code: string; options: { code: string }[] }[] };

test(
  'a newer version of the model flags what no longer fits, says what is different, and is adopted by one press',
  async () => {
    await publishWithoutDrive();
    const { page, context, errors } = await host.signIn(BUYER);
    await page.goto('/');
    await page.getByText('No longer fits').first().waitFor();
    await page.goto('/configurations');
    const id = await page.getByLabel('Compare Machine gateway').getAttribute('value');
    await page.goto(`/configurations/compare?ids=${id}`);
    await page.getByRole('columnheader', { name: /No longer fits/ }).waitFor();
    expect(await page.getByRole('row', { name: /Whole-life cost/ }).count()).toBe(0);
    await page.goto('/configurations');
    await page.getByRole('link', { name: 'Look through' }).first().click();
    await page.getByRole('heading', { name: 'No longer offered' }).waitFor();
    await page.getByText('SSD 256 GB').waitFor();
    await page.getByRole('heading', { name: 'Would be added to complete it' }).waitFor();
    await looksRight(page, 'revalidation');
    await page.getByRole('button', { name: 'Save as a copy of my own' }).click();
    await page.getByText('Saved: Machine gateway').waitFor();
    await page.getByText('Complete: it can be built as chosen').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);
