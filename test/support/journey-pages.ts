import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../api/demo/demo-people.ts';
import { CAST } from './journey-cast.ts';

export const press = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click();
export const follow = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('link', { name }).first().click();

/** Waits until the page says something. */
export async function reads(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor();
}

/** An administrator invites the requester of the journey. */
export async function inviteRequester(page: Page): Promise<void> {
  await page.goto('/people');
  await follow(page, 'Invite somebody');
  await page.getByLabel('Name', { exact: true }).fill('Nora Weiss');
  await page.getByLabel('E-mail').fill(CAST.requester);
  await page.getByLabel(/^Requester/).check();
  await page.getByLabel(/^May order alone up to/).fill('500');
  await page.getByLabel(/^Usual cost centre/).selectOption({ label: '4100 Design office' });
  await press(page, 'Send the invitation');
  await reads(page, 'Nora Weiss is invited.');
}

/** Whoever was invited comes in by the link. */
export async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await reads(page, 'Miriam Aydın invites you to work with Keller Maschinenbau');
  await page.getByLabel('Choose a password').fill(DEMO_PASSWORD);
  await press(page, 'Accept and sign in');
  await page.waitForURL((url) => url.pathname === '/');
}

async function choose(page: Page, group: string, option: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the system' }).getByRole('link', { name: group }).click();
  await page.getByRole('region', { name: group }).getByRole('link', { name: option }).click();
  await page.locator('[aria-current=true]').filter({ hasText: option }).waitFor();
}

/** Configures an edge computer for outdoors, reads why the small drive does not fit, and lets the rest be completed. */
export async function configureGateway(page: Page): Promise<void> {
  await page.goto('/catalogue?q=EDG-E1');
  await follow(page.getByRole('main'), /E1 edge computer/);
  await page.waitForURL(/\/catalogue\/EDG-E1/);
  await follow(page.getByRole('main'), /^Configure/);
  await choose(page, 'Place of work', /^Outdoor/);
  await choose(page, 'Computing board', /^8 cores(?! with)/);
  await choose(page, 'Interface card', /^2 CAN buses/);
  await page.getByRole('navigation', { name: 'Parts of the system' }).getByRole('link', { name: 'Storage' }).click();
  await reads(page, 'Outdoors only industrial drives start in the cold.');
  await reads(page, /Stands against your choice: .*Outdoor/);
  await follow(page, 'Cheapest');
  await follow(page, 'Use these parts');
  await reads(page, 'Complete: it can be built as chosen');
}

/** Saves the open configuration and puts some of it into the cart. */
export async function saveAndCollect(page: Page, name: string, quantity: number): Promise<void> {
  await follow(page, 'Save…');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await press(page.getByRole('dialog'), 'Save');
  await reads(page, `Saved: ${name}`);
  const form = page
    .getByRole('complementary')
    .locator('form')
    .filter({ has: page.getByLabel('Quantity') });
  await form.getByLabel('Quantity').fill(String(quantity));
  await form.getByLabel('Quantity').press('Enter');
  await page.waitForURL(/quantity=/);
  await press(page, 'Add to cart');
  await page.waitForURL(/\/cart/);
}

/** Sends the cart as a request; answers its address. */
export async function sendRequest(page: Page, poNumber: string): Promise<string> {
  await page.goto('/cart');
  await follow(page, 'Go to checkout');
  await reads(page, 'Has to be approved');
  await page.getByLabel('PO number').fill(poNumber);
  await page.getByLabel('Ship to').selectOption({ label: (await optionOf(page, 'Ship to', 'Dresden plant')) ?? '' });
  await press(page, 'Send for approval');
  await page.waitForURL(/\/requests\/[^/]+$|\/requests\/[^/?]+\?/);
  return new URL(page.url()).pathname;
}

async function optionOf(page: Page, label: string, beginning: string): Promise<string | undefined> {
  const options = await page.getByLabel(label).getByRole('option').allTextContents();
  return options.find((option) => option.startsWith(beginning));
}

/** The approver reads the page behind the mail's link twice, which decides nothing, and then presses the button. */
export async function approveByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.goto(link);
  await reads(page, 'Nora Weiss asks for your approval');
  await press(page, 'Approve');
  await reads(page, 'is approved');
}

/** A supplier answers all that waits: it rejects the part of that number, and accepts everything else. Answers whether it rejected. */
export async function answerInbox(page: Page, rejected: string): Promise<boolean> {
  let found = false;
  for (;;) {
    await page.goto('/supplier/inbox');
    const row = page
      .getByRole('main')
      .locator('details')
      .filter({ has: page.locator('form') })
      .first();
    if ((await row.count()) === 0) return found;
    await row.locator('summary').first().click();
    const line = row.getByRole('listitem').filter({ hasText: rejected });
    if ((await line.count()) > 0) {
      found = true;
      await line.getByText('Other answer').click();
      await line.getByLabel('Reject', { exact: true }).fill(await line.locator('input[name$=".asked"]').inputValue());
      await line.getByLabel(/^Reason/).fill('The line stands still until summer.');
    }
    const rest = row.getByRole('button', { name: 'Accept everything still open' });
    await ((await rest.count()) > 0 ? rest.click() : press(row, 'Send the answer'));
    await reads(page, /Your answer to .* has been sent/);
  }
}

/** A supplier announces all it can in one delivery; answers the serial numbers of each line that has them. */
export async function announceDelivery(page: Page, name: string): Promise<string[][]> {
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
  await press(page, 'Continue with the selected sub-orders');
  await page.getByLabel('Your delivery number').fill(`DN-${name}`);
  await page.getByLabel(/^Carrier/).fill('Straits Express');
  const serials: string[][] = [];
  for (const line of await page.getByRole('main').locator('ol > li').all()) {
    const field = line.getByLabel(/^Serial numbers/);
    if ((await field.count()) === 0) continue;
    const quantity = Number(await line.getByLabel('Quantity').inputValue());
    const made = Array.from({ length: quantity }, (_, index) => `${name}-${serials.length + 1}-${index + 1}`);
    serials.push(made);
    await field.fill(made.join('\n'));
  }
  await press(page, 'Announce the delivery');
  await page.waitForURL(/\/supplier\/shipments\/[^/]+\?done/);
  await reads(page, `DN-${name}`);
  return serials;
}

/** Whether a supplier has confirmed goods that have not left yet; opens the page for announcing them. */
export async function hasGoodsToShip(page: Page): Promise<boolean> {
  await page.goto('/supplier/shipments/new');
  return (await page.getByRole('main').getByRole('checkbox').count()) > 0;
}

/** The customer's own view of the only order there is. */
export async function openOnlyOrder(page: Page): Promise<void> {
  await page.goto('/orders');
  await follow(page.getByRole('main').getByRole('row'), /KELLER-/);
  await page.waitForURL(/\/orders\/[^/]+/);
  await page.getByRole('heading', { name: /^Order KELLER-/ }).waitFor();
}
