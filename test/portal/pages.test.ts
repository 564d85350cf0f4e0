import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { CAST } from '../support/journey-cast.ts';
import { inviteRequester, press, reads } from '../support/journey-pages.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost } from '../support/portal-host.ts';
import { portalPages } from '../support/portal-routes.ts';
import { type Walk, walkFrom } from '../support/portal-walk.ts';

const PAST_ORDERS = 8;
const PATIENCE_MS = 300_000;

const walk: Walk = { seen: new Set(), inspected: new Set(), pages: portalPages() };
let host: PortalHost;

beforeAll(async () => {
  host = await startPortalHost((database) =>
    seedDemo({ connection: database, settings: HOST_SETTINGS }, () => {}, { orders: PAST_ORDERS }),
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

// What every desk has beside its navigation.
const FRAME = ['/', '/profile', '/notifications', '/search?q=dock'];

// Links lead to one item only; just models have this page.
const MODEL = '/control/catalogue/EDG-E1/model';

const PEOPLE = [
  ['an account’s administrator', 'customer', 'miriam.aydin@keller.example', 'en-GB'],
  ['a requester', 'customer', 'yian.chen@shunda.example', 'zh-TW'],
  ['an approver', 'customer', 'katrin.vogel@keller.example', 'en-GB'],
  ['a supplier', 'supplier', 'min.zhao@longhe.example', 'zh-CN'],
  ['the seller’s administrator', 'seller', 'yichun.chang@confluence.example', 'en-GB'],
  ['a planner', 'seller', 'kuofeng.tsai@confluence.example', 'zh-TW'],
  ['a service engineer', 'seller', 'oliver.grant@confluence.example', 'zh-CN'],
] as const;

test(
  'strangers find the pages of the door without a fault',
  async () => {
    const visitor = await host.visit({ locale: 'zh-TW' });
    await visitor.page.goto('/sign-in');
    expect(await walkFrom(walk, visitor, 'stranger', ['/sign-in'])).toEqual([]);
    await visitor.context.close();
  },
  PATIENCE_MS,
);

test(
  'who comes by a link in a mail finds its page without a fault',
  async () => {
    const administrator = await host.signIn(CAST.administrator);
    await inviteRequester(administrator.page);
    const stranger = await host.visit();
    await stranger.page.goto('/password');
    await stranger.page.locator('input[type=email]').fill(CAST.approver);
    await stranger.page.locator('main form button[type=submit]').click();
    await stranger.page.waitForURL(/asked/);
    const [asked] = await host.database.query<{ recipient: string }>(
      "select recipient from mail where kind = 'approve' order by created_at desc limit 1",
    );
    const links = [
      await host.mailedLink(CAST.requester, 'invited'),
      await host.mailedLink(CAST.approver, 'reset'),
      await host.mailedLink(asked?.recipient ?? '', 'approve'),
    ];
    expect(await walkFrom(walk, stranger, 'stranger', links)).toEqual([]);
    expect(administrator.errors).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'a file that is imported has a page that follows it and shows its bad rows',
  async () => {
    const { page, errors } = await host.signIn('yichun.chang@confluence.example');
    await page.goto('/control/imports/new');
    const buffer = Buffer.from('{"category":"CPU","id":"x-1","name":"Eight cores"}\n{"category":"CPU"\n');
    await page.locator('input[name=file]').setInputFiles({ name: 'parts.jsonl', mimeType: 'text/plain', buffer });
    await press(page, 'Start the import');
    await page.waitForURL(/\/control\/imports\/(?!new)/);
    await reads(page, /1 row was left out/);
    expect(errors).toEqual([]);
  },
  PATIENCE_MS,
);

for (const [who, party, email, locale] of PEOPLE) {
  test(
    `${who} finds every page of that desk without a fault`,
    async () => {
      const visitor = await host.signIn(email, { locale });
      const starts = party === 'seller' ? [...FRAME, MODEL] : FRAME;
      expect(await walkFrom(walk, visitor, party, starts)).toEqual([]);
      await visitor.context.close();
    },
    PATIENCE_MS,
  );
}

test('no page was left out', () => {
  const left = walk.pages.map(({ folder }) => folder).filter((folder) => !walk.seen.has(folder));
  expect(left).toEqual([]);
});
