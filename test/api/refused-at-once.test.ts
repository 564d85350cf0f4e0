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

const ISSUES = '__typename ... on Error { code } ... on InvalidInputError { issues { path code figures } }';

async function ask(who: 'ann' | 'carl' | 'admin', field: string, type: string, input: Record<string, unknown>) {
  const { data, errors } = await app.ask(
    await world.token(who),
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${ISSUES} ... on DateTooEarlyError { earliest } ... on PurchaseOrderNumberUsedError { __typename } } }`.replace(
      field === 'requestSubmit' ? /$^/ : / \.\.\. on DateTooEarlyError.*?PurchaseOrderNumberUsedError \{ __typename \}/,
      '',
    ),
    { input },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

async function submit(more: Record<string, unknown>) {
  const { version } = await buy.fill('ann', { desk: 1 });
  return ask('ann', 'requestSubmit', 'RequestSubmitInput', {
    cartVersion: version,
    poNumber: buy.next('AT-ONCE'),
    costCentreId: world.globalId('CostCentre', world.acme.costCentre),
    addressId: world.globalId('Address', world.acme.address),
    idempotencyKey: buy.next('at-once'),
    ...more,
  });
}

test('a number of blanks says that a number is needed', async () => {
  expect(await submit({ poNumber: ' \u3000 ' })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: 'poNumber', code: 'po_number', figures: null }],
  });
  expect((await submit({ poNumber: 'x'.repeat(61) })).issues).toEqual([
    { path: 'poNumber', code: 'too_long', figures: { maximum: 60 } },
  ]);
});

test('a submission is told all that stands against its fields at once; one refusal alone stays what it is', async () => {
  const taken = await buy.request('ann', { mouse: 1 });
  const early = await submit({ requestedDate: '2020-01-02' });
  expect(early).toMatchObject({ code: 'DATE_TOO_EARLY', earliest: expect.stringMatching(/^\d{4}-/) });
  await app.database.query('update cost_centre set active = false where id = $1', [world.acme.costCentre]);
  const all = await submit({ poNumber: taken.poNumber, requestedDate: '2020-01-02' });
  await app.database.query('update cost_centre set active = true where id = $1', [world.acme.costCentre]);
  expect(all).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [
      { path: 'poNumber', code: 'PO_NUMBER_USED' },
      { path: 'costCentreId', code: 'COST_CENTRE_INACTIVE' },
      { path: 'requestedDate', code: 'DATE_TOO_EARLY', figures: { earliest: early.earliest } },
    ],
  });
  expect((await submit({ poNumber: taken.poNumber })).code).toBe('PO_NUMBER_USED');
  const [{ requests } = { requests: 0n }] = await app.database.query('select count(*) as requests from request');
  expect(requests).toBe(1n);
});

test('an invitation is told of all its fields at once, and that the person is a member already', async () => {
  const invite = (input: Record<string, unknown>) =>
    ask('carl', 'memberInvite', 'MemberInviteInput', { locale: 'en', ...input });
  expect((await invite({ name: '  ', email: 'nobody', roles: [] })).issues).toEqual([
    { path: 'roles', code: 'choose_one', figures: null },
    { path: 'email', code: 'email', figures: null },
    { path: 'name', code: 'required', figures: null },
  ]);
  const [{ email } = { email: '' }] = await app.database.query('select email from person where id = $1', [
    world.member.bo.personId,
  ]);
  expect((await invite({ name: '', email, roles: ['requester'] })).issues).toEqual([
    { path: 'name', code: 'required', figures: null },
    { path: 'email', code: 'ALREADY_MEMBER', figures: {} },
  ]);
  expect((await invite({ name: 'Bo', email, roles: ['requester'] })).code).toBe('ALREADY_MEMBER');
});

test('a new account and a new supplier are told of all their fields at once, with what would do', async () => {
  const organisation = { name: 'Berg KG', country: 'Germany', timeZone: 'Berlin' };
  const account = await ask('admin', 'accountCreate', 'AccountCreateInput', {
    organisation,
    code: 'ACME',
    name: '',
    currency: 'Euro',
    locale: 'en',
    paymentDays: 400,
    taxTreatment: 'standard',
    administrator: { name: 'Eva', email: 'eva', locale: 'en' },
  });
  expect(account.issues).toEqual(
    expect.arrayContaining([
      { path: 'organisation.country', code: 'country', figures: null },
      { path: 'organisation.timeZone', code: 'time_zone', figures: null },
      { path: 'name', code: 'required', figures: null },
      { path: 'currency', code: 'currency', figures: null },
      { path: 'paymentDays', code: 'whole_between', figures: { minimum: 0, maximum: 365 } },
      { path: 'administrator.email', code: 'email', figures: null },
      { path: 'code', code: 'RELATION_CODE_TAKEN', figures: {} },
    ]),
  );
  const supplier = await ask('admin', 'supplierCreate', 'SupplierCreateInput', {
    organisation,
    code: 'A',
    name: 'Berg',
    currency: 'EUR',
    answerHours: 48,
    transitDays: 3,
    orderEmail: 'berg',
    contact: { name: 'Eva', email: 'eva@berg.example', locale: 'en' },
  });
  expect(supplier.issues.map(({ path }: { path: string }) => path).toSorted()).toEqual([
    'code',
    'orderEmail',
    'organisation.country',
    'organisation.timeZone',
  ]);
});
