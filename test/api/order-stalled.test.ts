import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { placeNextStalled } from '../../api/order/place-stalled.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { insert } from '../support/insert.ts';
import { rowOf } from '../support/row-of.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let buy: ReturnType<typeof buying>;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  buy = buying(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());

test('what could not be placed is placed by the seller once it is mended, or by itself, once, and the requester is told', async () => {
  const [bom] = await app.database.query<{ id: string }>('select id from bill_of_materials where item_id = $1', [
    world.item.desk,
  ]);
  const requests: { id: string; number: string; version: number }[] = [];
  for (const _ of ['by hand', 'by itself']) {
    const cart = await buy.fill('ann', { desk: 2 });
    requests.push((await buy.submit('ann', cart.version)).request);
    await app.database.query('delete from cart_line');
  }
  const [byHand, byItself] = requests;
  if (!byHand || !byItself) throw new Error('two requests');
  await insert(app, 'bill_of_materials_line', [
    { bill_of_materials_id: bom?.id, component_id: world.item.desk, position: 9, quantity: 1, phantom: false },
  ]);
  for (const request of requests) {
    const [step] = (request as unknown as { steps: { id: string; revision: number }[] }).steps;
    if (step) await buy.decide('bo', step, true);
  }
  const mailed = async (request: { id: string }) => {
    await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
    const mails = await app.database.query(
      `select m.subject, m.link from mail m join outbox o on o.id = m.outbox_id where o.aggregate_id = $1 and m.recipient = 'ann@example.test' order by m.created_at, m.id`,
      [rowOf(request.id)],
    );
    for (const { link } of mails) expect(link).toBe(`${SETTINGS.origin}/requests/${request.id}`);
    return mails.map(({ subject }) => subject);
  };
  expect(await mailed(byHand)).toEqual([`${byHand.number} is approved, but not ordered yet`]);
  const STALLED = `{ salesRequestsStalled(first: 50) { nodes { id number version status obstacle placementError placeAgainAt account { code } requester { person { name } } order { number } } } }`;
  const stalled = async () =>
    (await app.ask(await world.token('sales'), STALLED)).data.salesRequestsStalled.nodes.filter(
      ({ number }: { number: string }) => requests.some((request) => request.number === number),
    );
  const listed = await stalled();
  expect(listed).toHaveLength(2);
  expect(listed[0]).toMatchObject({
    obstacle: 'PLACEMENT_FAILED',
    status: 'PLACEMENT_FAILED',
    account: { code: 'ACME' },
    requester: { person: { name: 'ann Example' } },
    order: null,
  });
  const id = world.globalId('SalesRequest', rowOf(byHand.id));
  const place = async (who: 'sales' | 'ann' | 'alpha', version: number, key = buy.next('place')) => {
    const document = `mutation ($input: SalesRequestPlaceInput!) { salesRequestPlace(input: $input) {
      ... on SalesRequestPlaceSuccess { request { status version obstacle placementError order { number } } } ... on Error { code } } }`;
    return app.ask(await world.token(who), document, { input: { requestId: id, version, idempotencyKey: key } });
  };
  for (const who of ['ann', 'alpha'] as const) {
    expect((await place(who, listed[0].version)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  // Still in the way: it says so, on record.
  const inVain = (await place('sales', listed[0].version)).data.salesRequestPlace.request;
  expect(inVain).toMatchObject({ status: 'PLACEMENT_FAILED', version: listed[0].version + 1, order: null });
  // By itself it is tried when due, without a trace while nothing changes, later and later.
  const now = new Date();
  const due = (minutes: number) => app.setClock(new Date(now.getTime() + minutes * 60_000));
  const attempt = () => app.db.write(WORKER, placeNextStalled);
  const record = async () => {
    const [row] = await app.database.query(
      `select r.version, (select count(*)::int from audit_event a where a.subject_id = r.id) as audit from request r where r.id = $1`,
      [rowOf(byItself.id)],
    );
    return row;
  };
  const before = await record();
  expect(await attempt()).toBe(false);
  due(11);
  expect([await attempt(), await attempt(), await attempt()]).toEqual([true, true, false]);
  expect(await record()).toEqual(before);
  await app.database.query('delete from bill_of_materials_line where component_id = $1', [world.item.desk]);
  const key = buy.next('place');
  const [first, again] = [await place('sales', inVain.version, key), await place('sales', inVain.version, key)];
  expect(first.data).toEqual(again.data);
  expect(first.data.salesRequestPlace.request).toMatchObject({
    status: 'PLACED',
    obstacle: null,
    placementError: null,
  });
  expect((await place('sales', inVain.version + 1)).data.salesRequestPlace.code).toBe('WRONG_STATE');
  due(60);
  const races = await Promise.all([attempt(), attempt(), attempt()]);
  expect(races).toContain(true);
  app.setClock(undefined);
  const orders = await app.database.query(`select request_id from sales_order where request_id = any($1)`, [
    requests.map((request) => rowOf(request.id)),
  ]);
  expect(orders).toHaveLength(2);
  expect(await stalled()).toEqual([]);
  expect(await mailed(byHand)).toEqual([
    `${byHand.number} is approved, but not ordered yet`,
    `${byHand.number} is approved and ordered`,
  ]);
  expect(await mailed(byItself)).toHaveLength(2);
});
