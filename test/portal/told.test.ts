import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { CAST, DESKS, SUPPLIER_NAMES } from '../support/journey-cast.ts';
import { follow, press, reads } from '../support/journey-pages.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';

const PATIENCE_MS = 120_000;
const ADMINISTRATOR = 'yichun.chang@confluence.example';

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: 12 }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

/** The lines of a CSV file as cells, its headers first. */
const cellsOf = (file: string) =>
  file
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, text, bare]) => text ?? bare ?? ''),
    );

/** An order in one of these stages, and who asked for it. */
async function orderIn(...stages: string[]) {
  const [order] = await host.database.query<{ number: string; email: string }>(
    `select a.code || '-' || o.number as number, p.email from sales_order o join account a on a.id = o.account_id
      join membership m on m.id = o.membership_id join person p on p.id = m.person_id
      where o.stage = any($1) and exists (select from sub_order s where s.order_id = o.id) order by o.id desc limit 1`,
    [stages],
  );
  if (!order) throw new Error(`no order is ${stages.join(' or ')}`);
  return order;
}

test(
  'cancelling is offered while it can be, and afterwards the page says why not and whom to call',
  async () => {
    const offered = async ({ number, email }: { number: string; email: string }, says: RegExp | null) => {
      const { page, errors, context } = await host.signIn(email);
      await page.goto(`/orders/${number}`);
      await page.getByRole('region', { name: 'Facts' }).waitFor();
      if (says) await reads(page, says);
      const links = await page.getByRole('link', { name: 'Cancel order' }).count();
      expect(errors).toEqual([]);
      await context.close();
      return links;
    };
    expect(await offered(await orderIn('placed'), null)).toBe(1);
    const started = await orderIn('in_production', 'assembling');
    expect(await offered(started, /^No longer possible here\. .*If it must stop, call /)).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'an asset shows its owner the serial numbers in it, also as a file, and names no supplier',
  async () => {
    const [asset] = await host.database.query<{ serial: string; part: string }>(
      `select t.serial, min(s.serial) as part from asset t join account a on a.id = t.account_id and a.code = 'KELLER'
        join product_unit u on u.serial = t.serial join as_built b on b.product_unit_id = u.id and upper_inf(b.installed)
        join component_serial s on s.id = b.component_serial_id group by 1 limit 1`,
    );
    const { serial = '', part = '' } = asset ?? {};
    const { page, errors, context } = await host.signIn(CAST.administrator);
    await page.goto(`/assets?q=${serial}`);
    await follow(page.getByRole('main'), serial);
    await page.getByRole('region', { name: 'Parts in it' }).getByText(part).waitFor();
    const told = await page.content();
    const file = await context.request.get(`${new URL(page.url()).pathname}/components.csv`);
    const [headers, ...rows] = cellsOf(await file.text());
    expect(headers).toEqual(['Asset', 'Part', 'Part number', 'Serial number', 'Quantity']);
    expect(rows.map((row) => row[3])).toContain(part);
    expect(SUPPLIER_NAMES.filter((name) => `${told}${rows.join()}`.includes(name))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a file of sub-orders costs what its pages say: neither rejected nor withdrawn pieces',
  async () => {
    const [line] = await host.database.query<{ number: string; sku: string; quantity: number }>(
      `update sub_order_line l set accepted = l.accepted - 1, rejected = l.rejected + 1 from sub_order s, supplier p, item i
        where s.id = l.sub_order_id and p.id = s.supplier_id and p.code = 'LHM' and i.id = l.item_id and l.shipped = 0 and l.accepted > 1
          and l.id = (select x.id from sub_order_line x join sub_order y on y.id = x.sub_order_id join supplier z on z.id = y.supplier_id
            where z.code = 'LHM' and x.shipped = 0 and x.accepted > 1 limit 1)
        returning s.number, i.sku, l.quantity`,
    );
    const { context } = await host.signIn(DESKS.LHM);
    const file = await context.request.get(`/supplier/sub-orders.csv?q=${line?.number}`);
    const [headers = [], ...rows] = cellsOf(await file.text());
    const row = rows.find((cells) => cells[headers.indexOf('Part number')] === line?.sku) ?? [];
    const cell = (name: string) => Number(row[headers.indexOf(name)]);
    expect(cell('Pieces ordered')).toBe(line?.quantity);
    expect(cell('Pieces to be delivered')).toBe((line?.quantity ?? 0) - 1);
    expect(cell('Total')).toBeCloseTo(cell('Unit price') * cell('Pieces to be delivered'), 2);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'the number of late deliveries opens just those',
  async () => {
    await host.database.query(
      `update ship_notice set expected_on = current_date - 30 where id = (select id from ship_notice where state = 'shipped' limit 1)`,
    );
    const { page, errors, context } = await host.signIn(CAST.planner);
    await page.goto('/control/queue');
    const link = page.getByRole('link', { name: /^\d+ late$/ });
    const many = Number.parseInt((await link.textContent()) ?? '', 10);
    expect(many).toBeGreaterThan(0);
    await link.click();
    await page.waitForURL(/receiving\?due=late$/);
    const rows = page.getByRole('table', { name: 'Expected deliveries' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(many);
    expect(await rows.filter({ hasText: 'late' }).count()).toBe(many);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'an import without a file is asked for one, and nothing begins',
  async () => {
    const { page, context } = await host.signIn(ADMINISTRATOR, { javaScriptEnabled: false });
    await page.goto('/control/imports/new');
    await page.evaluate(() => document.querySelector('form[enctype]')?.setAttribute('novalidate', ''));
    await press(page, 'Start the import');
    await reads(page, 'Choose a file that has something in it.');
    expect(await host.database.query('select from import_run')).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a checkout whose cart another window changes says so, sends nothing at first, and then what it shows',
  async () => {
    const { page, errors, context } = await host.signIn('anna.keller@keller.example');
    await host.database.query('delete from cart_line');
    await page.goto('/');
    await page.getByRole('button', { name: 'Order again' }).first().click();
    await page.waitForURL(/\/cart/);
    await page.goto('/cart/checkout');
    await page.getByLabel('PO number').fill('PO-TWO-WINDOWS');
    const other = await context.newPage();
    await other.goto('/cart');
    const quantity = other.getByRole('spinbutton').first();
    await quantity.fill('2');
    await quantity.press('Enter');
    await reads(page, 'Your cart has changed in another window');
    const send = page.locator('form:has([name=poNumber]) button[type=submit]');
    await send.click();
    await reads(page, /^Your cart was changed in another window, so nothing was sent\./);
    await page.getByText('Your cart has changed in another window').waitFor({ state: 'detached' });
    expect(await host.database.query(`select from request where po_number = 'PO-TWO-WINDOWS'`)).toEqual([]);
    await send.click();
    await page.waitForURL(/\/requests\//);
    const [asked] = await host.database.query<{ quantity: number }>(
      `select l.quantity from request r join request_line l on l.request_id = r.id where r.po_number = 'PO-TWO-WINDOWS'`,
    );
    expect(asked?.quantity).toBe(2);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a link that never was answers 404 and one that is over 410, each with what to do',
  async () => {
    const { page, context } = await host.visit();
    const open = async (path: string) => (await page.goto(path))?.status();
    expect(await open('/invitation/junk')).toBe(404);
    await reads(page, /^The link has expired, was taken back or is incomplete\./);
    expect(await open('/password/junk')).toBe(404);
    await reads(page, 'Ask for a new link');
    await page.goto('/password');
    await page.getByLabel('E-mail').fill(CAST.approver);
    await press(page, 'Send the link');
    const link = await host.mailedLink(CAST.approver, 'reset');
    expect(await open(link)).toBe(200);
    await host.database.query('update password_reset set expires_at = now()');
    expect(await open(link)).toBe(410);
    await reads(page, /^This link has been used or is older than 60 minutes\./);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'an address of somebody who signs in already is told as theirs when it is let in',
  async () => {
    const [supplier] = await host.database.query<{ id: string }>(`select id from supplier where code = 'LHM'`);
    const id = Buffer.from(`Supplier:${supplier?.id}`).toString('base64url');
    const { page, errors, context } = await host.signIn(ADMINISTRATOR);
    await page.goto(`/control/suppliers/${id}?panel=invite`);
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill('Somebody Else');
    await form.getByLabel('E-mail').fill(DESKS.FBW);
    await form.locator('button[type=submit]').click();
    await reads(page, new RegExp(`^${DESKS.FBW.replaceAll('.', '\\.')} belongs to `));
    expect(await page.getByText('Somebody Else').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'the accounts that somebody answers for are named before their membership ends, and after it',
  async () => {
    const [member] = await host.database.query<{ id: string; account: string }>(
      `select m.id, min(a.name) as account from membership m join account_contact c on c.membership_id = m.id
        join account a on a.id = c.account_id where not 'administrator' = any(m.roles) group by m.id limit 1`,
    );
    const { account = '' } = member ?? {};
    const id = Buffer.from(`Membership:${member?.id}`).toString('base64url');
    const { page, errors, context } = await host.signIn(ADMINISTRATOR);
    await page.goto(`/people/${id}?panel=end`);
    await page.getByRole('dialog').getByRole('link', { name: account }).waitFor();
    await press(page.getByRole('dialog'), 'End it');
    await reads(page, /^These accounts were theirs\./);
    await follow(page.getByRole('main'), account);
    await page.waitForURL(/\/control\/accounts\//);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);
