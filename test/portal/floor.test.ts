import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { CAST, DESKS } from '../support/journey-cast.ts';
import { follow, press, reads } from '../support/journey-pages.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 120_000;
const PHONE = { viewport: { width: 390, height: 844 } };

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 8 }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

/** A supplier that is nothing else, and one of its sub-orders of which nothing is answered. */
async function waitingDesk() {
  const [row] = await host.database.query<{ code: string; id: string; number: string; pieces: number; lines: number }>(
    `select p.code, s.id, s.number, sum(l.unanswered)::int as pieces, count(*)::int as lines from sub_order s join supplier p on p.id = s.supplier_id
      join sub_order_line l on l.sub_order_id = s.id where s.status = 'dispatched' and p.code = any($1)
      group by 1, 2, 3 having bool_and(l.quantity > 1 and l.unanswered = l.quantity and l.cancelled = 0) limit 1`,
    [Object.keys(DESKS).filter((code) => code !== 'KLE')],
  );
  if (!row) throw new Error('no supplier has anything to answer');
  return { ...row, email: DESKS[row.code as keyof typeof DESKS] };
}

const rowOf = (page: Page, number: string) =>
  page
    .getByRole('main')
    .locator('li')
    .filter({ hasText: number })
    .filter({ has: page.locator('summary') })
    .first();

const textOf = async (place: Locator) => (await place.textContent()) ?? '';

test(
  'a supplier sees what remains of a partly answered sub-order, and accepts it after a count, with scripts and without',
  async () => {
    const { email, number, pieces, lines } = await waitingDesk();
    const { page, errors, context } = await host.signIn(email);
    await page.goto('/supplier/inbox');
    const row = rowOf(page, number);
    await row.locator('summary').first().click();
    const accepted = row.getByLabel('Accept', { exact: true });
    // Nothing is answered by looking at it.
    for (const field of await accepted.all()) expect(await field.inputValue()).toBe('');
    await accepted.first().fill('1');
    await row.getByRole('button', { name: `Send the answer (1 of ${pieces} pieces)` }).waitFor();
    await press(row, 'Send the answer');
    await reads(page, `Your answer to ${number} has been sent.`);
    await reads(page, `${pieces - 1} ${pieces === 2 ? 'piece' : 'pieces'} of it still to answer.`);
    await row.getByText(`1 of ${pieces} pieces answered`).waitFor();
    await row.getByLabel(`Select ${number}`).check();
    const words = `${pieces - 1} ${pieces === 2 ? 'piece' : 'pieces'} on ${lines} ${lines === 1 ? 'line' : 'lines'}`;
    await page
      .getByRole('status')
      .filter({ hasText: `1 sub-order selected: ${words} to accept` })
      .waitFor();
    await context.close();

    const bare = await host.visit({ javaScriptEnabled: false, ...PHONE });
    await bare.context.addCookies(await (await host.signIn(email)).context.cookies());
    await bare.page.goto('/supplier/inbox');
    await bare.page.getByLabel(`Select ${number}`).check();
    await press(bare.page, 'Review and accept selected…');
    await press(bare.page, `Accept ${words}`);
    await reads(bare.page, `Accepted: ${words} of 1 sub-order.`);
    await bare.page.goBack();
    // The form that was sent before says that everything on it is settled, and changes nothing.
    await bare.page.reload();
    await reads(bare.page, 'None of the chosen sub-orders waits for an answer any more');
    expect([...errors, ...bare.errors]).toEqual([]);
    await bare.context.close();
  },
  PATIENCE_MS,
);

test(
  'what is left empty stays unanswered until one press accepts it, and the page says so, without scripts',
  async () => {
    const { email, id, pieces, lines } = await waitingDesk();
    const { page, context } = await host.signIn(email, { javaScriptEnabled: false, ...PHONE });
    await page.goto(`/supplier/sub-orders/${Buffer.from(`SubOrder:${id}`).toString('base64url')}`);
    const answer = page.getByRole('region', { name: 'Answer', exact: true });
    const progress = page.getByRole('region', { name: 'Progress', exact: true });
    expect((await answer.boundingBox())?.y).toBeLessThan((await progress.boundingBox())?.y ?? 0);
    expect(await page.getByLabel('Other day').first().isVisible()).toBe(false);
    const rest = await page.getByRole('button', { name: 'Accept everything still open' }).boundingBox();
    const frame = await answer.boundingBox();
    expect((rest?.x ?? 0) + (rest?.width ?? 0)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    await page.getByLabel('Accept', { exact: true }).first().fill('1');
    await press(page, 'Send the answer');
    await reads(page, 'Your answer has been sent.');
    expect(await answerTo(id)).toEqual({ accepted: 1, unanswered: pieces - 1 });
    await page.getByText(`1 of ${pieces} pieces answered`).waitFor();
    const first = page.getByLabel('Accept', { exact: true }).first();
    expect(await first.inputValue()).toBe('1');
    await press(page, new RegExp(`^Accept everything still open \\(${pieces - 1} pieces? on ${lines} lines?\\)$`));
    await reads(page, 'Your answer has been sent.');
    expect(await answerTo(id)).toEqual({ accepted: pieces, unanswered: 0 });
    await context.close();
  },
  PATIENCE_MS,
);

async function answerTo(id: string) {
  const [row] = await host.database.query(
    'select sum(accepted)::int as accepted, sum(unanswered)::int as unanswered from sub_order_line where sub_order_id = $1',
    [id],
  );
  return row;
}

test(
  'each figure of the inbox opens its list',
  async () => {
    const { page, context } = await host.signIn(DESKS.LHM);
    for (const [name, address] of [
      ['Overdue', '/supplier/inbox?due=overdue'],
      ['Due within a day', '/supplier/inbox?due=day'],
      ['Confirmed, not shipped yet', '/supplier/sub-orders?status=TO_SHIP'],
    ] as const) {
      await page.goto('/supplier/inbox');
      const figure = page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
      const count = Number((await textOf(figure)).replace(/\D/g, ''));
      await figure.click();
      await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
      await page
        .getByText(name === 'Overdue' ? 'Answer overdue' : /./)
        .first()
        .waitFor();
      const rows = address.startsWith('/supplier/inbox')
        ? page.getByRole('main').locator('input[name=subOrder]')
        : page.getByRole('main').locator('tbody tr');
      await expect.poll(() => rows.count(), { message: name, timeout: 10_000 }).toBe(count);
    }
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a past day is answered with the days that are accepted, at its field',
  async () => {
    const { email, number } = await waitingDesk();
    const { page, context } = await host.signIn(email);
    await page.goto(`/supplier/inbox?q=${number}`);
    const row = rowOf(page, number);
    await row.locator('summary').first().click();
    const line = row.locator('ol > li').last();
    await line.getByText('Other answer').click();
    await line.getByLabel('Other day').fill('1');
    const day = line.getByLabel('arrives on');
    await day.evaluate((input) => input.removeAttribute('min'));
    await day.fill('2020-01-06');
    await press(row, 'Send the answer');
    await page.waitForFunction(() => document.querySelector('[aria-invalid=true]') !== null);
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(await describedBy(day)).toMatch(/^Choose a working day from \w{3} \d+ \w{3} on\.$/);
    await context.close();
  },
  PATIENCE_MS,
);

const describedBy = (field: Locator) =>
  field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);

test(
  'a delivery is received once, by number, and says so the second time; an order’s number asks which delivery',
  async () => {
    const [notice] = await host.database.query<{ number: string; order: string; sscc: string }>(
      `select n.number, n.sscc, a.code || '-' || f.number as order from ship_notice n join ship_notice_line l on l.ship_notice_id = n.id
        join sub_order_line s on s.id = l.sub_order_line_id join sub_order o on o.id = s.sub_order_id
        join sales_order f on f.id = o.order_id join account a on a.id = f.account_id where n.state = 'shipped' limit 1`,
    );
    const { number = '', order = '', sscc = '' } = notice ?? {};
    const { page, errors, context } = await host.signIn(CAST.planner, { javaScriptEnabled: false });
    await page.goto('/control/receiving');
    const enter = async (code: string) => {
      await page.getByLabel(/^Label code/).fill(code);
      await press(page, 'Take in');
      return textOf(page.getByRole('status').first());
    };
    expect(await enter('  ')).toContain('Nothing was entered.');
    expect(await enter('x'.repeat(10_000))).toContain('no code or number has more than 100');
    expect((await textOf(page.getByRole('status').first())).length).toBeLessThan(300);
    expect(await enter('NO-SUCH-NUMBER')).toContain('No delivery and no announced piece has this number.');
    expect(await enter(order)).toMatch(/says what is in the delivery|deliveries fit this number/);
    const choice = page
      .getByRole('listitem')
      .filter({ hasText: number })
      .filter({ has: page.getByRole('button') });
    await press(choice, /^Take in/);
    expect(await textOf(page.getByRole('status').first())).toMatch(new RegExp(`Delivery ${number} of .*taken in`));
    for (const code of [number, sscc]) {
      expect(await enter(code)).toMatch(
        new RegExp(`Delivery ${number} of .* has been received already by .*\\d:\\d\\d`),
      );
    }
    await follow(page.getByRole('status').first(), 'Open the delivery');
    await reads(page, 'Everything in this delivery is received.');
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'finishing lists the parts that go in, and the as-built list shows serial numbers only where there are some',
  async () => {
    const { page, errors, context } = await host.signIn(CAST.planner);
    await page.goto('/control/assembly?state=assembling');
    await follow(page.getByRole('main').getByRole('row').nth(1), /./);
    await page.waitForURL(/\/control\/assembly\/[^/?]+$/);
    await follow(page.getByRole('main'), 'Finish assembly…');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const rows = dialog.locator('tbody tr');
    const open = await page
      .getByRole('region', { name: 'Bill of materials' })
      .getByText('goes in when finished')
      .count();
    expect(await rows.count()).toBe(open);
    const [button] = await dialog.getByRole('button').allInnerTexts();
    const quantities = await rows.locator('td:nth-child(2)').allInnerTexts();
    expect(button).toContain(`Install ${quantities.reduce((sum, text) => sum + Number(text), 0)} piece`);
    await press(dialog, /^Install/);
    await reads(page, 'The unit is complete and waits for its test.');
    const built = page.getByRole('region', { name: 'As built' }).locator('tbody tr');
    for (const row of await built.all()) {
      const [, sku, serial, quantity] = await row.locator('td').allInnerTexts();
      expect(serial).not.toBe(sku);
      expect(Number(quantity)).toBeGreaterThan(0);
      expect(serial === 'has none' || serial === 'not recorded' || /^[A-Z0-9-]+$/.test(serial ?? '')).toBe(true);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await built.first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'on a phone a cell without anything leaves no label behind',
  async () => {
    const { page, context } = await host.signIn('yichun.chang@confluence.example', PHONE);
    await page.goto('/control/queue?state=all');
    for (const address of ['/control/queue', '/control/receiving', '/control/shipments?view=way']) {
      await page.goto(address);
      const bare = await page.locator('td').evaluateAll((cells) =>
        cells
          .filter((cell) => cell.textContent?.trim() === '' && cell.querySelector('img,svg,input,button') === null)
          .filter((cell) => (cell as HTMLElement).offsetHeight > 0)
          .map((cell) => cell.getAttribute('data-label')),
      );
      expect([address, bare]).toEqual([address, []]);
    }
    await context.close();
  },
  PATIENCE_MS,
);
