import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../api/demo/demo-people.ts';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { CAST, DESKS } from '../support/journey-cast.ts';
import { finishAssembly } from '../support/journey-control.ts';
import { follow, press, reads } from '../support/journey-pages.ts';
import { HOST_SETTINGS, type PortalHost, signInOn, startPortalHost } from '../support/portal-host.ts';
import { portalFiles } from '../support/portal-routes.ts';

const PAST_ORDERS = 8;
const PATIENCE_MS = 120_000;
const FORMULA = '=HYPERLINK("http://example.test")';

let host: PortalHost;
beforeAll(async () => {
  host = await startPortalHost(async (database) => {
    await seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: PAST_ORDERS });
    await database.query('update person set name = $1 where email = $2', [FORMULA, 'yian.chen@shunda.example']);
  });
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

const FILES = portalFiles();
const ofDesk = (file: string) => /^\/(control|supplier)\//.exec(file)?.[1] ?? 'customer';

test.each([
  ['customer', CAST.administrator],
  ['supplier', DESKS.LHM],
  ['control', 'yichun.chang@confluence.example'],
])(
  'every file of the %s’s desk opens as a table',
  async (desk, email) => {
    const { context, errors } = await host.signIn(email);
    const files = FILES.filter((file) => ofDesk(file) === desk);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const answer = await context.request.get(file);
      expect([file, answer.status(), answer.headers()['content-type']]).toEqual([file, 200, 'text/csv; charset=utf-8']);
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
      const text = await answer.text();
      expect(text.startsWith('\uFEFF"')).toBe(true);
      const rows = text.slice(1).trimEnd().split('\r\n').map(cellsOf);
      expect(new Set(rows.map(({ length }) => length)).size, file).toBe(1);
      expect(
        rows[0]?.filter((cell) => cell === '' || /[.{}]/.test(cell)),
        file,
      ).toEqual([]);
      expect(new Set(rows[0]).size, `${file} names each column differently`).toBe(rows[0]?.length);
      expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
      expect(
        rows.flat().filter((cell) => /\dT\d\d:/.test(cell)),
        `${file} tells times of the reader's clock`,
      ).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

/** The cells of a line; texts may hold commas and doubled quotes, never a line break here. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, text, bare]) =>
    (text ?? bare ?? '').replaceAll('""', '"'),
  );
}

test(
  'a list comes home narrowed as it is shown, and a name that looks like a formula stays a name',
  async () => {
    const { page, errors, context } = await host.signIn('yian.chen@shunda.example');
    await page.goto('/people?q=HYPERLINK');
    const download = page.waitForEvent('download');
    await follow(page.getByRole('main'), 'CSV');
    const file = await download;
    expect(file.suggestedFilename()).toBe('people.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a component comes out of a unit and goes back in by scan',
  async () => {
    const [built] = await host.database.query<{ unit: string; serial: string }>(
      `select u.serial as unit, c.serial from product_unit u join as_built b on b.account_id = u.account_id and b.product_unit_id = u.id
        join component_serial c on c.id = b.component_serial_id where u.state = 'assembling' and upper_inf(b.installed) limit 1`,
    );
    const { unit = '', serial = '' } = built ?? {};
    const { page, errors, context } = await host.signIn(CAST.planner);
    await page.goto(`/control/assembly?q=${unit.toLowerCase()}`);
    await page.waitForURL(/\/control\/assembly\/[^/?]+$/);
    await follow(page.getByRole('main'), `Take ${serial} out`);
    await press(page.getByRole('dialog'), 'Take the component out');
    await reads(page, 'The component is taken out and can be used again.');
    const bill = page.getByRole('region', { name: 'Bill of materials' });
    expect(await bill.getByText(serial).count()).toBe(0);
    const box = page.getByLabel('Serial number of the component');
    for (const [code, says] of [
      ['NO-SUCH-PIECE', 'NO-SUCH-PIECE'],
      [serial.toLowerCase(), 'Installed.'],
    ] as const) {
      await box.fill(code);
      await box.press('Enter');
      await page.getByRole('status').filter({ hasText: says }).first().waitFor();
    }
    await bill.getByText(serial).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a unit that fails its test goes back, and passes when it is mended',
  async () => {
    const { page, errors, context } = await host.signIn(CAST.planner);
    await page.goto('/control/assembly?state=assembled');
    await follow(page.getByRole('main').getByRole('row'), /KELLER-/);
    await page.waitForURL(/\/control\/assembly\/[^/?]+$/);
    await press(page, 'Record as failed');
    await reads(page, 'Say what failed, so that it can be mended.');
    await page.getByLabel('What was found').fill('No picture on the second screen.');
    await press(page, 'Record as failed');
    await reads(page, 'Failed. The unit is back in assembly and in the queue.');
    const address = page.url();
    await page.goto('/control/queue?kind=TEST_FAILED');
    await reads(page, /No picture on the second screen\./);
    await page.goto(address);
    await finishAssembly(page);
    await reads(page, 'The unit is complete and waits for its test.');
    await press(page, 'Record as passed');
    await reads(page, 'Passed. The unit can be shipped.');
    await page.goto('/control/queue?kind=TEST_FAILED');
    expect(await page.getByText('No picture on the second screen.').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'an address is changed and shown as changed',
  async () => {
    const { page, errors, context } = await host.signIn(CAST.administrator);
    await page.goto('/people/addresses');
    await follow(page.getByRole('main').getByRole('row'), /Dresden plant/);
    const form = page.getByRole('dialog');
    await form.getByLabel('Street').fill('Fabrikstr. 12\nGate 3');
    await form.getByLabel('City').fill('');
    await press(form, 'Save');
    expect(await form.getByLabel('City').evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
    await form.getByLabel('City').fill('Dresden');
    await press(form, 'Save');
    await page.waitForURL(/saved/);
    await reads(page, /Gate 3/);
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'a password is changed on the profile, and reset by the link in a mail',
  async () => {
    const email = CAST.approver;
    const { page, errors, context } = await host.signIn(email);
    await page.goto('/profile');
    const panel = page.getByRole('region', { name: 'Password' });
    const change = async (present: string, next: string) => {
      await panel.getByLabel('Present password').fill(present);
      await panel.getByLabel('New password').fill(next);
      await press(panel, 'Change the password');
    };
    await change('not-the-password', 'green-river-stone-7');
    await panel.getByRole('alert').or(panel.locator('[aria-invalid=true]')).first().waitFor();
    await change(DEMO_PASSWORD, 'green-river-stone-7');
    await reads(page, 'Your password is changed.');
    const other = await host.visit();
    await signInOn(other.page, email, 'green-river-stone-7');
    await page.goto('/password');
    await page.getByLabel('E-mail').fill(email);
    await press(page, 'Send the link');
    await reads(page, 'Look into your mail');
    const link = await host.mailedLink(email, 'reset');
    const fresh = await host.visit();
    await fresh.page.goto(link);
    await fresh.page.getByLabel('New password').fill('password');
    await press(fresh.page, 'Set the password');
    await reads(fresh.page, 'This is among the first that anybody would try.');
    await fresh.page.getByLabel('New password').fill('quiet-harbour-lamp-4');
    await press(fresh.page, 'Set the password');
    await reads(fresh.page, 'Your new password is set. Sign in with it.');
    await signInOn(fresh.page, email, 'quiet-harbour-lamp-4');
    await other.page.goto('/orders');
    expect(new URL(other.page.url()).pathname).toBe('/sign-in');
    expect([...errors, ...other.errors, ...fresh.errors]).toEqual([]);
    await Promise.all([context, other.context, fresh.context].map((each) => each.close()));
  },
  PATIENCE_MS,
);

test(
  'a place in a list that the list does not know leads to its beginning',
  async () => {
    const { page, errors, context } = await host.signIn('shufen.wang@shunda.example');
    for (const list of ['/orders', '/catalogue?q=a', '/assets', '/requests', '/people']) {
      const url = new URL(list, page.url());
      url.searchParams.set('after', 'junk');
      const answer = await page.goto(`${url.pathname}${url.search}`);
      expect([list, answer?.status()]).toEqual([list, 200]);
      expect(new URL(page.url()).searchParams.has('after')).toBe(false);
    }
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'what was typed is there again for its person after a session that ended, and for nobody else',
  async () => {
    const email = 'shufen.wang@shunda.example';
    const { page, errors, context } = await host.signIn(email);
    const typing = async (name: string) => {
      await page.goto('/people/invite');
      await page.locator('[name=name]').fill(name);
      await page.locator('[name=email]').fill('new@shunda.example');
      await page.getByRole('checkbox').first().check();
      await context.clearCookies({ name: /session/ });
      await press(page, 'Send the invitation');
      await page.waitForURL(/sign-in.*lost/);
    };
    const back = async (who: string) => {
      await page.locator('input[type=email]').fill(who);
      await page.locator('input[type=password]').fill(DEMO_PASSWORD);
      await page.locator('form:has(input[type=password]) button[type=submit]').first().click();
      await page.waitForURL(/people\/invite$/);
    };
    await typing('Somebody New');
    await back(email);
    await reads(page, 'What you had typed is here again.');
    expect(await page.locator('[name=name]').inputValue()).toBe('Somebody New');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await page.evaluate(() => sessionStorage.getItem('typed'))).toBeNull();
    await typing('Somebody Else');
    await back(CAST.administrator);
    await page.waitForFunction(() => sessionStorage.getItem('typed') === null);
    expect(await page.locator('[name=name]').inputValue()).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  },
  PATIENCE_MS,
);

test(
  'people who chose no language in their browser read their own, and a choice goes before it',
  async () => {
    const { page, context } = await host.visit();
    await signInOn(page, DESKS.LHM, DEMO_PASSWORD);
    const language = page.locator('html');
    expect(await language.getAttribute('lang')).toBe('zh-Hans');
    await context.addCookies([{ name: 'locale', value: 'en', url: host.origin }]);
    await page.reload();
    expect(await language.getAttribute('lang')).toBe('en');
    await context.close();
  },
  PATIENCE_MS,
);
