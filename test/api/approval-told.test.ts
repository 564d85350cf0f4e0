import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { COMPOSERS } from '../../api/mail/compose.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { rowOf } from '../support/row-of.ts';
import { insertConfiguration, SMALL_MODEL, sellModel } from '../support/small-model.ts';
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

const CHOICES = [
  { group: 'board', option: 'b2', quantity: 1 },
  { group: 'cooler', option: 'tall', quantity: 1 },
];

async function requestSaved(name: string) {
  const { itemId, versionId } = await sellModel(app, world, SMALL_MODEL);
  const saved = { accountId: world.account.acme, membershipId: world.member.ann.membershipId, itemId, versionId };
  const configurationId = await insertConfiguration(app, { ...saved, name, choices: CHOICES });
  const { data } = await app.ask(
    await world.token('ann'),
    'mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { ... on CartLineAddSuccess { cart { version } } ... on Error { code message } } }',
    { input: { configurationId: world.globalId('Configuration', configurationId), quantity: 4 } },
  );
  const cart = data.cartLineAdd.cart;
  const { request } = await buy.submit('ann', cart.version, { poNumber: 'PO 77', note: 'For the new line.' });
  await app.database.query('update configuration set name = $1 where id = $2', ['Another name', configurationId]);
  return request;
}

test('an approver can decide from the mail and its page: why, what with which options, on which number, where to, when', async () => {
  const request = await requestSaved('Line 4, station B');
  const letters = await app.db.write(WORKER, (tx) =>
    (COMPOSERS['request.submitted'] ?? (async () => []))(
      tx,
      {
        id: request.id,
        topic: 'request.submitted',
        accountId: world.account.acme,
        aggregateId: rowOf(request.id),
        payload: {},
      } as never,
      { origin: 'https://portal.example' } as never,
    ),
  );
  const [letter] = letters.filter(({ recipient }) => recipient.startsWith('bo@'));
  const body = letter?.body ?? '';
  for (const told of [
    'ann Example asks for your approval',
    /EUR 1,\d{3}\.\d\d with tax is above the requester’s own limit of EUR 1,000\.00 by EUR \d{1,3}\.\d\d\./,
    '4 × The model (MODEL-1)',
    /EUR \d+\.\d\d each, EUR [\d,]+\.\d\d together/,
    'Configuration “Line 4, station B”',
    'b2; tall',
    'PO number: PO 77',
    'Cost centre: 0100 Engineering',
    /Ship to: .*, Germany/,
    'Wanted on: as early as possible',
    /Expected on: \d+ \w+ \d{4}/,
    'Note: For the new line.',
    'Please decide by',
  ])
    expect(body).toMatch(told);
  const token = /\/approve\/(\S+)/.exec(body)?.[1];
  const { data, errors } = await app.ask(
    null,
    `query ($token: String!) { approvalByLink(token: $token) { findings { code params } shipTo { city country } requestedDate expectedDate orderNumber decidedBy
      lines { sku configurationName chosen { optionName(locale: "zh-Hant") } } } }`,
    { token },
  );
  expect(errors).toBeUndefined();
  expect(data.approvalByLink).toMatchObject({
    findings: [{ code: 'over_own_limit', params: { limit: '100000' } }],
    shipTo: { country: 'DE' },
    requestedDate: null,
    expectedDate: expect.stringMatching(/^\d{4}-/),
    orderNumber: null,
    decidedBy: null,
    lines: [
      {
        sku: 'MODEL-1',
        configurationName: 'Line 4, station B',
        chosen: [{ optionName: 'b2' }, { optionName: 'tall' }],
      },
    ],
  });
  const decided = await app.ask(
    null,
    'mutation ($input: ApprovalDecideByLinkInput!) { approvalDecideByLink(input: $input) { ... on ApprovalDecideByLinkSuccess { link { state orderNumber decidedBy } } ... on Error { code } } }',
    { input: { token, approve: true } },
  );
  const { number } =
    (await app.database.query('select number from sales_order where request_id = $1', [rowOf(request.id)]))[0] ?? {};
  expect(decided.data.approvalDecideByLink.link).toEqual({
    state: 'approved',
    orderNumber: `ACME-${number}`,
    decidedBy: 'bo Example',
  });
  const { data: placed } = await app.ask(
    await world.token('ann'),
    'query ($number: String!) { orderByNumber(number: $number) { lines { configurationName } request { expectedDate lines { configurationName } } } }',
    { number: `ACME-${number}` },
  );
  expect(placed.orderByNumber).toMatchObject({
    lines: [{ configurationName: 'Line 4, station B' }],
    request: { expectedDate: data.approvalByLink.expectedDate, lines: [{ configurationName: 'Line 4, station B' }] },
  });
});
