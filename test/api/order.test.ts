import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
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
beforeEach(async () => {
  await app.database.query('delete from cart_line');
});

async function approved(goods: Parameters<typeof buy.request>[1]) {
  const request = await buy.request('ann', goods);
  return (await buy.decide('bo', request.steps[0], true)).request;
}

const ORDER = `number poNumber stage atRisk version net { amount } tax { amount } gross { amount } promisedDate expectedDate requestedDate
  requester { person { name } } costCentre { code } shipTo { postalCode city country }
  lines { sku description quantity stage promisedDate expectedDate unitPrice { amount } gross { amount } priceSteps { code } findings { code } }
  events { kind params actor } decisions { authorised basis } request { number }`;

test('an order is the copy of its request: lines, amounts, address, and adds up to the unit', async () => {
  const request = await buy.request('ann', { desk: 2, mouse: 3 });
  const placed = (await buy.decide('bo', request.steps[0], true)).request;
  const { data, errors } = await app.ask(await world.token('ann'), `query ($id: ID!) { order(id: $id) { ${ORDER} } }`, {
    id: placed.order.id,
  });
  expect(errors).toBeUndefined();
  expect(data.order).toMatchObject({
    number: placed.order.number,
    poNumber: request.poNumber,
    stage: 'PLACED',
    net: { amount: '185397' },
    tax: { amount: '35225' },
    gross: { amount: '220622' },
    requester: { person: { name: 'ann Example' } },
    costCentre: { code: '0100' },
    shipTo: { postalCode: '00123', city: 'Town', country: 'DE' },
    request: { number: request.number },
    decisions: [{ authorised: true, basis: 'APPROVED' }],
  });
  expect(data.order.lines.map((line: { sku: string; quantity: number }) => [line.sku, line.quantity])).toEqual([
    ['DESK-1', 2],
    ['MOUSE-1', 3],
  ]);
  expect(data.order.lines[0].priceSteps.map(({ code }: { code: string }) => code)).toContain('AGREEMENT_FIXED');
  const sums = await app.database.query<{ same: boolean }>(
    `select o.net = sum(l.net) and o.tax = sum(l.tax) and o.gross = sum(l.gross) as same from sales_order o
      join sales_order_line l on l.order_id = o.id group by o.account_id, o.id`,
  );
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.every(({ same }) => same)).toBe(true);
});

test('placing takes a bounded number of statements, whatever the number of lines', async () => {
  const one = await buy.request('ann', { desk: 2 });
  app.statements();
  await buy.decide('bo', one.steps[0], true);
  const few = app.statements();
  const three = await buy.request('ann', { desk: 2, mouse: 2, orphan: 1 });
  app.statements();
  await buy.decide('bo', three.steps[0], true);
  const many = app.statements();
  const whole = few.slice(few.indexOf('idempotency.claimKey'), few.indexOf('idempotency.storeResult') + 1);
  expect(whole.length, whole.join('\n')).toBeLessThanOrEqual(20);
  const placing = (names: string[]) =>
    names.slice(names.indexOf('order.takeOrderNumber'), names.lastIndexOf('order.updateRequestStatus') + 1);
  expect(placing(few).length, placing(few).join('\n')).toBeLessThanOrEqual(20);
  expect(placing(many).length, placing(many).join('\n')).toBeLessThanOrEqual(20 + 5);
});

test('orders are listed, narrowed, searched and sorted as the viewer may see them', async () => {
  const mine = await approved({ desk: 2 });
  const bos = await buy.request('bo', { desk: 2 });
  await buy.decide('carl', bos.steps[0], true);
  const list = async (who: 'ann' | 'bo' | 'mei', args: string) =>
    (
      await app.ask(
        await world.token(who),
        `{ orders(first: 100${args}) { nodes { id number poNumber stage expectedDate } } }`,
      )
    ).data.orders.nodes;
  expect((await list('ann', '')).map(({ id }: { id: string }) => id)).toContain(mine.order.id);
  expect((await list('ann', '')).map(({ poNumber }: { poNumber: string }) => poNumber)).not.toContain(bos.poNumber);
  expect((await list('bo', '')).map(({ poNumber }: { poNumber: string }) => poNumber)).toContain(bos.poNumber);
  expect((await list('bo', ', filter: { mine: true }')).map(({ poNumber }: { poNumber: string }) => poNumber)).toEqual([
    bos.poNumber,
  ]);
  expect(await list('mei', '')).toEqual([]);
  expect(await list('bo', ', filter: { stages: [DELIVERED] }')).toEqual([]);
  expect(
    (await list('bo', `, filter: { search: "${mine.order.number}" }`)).map(({ id }: { id: string }) => id),
  ).toEqual([mine.order.id]);
  expect(await list('bo', `, filter: { search: "${bos.poNumber.toLowerCase()}" }`)).toHaveLength(1);
  expect(await list('bo', ', filter: { search: "%" }')).toEqual([]);
  const dates = (await list('bo', ', sort: EXPECTED_FIRST')).map(
    ({ expectedDate }: { expectedDate: string }) => expectedDate,
  );
  expect(dates).toEqual(dates.toSorted());
  const byNumber = 'query ($number: String!) { orderByNumber(number: $number) { id } }';
  const ask = async (who: 'ann' | 'mei', number: string) =>
    (await app.ask(await world.token(who), byNumber, { number })).data.orderByNumber;
  expect(await ask('ann', mine.order.number.toLowerCase())).toEqual({ id: mine.order.id });
  expect(await ask('mei', mine.order.number)).toBeNull();
  expect(await ask('ann', 'nonsense')).toBeNull();
});

test('a serial number finds the order that it was shipped with', async () => {
  const { order } = await approved({ desk: 2 });
  const [line] = await app.database.query<{ id: string }>('select id from sales_order_line where order_id = $1', [
    rowOf(order.id),
  ]);
  const shipment = newId();
  const account_id = world.account.acme;
  await insert(app, 'shipment', [
    {
      account_id,
      order_id: rowOf(order.id),
      id: shipment,
      number: 'S-1',
      carrier: 'Post',
      tracking: 'T',
      sscc: '000000000000000001',
      state: 'shipped',
      shipped_at: '2026-11-01T00:00:00Z',
      expected_on: '2026-11-03',
      received_by: '',
    },
  ]);
  await insert(app, 'shipment_line', [
    {
      account_id,
      shipment_id: shipment,
      id: newId(),
      line_id: line?.id,
      item_id: world.item.desk,
      serial: '00SER7',
      quantity: 1,
    },
  ]);
  const search = async (text: string) =>
    (await app.ask(await world.token('ann'), `{ orders(first: 5, filter: { search: "${text}" }) { nodes { id } } }`))
      .data.orders.nodes;
  expect(await search('00SER7')).toEqual([{ id: order.id }]);
  expect(await search('SER7')).toEqual([]);
});

test('nobody of another account or party opens an order, and each party has a type of its own', async () => {
  const { order } = await approved({ desk: 2 });
  const document = 'query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }';
  expect((await app.ask(await world.token('mei'), document, { id: order.id })).data).toEqual({
    order: null,
    node: null,
  });
  for (const who of ['alpha', 'planner'] as const) {
    const token = await world.token(who);
    expect((await app.ask(token, document, { id: order.id })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await app.ask(token, 'query ($id: ID!) { node(id: $id) { id } }', { id: order.id })).data.node).toBeNull();
  }
  const salesId = world.globalId('SalesOrder', rowOf(order.id));
  const sales = `query ($id: ID!) { salesOrder(id: $id) { number account { code } gross { amount } lines { sku } } node(id: $id) { id } }`;
  const seen = await app.ask(await world.token('planner'), sales, { id: salesId });
  expect(seen.data.salesOrder).toEqual({
    number: order.number,
    account: { code: 'ACME' },
    gross: { amount: '214200' },
    lines: [{ sku: 'DESK-1' }],
  });
  const foreign = await app.ask(await world.token('ann'), sales, { id: salesId });
  expect(foreign.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const list = await app.ask(
    await world.token('planner'),
    `{ salesOrders(first: 5, filter: { search: "${order.number}" }) { nodes { id } } }`,
  );
  expect(list.data.salesOrders.nodes).toEqual([{ id: salesId }]);
});

test('goods that cannot be made leave an authorised request that says why and can be placed again', async () => {
  const [bom] = await app.database.query<{ id: string }>('select id from bill_of_materials where item_id = $1', [
    world.item.desk,
  ]);
  const cart = await buy.fill('ann', { desk: 2 });
  const { request } = await buy.submit('ann', cart.version);
  await insert(app, 'bill_of_materials_line', [
    { bill_of_materials_id: bom?.id, component_id: world.item.desk, position: 9, quantity: 1, phantom: false },
  ]);
  const failed = (await buy.decide('bo', request.steps[0], true)).request;
  expect(failed).toMatchObject({
    status: 'PLACEMENT_FAILED',
    order: null,
    placementError: expect.stringMatching(/^[A-Z_]+$/),
  });
  const again = async (who: 'ann' | 'mei', version: number) =>
    (
      await app.ask(
        await world.token(who),
        `mutation ($input: RequestPlaceAgainInput!) { requestPlaceAgain(input: $input) {
        ... on RequestPlaceAgainSuccess { request { status placementError version order { number } } } ... on Error { code } } }`,
        { input: { requestId: request.id, version, idempotencyKey: buy.next('again') } },
      )
    ).data.requestPlaceAgain;
  expect((await again('ann', failed.version)).request).toMatchObject({
    status: 'PLACEMENT_FAILED',
    version: failed.version + 1,
  });
  await app.database.query('delete from bill_of_materials_line where component_id = $1', [world.item.desk]);
  expect((await again('mei', failed.version + 1)).code).toBe('NOT_FOUND');
  expect((await again('ann', failed.version)).code).toBe('CONFLICT');
  expect((await again('ann', failed.version + 1)).request).toMatchObject({
    status: 'PLACED',
    placementError: null,
    order: { number: expect.any(String) },
  });
  expect((await again('ann', failed.version + 2)).code).toBe('WRONG_STATE');
});

test('order numbers run without gaps per account, also when several are placed at once', async () => {
  const requests = [];
  for (let index = 0; index < 4; index += 1) requests.push(await buy.request('ann', { desk: 2 }));
  await Promise.all(requests.map(({ steps }) => buy.decide('bo', steps[0], true)));
  const numbers = await app.database.query<{ number: number }>(
    'select number from sales_order where account_id = $1 order by number',
    [world.account.acme],
  );
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  const [reserved] = await app.database.query<{ same: boolean }>(
    `select bool_and(s.reserved = coalesce(r.held, 0) and s.reserved <= s.on_hand) as same from stock s
      left join (select item_id, sum(quantity) as held from stock_reservation where state = 'held' group by 1) r on r.item_id = s.item_id`,
  );
  expect(reserved?.same).toBe(true);
});

test('a page size or cursor that makes no sense is refused as bad input', async () => {
  const ask = async (args: string) => app.ask(await world.token('ann'), `{ orders(${args}) { nodes { id } } }`);
  for (const args of ['first: 0', 'first: 101', 'first: -1', 'first: 1, after: "nonsense"']) {
    const { errors } = await ask(args);
    expect(errors?.[0]?.extensions?.code, args).toBe('INVALID_INPUT');
  }
});
