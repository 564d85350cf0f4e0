import { afterAll, beforeAll, test } from 'vitest';
import { globalId } from '../../schema/node.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { type BenchWorld, type Buyer, createBenchWorld } from './bench-world.ts';
import { measure, replay, statementsOf, undoneStatementsOf } from './measure.ts';
import { type Line, tableOf } from './table.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ORDERS = Number(process.env.BENCH_ORDERS ?? 100_000);
const MANY = 16;

let app: TestApp;
let world: BenchWorld;
const lines: Line[] = [];

beforeAll(async () => {
  app = await createTestApp({ poolSize: 10 });
  world = await createBenchWorld(app, ORDERS);
});
afterAll(async () => {
  process.stdout.write(`\n${ORDERS} orders stored, ${SECONDS} s a cell\n\n${tableOf(lines)}\n\n`);
  await app[Symbol.asyncDispose]();
});

function buyerOf(client: number): Buyer {
  const buyer = world.buyers[client % world.buyers.length];
  if (!buyer) throw new Error('no buyer');
  return buyer;
}

/** Measures an operation of the API at one client and at many, and its own statements alone on a bare connection. */
async function bench<T>(
  operation: string,
  prepare: (client: number) => Promise<T>,
  run: (prepared: T) => Promise<unknown>,
): Promise<void> {
  for (let warm = 0; warm < 30; warm += 1) await run(await prepare(warm));
  const counted = await prepare(0);
  const sent = await statementsOf(() => run(counted));
  const one = await measure(1, SECONDS * 1_000, run, prepare);
  const many = await measure(MANY, SECONDS * 1_000, run, prepare);
  const replayed = await prepare(0);
  const undone = await undoneStatementsOf(() => run(replayed));
  const client = await app.database.pool.connect();
  const direct = await measure(
    1,
    SECONDS * 1_000,
    () => replay(client, undone),
    async () => undefined,
  );
  client.release();
  lines.push({ operation, statements: sent.length, one, many, direct });
}

async function asked(token: string, document: string, variables: Record<string, unknown>): Promise<void> {
  const answer = await app.ask(token, document, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
}

const PAGE = `query ($after: String) { catalogue(first: 20, after: $after) { nodes { id sku name kind available leadDays unitPrice { amount currency } listPrice { amount currency } family { id name picture } } pageInfo { hasNextPage endCursor } } }`;
const HISTORY = `{ orders(first: 20) { nodes { id number stage placedAt promisedDate expectedDate gross { amount currency } lines { id description quantity stage net { amount } } } pageInfo { endCursor } } }`;
const SUBMIT = `mutation ($input: RequestSubmitInput!) { requestSubmit(input: $input) { __typename ... on RequestSubmitSuccess { request { id order { id number } } } ... on Error { code message } } }`;

test('catalogue page of 20 with the customer’s prices', async () => {
  await bench(
    'catalogue page of 20',
    async (client) => buyerOf(client).token,
    (token) => asked(token, PAGE, {}),
  );
});

test('order history, 20 orders with lines', async () => {
  await bench(
    'order history, 20 orders with lines',
    async (client) => buyerOf(client).token,
    (token) => asked(token, HISTORY, {}),
  );
});

test('purchase report of one account, twelve months', async () => {
  const REPORT = `query ($from: Date!, $to: Date!) { purchaseReport(from: $from, to: $to, groupBy: CATEGORY, groups: 10) { total { net { amount } quantity } groups { name figures { net { amount } } } months { month } } }`;
  const to = new Date().toISOString().slice(0, 10);
  const from = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);
  await bench(
    'purchase report of one account',
    async (client) => buyerOf(client).token,
    (token) => asked(token, REPORT, { from, to }),
  );
});

let purchase = 0;

async function fillCart(client: number): Promise<{ token: string; input: Record<string, unknown> }> {
  const buyer = buyerOf(client);
  const cart = await app.database.query<{ id: string; version: number }>(
    `insert into cart (account_id, id, membership_id) values ($1, gen_random_uuid(), $2) on conflict (account_id, membership_id) do update set version = cart.version + 1 returning id, version`,
    [buyer.accountId, buyer.membershipId],
  );
  await app.database.query(
    `insert into cart_line (account_id, cart_id, id, position, item_id, quantity, shown_unit_price) select $1, $2, gen_random_uuid(), p, item, 1, 100000 from unnest($3::uuid[]) with ordinality as u(item, p)`,
    [buyer.accountId, cart[0]?.id, world.products],
  );
  purchase += 1;
  const input = {
    cartVersion: cart[0]?.version,
    costCentreId: globalId('CostCentre', buyer.costCentre),
    addressId: globalId('Address', buyer.address),
    poNumber: `BENCH-${purchase}`,
    idempotencyKey: crypto.randomUUID(),
  };
  return { token: buyer.token, input };
}

test('place an order: 5 lines, 4 suppliers, 12 sub-order lines', async () => {
  await bench('place an order', fillCart, async ({ token, input }) => {
    const answer = await app.ask(token, SUBMIT, { input });
    if (!answer.data?.requestSubmit?.request?.order) throw new Error(JSON.stringify(answer));
  });
});
