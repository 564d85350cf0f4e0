import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
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
beforeEach(async () => {
  await app.database.query('delete from cart_line');
});

const count = async (table: string) =>
  Number((await app.database.query<{ count: bigint }>(`select count(*) from ${table}`))[0]?.count);

test('within the requester’s own limit the order is placed at once, with its decision', async () => {
  const request = await buy.request('ann', { mouse: 2 });
  expect(request).toMatchObject({ status: 'PLACED', steps: [], gross: { amount: '4282' }, placementError: null });
  expect(request.order).toMatchObject({ stage: 'RECEIVED', gross: { amount: '4282' } });
  const [row] = await app.database.query(
    `select d.basis, d.outcome, d.facts, o.number from sales_order o join decision d on d.id = o.decision_id order by o.number desc limit 1`,
  );
  expect(row).toMatchObject({ basis: 'within_own_limit', outcome: 'authorised', facts: { decidedBy: null } });
  const { data } = await app.ask(await world.token('ann'), '{ cart { lines { id } } }');
  expect(data.cart.lines).toEqual([]);
});

test('above the limit it waits for the account’s approvers, never for the requester', async () => {
  const request = await buy.request('ann', { desk: 2 });
  expect(request).toMatchObject({ status: 'PENDING', order: null });
  expect(request.steps).toEqual([expect.objectContaining({ state: 'OPEN', mayDecide: false })]);
  expect(request.steps[0].candidates.map((it: { person: { name: string } }) => it.person.name)).toEqual(['bo Example']);
  const own = await buy.request('bo', { desk: 2 });
  expect(own.steps[0].candidates.map((it: { person: { name: string } }) => it.person.name)).toEqual(['carl Example']);
  const [row] = await app.database.query<{ payload: object }>(
    `select payload from outbox where topic = 'request.submitted' order by created_at desc, id desc limit 1`,
  );
  expect(row?.payload).toEqual({ requestId: expect.any(String) });
});

test('a changed price is shown line by line and accepted only by saying so', async () => {
  const cart = await buy.fill('ann', { desk: 1 });
  await app.database.query('update price_agreement_line set unit_price = 95000 where unit_price = 90000');
  try {
    const refused = await buy.submit('ann', cart.version);
    expect(refused).toMatchObject({
      code: 'PRICE_CHANGED',
      changes: [{ lineId: cart.lines[0]?.id, shown: { amount: '90000' }, now: { amount: '95000' } }],
    });
    const price = (unitPrice: string) => ({ acceptedPrices: [{ lineId: cart.lines[0]?.id, unitPrice }] });
    expect((await buy.submit('ann', cart.version, price('94000'))).code).toBe('PRICE_CHANGED');
    const accepted = await buy.submit('ann', cart.version, price('95000'));
    expect(accepted.request).toMatchObject({ status: 'PENDING', gross: { amount: '113050' } });
  } finally {
    await app.database.query('update price_agreement_line set unit_price = 90000 where unit_price = 95000');
  }
});

test('a purchase order number is used once among what is alive, in any case', async () => {
  const first = await buy.request('ann', { desk: 2 }, { poNumber: 'Po 77' });
  const { version } = await buy.fill('ann', { mouse: 1 });
  const refused = await buy.submit('ann', version, { poNumber: ' PO  77 ' });
  expect(refused.code).toBe('PO_NUMBER_USED');
  const withdrawn = await withdraw('ann', first);
  expect(withdrawn.request).toMatchObject({ status: 'WITHDRAWN', steps: [{ state: 'CANCELLED' }] });
  const again = await buy.submit('ann', version, { poNumber: 'PO 77' });
  expect(again.request.status).toBe('PLACED');
});

async function withdraw(who: 'ann' | 'bo' | 'carl' | 'mei', request: { id: string; version: number }) {
  const { data, errors } = await app.ask(
    await world.token(who),
    `mutation ($input: RequestWithdrawInput!) { requestWithdraw(input: $input) {
      ... on RequestWithdrawSuccess { request { status version steps { state } } } ... on Error { code } } }`,
    { input: { requestId: request.id, version: request.version, idempotencyKey: buy.next('withdraw') } },
  );
  expect(errors).toBeUndefined();
  return data.requestWithdraw;
}

test('only the requester or an account administrator takes a request back, once', async () => {
  const request = await buy.request('ann', { desk: 2 });
  expect((await withdraw('bo', request)).code).toBe('NOT_FOUND');
  expect((await withdraw('mei', request)).code).toBe('NOT_FOUND');
  expect((await withdraw('ann', { ...request, version: 9 })).code).toBe('CONFLICT');
  expect((await withdraw('carl', request)).request.status).toBe('WITHDRAWN');
  expect((await withdraw('ann', request)).code).toBe('WRONG_STATE');
});

test('days that nobody works or that come too early are refused with the day that is possible', async () => {
  const { version } = await buy.fill('ann', { desk: 1 });
  const early = await buy.submit('ann', version, { requestedDate: '2026-01-05' });
  expect(early.code).toBe('DATE_TOO_EARLY');
  expect(await buy.submit('ann', version, { requestedDate: '2099-01-03' })).toMatchObject({
    code: 'DATE_NOT_WORKED',
    next: '2099-01-05',
  });
  await app.database.query(`insert into calendar_holiday values ($1, '2099-01-05', 'Holiday')`, [world.calendar]);
  expect(await buy.submit('ann', version, { requestedDate: '2099-01-05' })).toMatchObject({
    code: 'DATE_NOT_WORKED',
    next: '2099-01-06',
  });
  const request = (await buy.submit('ann', version, { requestedDate: early.earliest })).request;
  expect(request.status).toBe('PENDING');
});

test('bad places, versions and empty carts are typed refusals, and nothing is half-written', async () => {
  const { version } = await buy.fill('ann', { mouse: 1 });
  const before = await Promise.all(['request', 'request_line', 'sales_order', 'decision', 'outbox'].map(count));
  const foreign = (type: string) => world.globalId(type, crypto.randomUUID());
  expect((await buy.submit('ann', version + 1)).code).toBe('CONFLICT');
  expect((await buy.submit('ann', version, { costCentreId: foreign('CostCentre') })).code).toBe('NOT_FOUND');
  expect(
    (await buy.submit('ann', version, { costCentreId: world.globalId('CostCentre', world.zen.costCentre) })).code,
  ).toBe('NOT_FOUND');
  expect((await buy.submit('ann', version, { addressId: world.globalId('Address', world.zen.address) })).code).toBe(
    'NOT_FOUND',
  );
  expect((await buy.submit('ann', version, { addressId: 'nonsense' })).code).toBe('NOT_FOUND');
  expect((await buy.submit('ann', version, { poNumber: '  ' })).code).toBe('INVALID_INPUT');
  expect((await buy.submit('ann', version, { poNumber: 'x'.repeat(61) })).code).toBe('INVALID_INPUT');
  await app.database.query('update cost_centre set active = false where id = $1', [world.acme.costCentre]);
  expect((await buy.submit('ann', version)).code).toBe('COST_CENTRE_INACTIVE');
  await app.database.query('update cost_centre set active = true where id = $1', [world.acme.costCentre]);
  await app.database.query(`update item set status = 'withdrawn' where id = $1`, [world.item.mouse]);
  expect((await buy.submit('ann', version)).code).toBe('NOT_ORDERABLE');
  await app.database.query(`update item set status = 'active' where id = $1`, [world.item.mouse]);
  expect(await Promise.all(['request', 'request_line', 'sales_order', 'decision', 'outbox'].map(count))).toEqual(
    before,
  );
  await buy.submit('ann', version);
  expect((await buy.submit('ann', version + 1)).code).toBe('CART_EMPTY');
});

test('sixty-four identical submits at once make one request and one order', async () => {
  const { version } = await buy.fill('ann', { mouse: 1 });
  const before = { requests: await count('request'), orders: await count('sales_order') };
  const more = { poNumber: 'PO-64', idempotencyKey: 'sixty-four' };
  const answers = await Promise.all(Array.from({ length: 64 }, () => buy.submit('ann', version, more)));
  expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1);
  expect(await count('request')).toBe(before.requests + 1);
  expect(await count('sales_order')).toBe(before.orders + 1);
});

test('sixty-four submits of one cart under different keys still make one order', async () => {
  const { version } = await buy.fill('ann', { mouse: 1 });
  const before = await count('sales_order');
  const answers = await Promise.all(Array.from({ length: 64 }, () => buy.submit('ann', version)));
  expect(answers.filter(({ request }) => request)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['CONFLICT']));
  expect(await count('sales_order')).toBe(before + 1);
});

test('requests are seen by their requester, by approvers and administrators, and by no other account', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const one =
    'query ($id: ID!) { request(id: $id) { number lines { sku quantity priceSteps { code } } decisions { basis } } node(id: $id) { id } }';
  for (const who of ['ann', 'bo', 'carl'] as const) {
    const { data } = await app.ask(await world.token(who), one, { id: request.id });
    expect(data.request).toMatchObject({ number: request.number, lines: [{ sku: 'DESK-1', quantity: 2 }] });
  }
  const bos = await buy.request('bo', { desk: 3 });
  expect((await app.ask(await world.token('ann'), one, { id: bos.id })).data).toEqual({ request: null, node: null });
  expect((await app.ask(await world.token('mei'), one, { id: request.id })).data).toEqual({
    request: null,
    node: null,
  });
  const list =
    '{ requests(first: 100) { nodes { id } } mine: requests(first: 100, filter: { mine: true }) { nodes { id } } }';
  const anns = (await app.ask(await world.token('ann'), list)).data;
  expect(anns.requests).toEqual(anns.mine);
  const seen = (await app.ask(await world.token('bo'), list)).data;
  expect(seen.requests.nodes).toContainEqual({ id: request.id });
  expect(seen.mine.nodes).not.toContainEqual({ id: request.id });
  const found = await app.ask(
    await world.token('bo'),
    `{ requests(first: 5, filter: { search: "${request.number}", statuses: [PENDING] }) { nodes { id } } }`,
  );
  expect(found.data.requests.nodes).toEqual([{ id: request.id }]);
});

test('a list of requests goes on from its cursor without gaps', async () => {
  const token = await world.token('carl');
  const page = (after: string | null) =>
    app.ask(
      token,
      'query ($after: String) { requests(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
  const all: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data } = await page(after);
    all.push(...data.requests.nodes.map(({ id }: { id: string }) => id));
    more = data.requests.pageInfo.hasNextPage;
    after = data.requests.pageInfo.endCursor;
  }
  expect(new Set(all).size).toBe(await count('request'));
  expect(all).toHaveLength(await count('request'));
});
