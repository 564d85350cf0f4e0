import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../api/db/unit.ts';
import { seedReference } from '../../api/demo/seed-reference.ts';
import { CAST, DESKS, type Desk } from '../support/journey-cast.ts';
import { awardByHand, buildNextUnit, receive, shipAndDeliver } from '../support/journey-control.ts';
import {
  acceptInvitation,
  announceDelivery,
  answerInbox,
  approveByLink,
  configureGateway,
  hasGoodsToShip,
  inviteRequester,
  openOnlyOrder,
  saveAndCollect,
  sendRequest,
} from '../support/journey-pages.ts';
import { HOST_SETTINGS, type PortalHost, startPortalHost, type Visitor } from '../support/portal-host.ts';

const PATIENCE_MS = 300_000;

let host: PortalHost;
let nora: Visitor;
let planner: Visitor;
const desks = new Map<Desk, Visitor>();

beforeAll(async () => {
  // Not as a demonstration: that would live through a past of its own.
  host = await startPortalHost(
    async (database) => {
      const db = createDatabase({ pool: database.pool, rolePrefix: database.installation.rolePrefix });
      await seedReference(db, { connection: database, settings: HOST_SETTINGS }, new Date());
    },
    { demo: false },
  );
}, PATIENCE_MS);
afterAll(() => host?.[Symbol.asyncDispose]());

test(
  'a colleague is invited and comes in by the link',
  async () => {
    const miriam = await host.signIn(CAST.administrator);
    await inviteRequester(miriam.page);
    nora = await host.visit();
    await acceptInvitation(nora.page, await host.mailedLink(CAST.requester, 'invited'));
    expect([...miriam.errors, ...nora.errors]).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'she configures, saves and asks; the approver decides from the mail',
  async () => {
    await configureGateway(nora.page);
    await saveAndCollect(nora.page, 'Gate gateway', 2);
    await sendRequest(nora.page, '4500-7781');
    const katrin = await host.visit();
    await approveByLink(katrin.page, await host.mailedLink(CAST.approver, 'approve'));
    expect([...katrin.errors, ...nora.errors]).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'the suppliers answer; one rejects a line',
  async () => {
    const rejecting: Desk[] = [];
    for (const [code, email] of Object.entries(DESKS) as [Desk, string][]) {
      const desk = await host.signIn(email);
      desks.set(code, desk);
      if (await answerInbox(desk.page, 'SOM-8')) rejecting.push(code);
      expect(desk.errors).toEqual([]);
    }
    expect(rejecting).toHaveLength(1);
  },
  PATIENCE_MS,
);

test(
  'a planner awards the part by hand, and the customer sees the order confirmed without asking again',
  async () => {
    await openOnlyOrder(nora.page);
    const main = nora.page.getByRole('main');
    await main.getByText('At risk', { exact: true }).first().waitFor();
    await nora.page.evaluate(() => Object.assign(window, { untouched: true }));
    planner = await host.signIn(CAST.planner);
    await awardByHand(planner.page, 'SOM-8');
    for (const { page } of desks.values()) await answerInbox(page, 'nothing');
    await main.getByText('All parts are confirmed').first().waitFor();
    expect(await nora.page.evaluate(() => 'untouched' in window)).toBe(true);
    expect([...nora.errors, ...planner.errors]).toEqual([]);
  },
  PATIENCE_MS,
);

const serials: string[][] = [];

test(
  'the suppliers announce what they send, with serial numbers',
  async () => {
    for (const [code, { page, errors }] of desks) {
      if (await hasGoodsToShip(page)) serials.push(...(await announceDelivery(page, code)));
      expect(errors).toEqual([]);
    }
    expect(serials).toContainEqual([expect.any(String), expect.any(String)]);
  },
  PATIENCE_MS,
);

test(
  'the goods are received by scanning, built into units, tested and shipped',
  async () => {
    const labels = await host.database.query<{ sscc: string }>('select sscc from ship_notice order by shipped_at');
    await receive(planner.page, [serials[0]?.[0] ?? '', ...labels.map(({ sscc }) => sscc)]);
    for (const place of [0, 1]) {
      await buildNextUnit(
        planner.page,
        serials.flatMap((line) => line[place] ?? []),
      );
    }
    await shipAndDeliver(planner.page);
    expect(planner.errors).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'the customer followed it on the open page, and finds what she has by its serial number',
  async () => {
    const { page, errors } = nora;
    await page.getByRole('main').getByText('Received by J. Roth').waitFor();
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true);
    const [unit] = await host.database.query<{ serial: string }>('select serial from asset order by serial limit 1');
    await page.goto(`/assets?q=${unit?.serial}`);
    const row = page.getByRole('row').filter({ hasText: unit?.serial ?? '' });
    await row.getByText('Dresden plant').first().waitFor();
    await row.getByText('4100').first().waitFor();
    expect(errors).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'the same goes without a script: asking, approving, answering, announcing',
  async () => {
    const plain = { javaScriptEnabled: false };
    const { page } = await host.signIn(CAST.requester, plain);
    await configureGateway(page);
    await saveAndCollect(page, 'Gate gateway, plain', 2);
    await sendRequest(page, '4500-7782');
    const link = await host.mailedLink(CAST.approver, 'approve', 2);
    await approveByLink((await host.visit(plain)).page, link);
    const desk = await host.signIn(DESKS.FBW, plain);
    await answerInbox(desk.page, 'nothing');
    expect(await hasGoodsToShip(desk.page)).toBe(true);
    await announceDelivery(desk.page, 'PLAIN');
  },
  PATIENCE_MS,
);
