import type { Page } from 'playwright-core';
import { follow, press, reads } from './journey-pages.ts';

/** A planner finds the rejected part in the queue and gives it to the supplier that the rule would choose next. */
export async function awardByHand(page: Page, part: string): Promise<void> {
  await page.goto('/control/queue');
  const row = page.getByRole('row').filter({ hasText: part });
  await press(row, 'Make me the owner');
  await reads(page, 'You are its owner now.');
  await follow(row, /./);
  await page.waitForURL(/\/control\/queue\/[^/]+/);
  await reads(page, 'the supplier that has them; choose it again only on purpose');
  await page.getByRole('radio').first().check();
  await press(page, 'Show what this award would do');
  const preview = page.getByRole('dialog');
  await reads(page, /pieces?, (all of )?which the order needs/);
  await press(preview, /^Award \d/);
  await reads(page, 'The pieces are awarded; a new sub-order has gone out.');
}

/** Scans codes one after the other and waits until each is taken in. */
async function scan(page: Page, field: RegExp, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.getByLabel(field).fill(code);
    await page.getByLabel(field).press('Enter');
    await page.getByRole('status').filter({ hasText: code }).filter({ hasText: 'taken in' }).waitFor();
  }
}

/** Takes in what has arrived by its labels or serial numbers. */
export async function receive(page: Page, codes: readonly string[]): Promise<void> {
  await page.goto('/control/receiving');
  await scan(page, /^Label code/, codes);
}

/** Finishes the unit on the page, after a look at what that installs. */
export async function finishAssembly(page: Page): Promise<void> {
  await follow(page.getByRole('main'), 'Finish assembly…');
  await press(page.getByRole('dialog'), /^(Install .* and finish|Finish assembly)$/);
}

/** Builds the unit that waits longest from the named serials, and passes its test. */
export async function buildNextUnit(page: Page, serials: readonly string[]): Promise<void> {
  await page.goto('/control/assembly?state=planned');
  await follow(page.getByRole('main').getByRole('row'), /KELLER-/);
  await page.waitForURL(/\/control\/assembly\/[^/]+$/);
  await press(page, 'Begin assembly');
  await reads(page, 'Assembly has begun.');
  await scan(page, /^Serial number of/, serials);
  await finishAssembly(page);
  await reads(page, 'The unit is complete and waits for its test.');
  await press(page, 'Record as passed');
  await reads(page, 'Passed. The unit can be shipped.');
}

/** Sends the tested units to the customer in one parcel and hands it over. */
export async function shipAndDeliver(page: Page): Promise<void> {
  await page.goto('/control/shipments');
  await follow(page.getByRole('main'), 'Create a parcel');
  await page.getByLabel('Carrier').fill('Alpina Cargo');
  await page.getByLabel(/^Tracking number/).fill('AC-77');
  await press(page, 'Ship the parcel and tell the customer');
  await reads(page, /has left; the customer is told/);
  await follow(page.getByRole('main'), 'Record the delivery…');
  await page.getByLabel('Who signed for it').fill('J. Roth');
  await press(page.getByRole('dialog'), 'Record as delivered');
  await reads(page, /its serial numbers are assets now/);
}
