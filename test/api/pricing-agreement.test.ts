import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let sales: string;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  sales = await world.token('sales');
  app.setClock(new Date('2026-06-01T12:00:00Z'));
});
afterAll(() => app[Symbol.asyncDispose]());

const ERROR = `... on Error { code message } ... on InvalidInputError { issues { path message } }
  ... on ConflictError { currentVersion } ... on WrongStateError { state }`;

async function mutate(field: string, type: string, success: string, input: unknown, token = sales) {
  const { data, errors } = await app.ask(
    token,
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${success} ${ERROR} } }`,
    { input },
  );
  return data?.[field] ?? errors?.[0]?.extensions;
}

const AGREEMENT = 'agreement { id number status version currency validFrom validUntil }';
const create = (number: string, lines: Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  mutate(
    'priceAgreementCreate',
    'PriceAgreementCreateInput',
    `... on PriceAgreementCreateSuccess { ${AGREEMENT} } ... on AgreementOverlapError { lines agreementNumber }`,
    {
      accountId: world.globalId('Account', world.account.zen),
      number,
      validFrom: '2026-06-01',
      validUntil: '2027-06-01',
      lines,
      ...more,
    },
  );
const change = (verb: 'Publish' | 'End', agreementId: string, version: number, day?: string) =>
  mutate(
    `priceAgreement${verb}`,
    `PriceAgreement${verb}Input`,
    `... on PriceAgreement${verb}Success { ${AGREEMENT} }`,
    {
      agreementId,
      version,
      ...(day && { day }),
    },
  );
const forMouse = (more: Record<string, unknown> = {}) => ({
  itemId: world.globalId('Item', world.item.mouse),
  unitPrice: '50000',
  ...more,
});
const forParts = (more: Record<string, unknown> = {}) => ({
  familyId: world.globalId('Family', world.family.parts),
  discountBasisPoints: 500,
  ...more,
});
const linesOf = async (token: string, agreementId: string) =>
  (
    await app.ask(
      token,
      `query ($agreementId: ID!) { priceAgreementLines(first: 50, agreementId: $agreementId) { nodes { id sku itemName family { code }
        unitPrice { amount currency } discountBasisPoints minimumQuantity validFrom validUntil } } }`,
      { agreementId },
    )
  ).data.priceAgreementLines.nodes;

describe('price agreements', () => {
  let agreementId: string;

  test('a draft is the seller’s; once published the customer reads it, and nobody else', async () => {
    const { agreement } = await create('A-1', [
      forMouse(),
      forMouse({ minimumQuantity: 10, unitPrice: '45000' }),
      forParts(),
    ]);
    agreementId = agreement.id;
    expect(agreement).toMatchObject({ status: 'DRAFT', version: 1, currency: 'TWD', validFrom: '2026-06-01' });
    const mei = await world.token('mei');
    expect(await linesOf(mei, agreementId)).toEqual([]);
    expect(await change('Publish', agreementId, 2)).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await change('Publish', agreementId, 1)).agreement).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect(await change('Publish', agreementId, 2)).toMatchObject({ code: 'WRONG_STATE', state: 'published' });
    expect(await linesOf(mei, agreementId)).toMatchObject([
      { sku: 'MOUSE-1', unitPrice: { amount: '50000', currency: 'TWD' }, minimumQuantity: 1, validUntil: '2027-06-01' },
      { sku: 'MOUSE-1', minimumQuantity: 10 },
      { sku: null, family: { code: 'parts' }, discountBasisPoints: 500, unitPrice: null },
    ]);
    expect(await linesOf(await world.token('ann'), agreementId)).toEqual([]);
    const list = '{ priceAgreements(first: 10) { nodes { number } } }';
    expect((await app.ask(mei, list)).data.priceAgreements.nodes).toEqual([{ number: 'A-1' }]);
    expect((await app.ask(await world.token('ann'), list)).data.priceAgreements.nodes).toEqual([{ number: 'PA-1' }]);
    const supplier = await app.ask(await world.token('alpha'), list);
    expect(supplier.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const published = await app.database.query("select account_id from outbox where topic = 'agreement.published'");
    expect(published).toEqual([{ account_id: world.account.zen }]);
  });

  test('overlaps are refused, inside one agreement and with what stands; ranges may touch', async () => {
    expect(await create('A-2', [forMouse({ minimumQuantity: 5 }), forMouse({ minimumQuantity: 5 })])).toMatchObject({
      __typename: 'AgreementOverlapError',
      lines: ['lines.0', 'lines.1'],
      agreementNumber: null,
    });
    const [standing] = await linesOf(sales, agreementId);
    expect(await create('A-2', [forMouse({ minimumQuantity: 7 }), forMouse()])).toMatchObject({
      __typename: 'AgreementOverlapError',
      lines: [standing.id, 'lines.1'],
      agreementNumber: 'A-1',
    });
    const rows = await app.database.query("select from price_agreement where number = 'A-2'");
    expect(rows).toEqual([]);
    const next = await create('A-2', [forMouse()], { validFrom: '2027-06-01', validUntil: null });
    expect(next.agreement.status).toBe('DRAFT');
  });

  test('of two overlapping agreements written at the same time exactly one stands', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => create(`RACE-${index}`, [forMouse({ minimumQuantity: 99 })])),
    );
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual([...Array(5).fill('AgreementOverlapError'), 'PriceAgreementCreateSuccess']);
    const rows = await app.database.query('select from price_agreement_line where minimum_quantity = 99');
    expect(rows).toHaveLength(1);
  });

  test('an agreement that ended makes room for another, and a draft that was given up too', async () => {
    expect((await change('End', agreementId, 2, '2026-05-01')).issues).toMatchObject([{ path: 'day' }]);
    expect((await change('End', agreementId, 2, '2026-09-01')).agreement).toMatchObject({
      validUntil: '2026-09-01',
      status: 'PUBLISHED',
    });
    const follower = await create('A-3', [forMouse()], { validFrom: '2026-09-01' });
    expect(follower.agreement.number).toBe('A-3');
    expect((await change('End', follower.agreement.id, 1, '2026-09-01')).agreement.status).toBe('SUPERSEDED');
    expect((await create('A-4', [forMouse()], { validFrom: '2026-09-01' })).agreement.number).toBe('A-4');
    expect(await create('A-4', [forMouse({ minimumQuantity: 12 })])).toMatchObject({
      __typename: 'AgreementNumberTakenError',
    });
  });

  test('refuses lines that say too little, too much or fall outside', async () => {
    const issues = async (line: Record<string, unknown>, more = {}) => (await create('B-1', [line], more)).issues;
    expect(await issues({ unitPrice: '1' })).toMatchObject([{ path: 'lines.0' }]);
    expect(await issues(forMouse({ discountBasisPoints: 1 }))).toMatchObject([{ path: 'lines.0' }]);
    expect(await issues(forMouse({ unitPrice: '-1' }))).toMatchObject([{ path: 'lines.0.unitPrice' }]);
    expect(await issues(forMouse({ minimumQuantity: 0 }))).toMatchObject([{ path: 'lines.0.minimumQuantity' }]);
    expect(await issues(forMouse({ validUntil: '2028-01-01' }))).toMatchObject([{ path: 'lines.0' }]);
    expect(await issues(forMouse(), { validUntil: '2026-06-01' })).toMatchObject([
      { path: 'validUntil' },
      { path: 'lines.0' },
    ]);
    expect(await create('B-1', [])).toMatchObject({ issues: [{ path: 'lines' }] });
    expect(await create('B-1', [{ itemId: 'x', unitPrice: '1' }])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create('B-1', [forMouse()], { accountId: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('list prices and rates', () => {
  const set = (input: Record<string, unknown>) =>
    mutate(
      'listPriceSet',
      'ListPriceSetInput',
      '... on ListPriceSetSuccess { item { listPrices { price { amount currency } validFrom validUntil } } }',
      {
        itemId: world.globalId('Item', world.item.orphan),
        currency: 'EUR',
        from: '2026-06-01',
        amount: '100',
        ...input,
      },
    );

  test('a price holds until the next that is set already; what is past stays', async () => {
    await set({ from: '2026-08-01', amount: '300' });
    await set({ from: '2026-07-01', amount: '200' });
    const { item } = await set({ from: '2026-07-01', amount: '250' });
    expect(item.listPrices).toEqual([
      { price: { amount: '5000', currency: 'EUR' }, validFrom: '2020-01-01', validUntil: '2026-07-01' },
      { price: { amount: '250', currency: 'EUR' }, validFrom: '2026-07-01', validUntil: '2026-08-01' },
      { price: { amount: '300', currency: 'EUR' }, validFrom: '2026-08-01', validUntil: null },
    ]);
    expect((await set({ from: '2026-05-30' })).issues).toMatchObject([{ path: 'from' }]);
    expect((await set({ amount: '-5' })).issues).toMatchObject([{ path: 'amount' }]);
    expect((await set({ currency: 'euro' })).issues).toMatchObject([{ path: 'currency' }]);
  });

  test('a rate is published with its source and day', async () => {
    const rate = { base: 'USD', quote: 'TWD', day: '2026-06-02', rate: '31.25', source: 'Central bank' };
    const publish = (more = {}) =>
      mutate(
        'exchangeRateSet',
        'ExchangeRateSetInput',
        '... on ExchangeRateSetSuccess { exchangeRate { base quote day rate source } }',
        {
          ...rate,
          ...more,
        },
      );
    expect((await publish()).exchangeRate).toEqual({ ...rate, rate: '31.25000000' });
    expect((await publish({ rate: '0' })).issues).toHaveLength(1);
    expect((await publish({ rate: '1.123456789' })).issues).toMatchObject([{ path: 'rate' }]);
    expect((await publish({ quote: 'USD' })).issues).toHaveLength(1);
    const { data } = await app.ask(sales, '{ exchangeRates { base quote rate } }');
    expect(data.exchangeRates).toContainEqual({ base: 'USD', quote: 'TWD', rate: '31.25000000' });
  });
});
