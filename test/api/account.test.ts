import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrapAdministrator } from '../../api/account/bootstrap-administrator.ts';
import { SELLER } from '../../api/db/owner.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const id = (noun: string, key: string) => world.globalId(noun, key);
const coded = (answer: Awaited<ReturnType<TestApp['ask']>>, field: string) =>
  answer.errors?.[0]?.extensions?.code ?? answer.data[field].code ?? answer.data[field].__typename;

const UNIT_CREATE = `mutation ($input: UnitCreateInput!) { unitCreate(input: $input) {
  __typename ... on UnitCreateSuccess { unit { id code version parent { code } } } ... on Error { code } } }`;
const UNIT_UPDATE = `mutation ($input: UnitUpdateInput!) { unitUpdate(input: $input) {
  __typename ... on UnitUpdateSuccess { unit { id name version parent { code } } } ... on Error { code } ... on ConflictError { currentVersion } } }`;

test('units stand below each other, move, and never below themselves, not even by two moves at once', async () => {
  const carl = await world.token('carl');
  const hq = id('Unit', world.acme.unit);
  const make = async (code: string, parentId: string) => {
    const { data } = await app.ask(carl, UNIT_CREATE, { input: { code, name: code, parentId } });
    return data.unitCreate.unit.id as string;
  };
  const a = await make('A', hq);
  const b = await make('B', hq);
  const inside = await make('A1', a);
  const move = (unitId: string, parentId: string | null, version = 1) =>
    app.ask(carl, UNIT_UPDATE, { input: { unitId, version, name: 'Moved', parentId } });
  expect(coded(await move(a, inside), 'unitUpdate')).toBe('UNIT_CYCLE');
  expect(coded(await move(a, a), 'unitUpdate')).toBe('UNIT_CYCLE');
  const race = await Promise.all([move(a, b), move(b, a)]);
  expect(race.map((answer) => coded(answer, 'unitUpdate')).sort()).toEqual(['UNIT_CYCLE', 'UnitUpdateSuccess']);
  app.statements();
  const moved = await move(inside, null);
  expect(app.statements().filter((name) => !/find|list/.test(name)).length).toBeLessThanOrEqual(8);
  expect(moved.data.unitUpdate.unit).toMatchObject({ name: 'Moved', version: 2, parent: null });
  expect((await move(inside, hq)).data.unitUpdate).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  expect(coded(await move(inside, id('Unit', world.zen.unit), 2), 'unitUpdate')).toBe('NOT_FOUND');
  expect(coded(await move(id('Unit', world.zen.unit), null), 'unitUpdate')).toBe('NOT_FOUND');
  expect(coded(await app.ask(carl, UNIT_CREATE, { input: { code: 'A', name: 'A' } }), 'unitCreate')).toBe(
    'UNIT_CODE_TAKEN',
  );
  expect(
    coded(await app.ask(await world.token('ann'), UNIT_CREATE, { input: { code: 'X', name: 'X' } }), 'unitCreate'),
  ).toBe('FORBIDDEN');
});

test('a cost centre is renamed, moved and closed at a version', async () => {
  const UPDATE = `mutation ($input: CostCentreUpdateInput!) { costCentreUpdate(input: $input) {
    __typename ... on CostCentreUpdateSuccess { costCentre { name active version unit { code } } } ... on Error { code } } }`;
  const carl = await world.token('carl');
  const input = {
    costCentreId: id('CostCentre', world.acme.costCentre),
    version: 1,
    unitId: id('Unit', world.acme.unit),
    name: 'Works',
    active: false,
  };
  const { data } = await app.ask(carl, UPDATE, { input });
  expect(data.costCentreUpdate.costCentre).toEqual({ name: 'Works', active: false, version: 2, unit: { code: 'HQ' } });
  expect(coded(await app.ask(carl, UPDATE, { input }), 'costCentreUpdate')).toBe('CONFLICT');
  expect(coded(await app.ask(await world.token('mei'), UPDATE, { input }), 'costCentreUpdate')).toBe('NOT_FOUND');
  const mei = { ...input, costCentreId: id('CostCentre', world.zen.costCentre), unitId: id('Unit', world.zen.unit) };
  expect(coded(await app.ask(carl, UPDATE, { input: mei }), 'costCentreUpdate')).toBe('NOT_FOUND');
});

test('addresses are added, changed and closed; postal codes stay text', async () => {
  const CREATE = `mutation ($input: AddressCreateInput!) { addressCreate(input: $input) {
    __typename ... on AddressCreateSuccess { address { id postalCode region active version } } ... on Error { code } ... on InvalidInputError { issues { path } } } }`;
  const UPDATE = `mutation ($input: AddressUpdateInput!) { addressUpdate(input: $input) {
    __typename ... on AddressUpdateSuccess { address { city active version } } ... on Error { code } } }`;
  const carl = await world.token('carl');
  const parts = {
    label: 'Dock 2',
    recipient: 'Acme',
    street: '2 Side Road',
    postalCode: '00420',
    city: 'Ulm',
    country: 'de',
  };
  const made = await app.ask(carl, CREATE, { input: parts });
  const { address } = made.data.addressCreate;
  expect(address).toMatchObject({ postalCode: '00420', region: '', active: true, version: 1 });
  const bad = await app.ask(carl, CREATE, { input: { ...parts, country: 'Germany', city: ' ' } });
  expect(bad.data.addressCreate.issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
    'city',
    'country',
  ]);
  const change = { addressId: address.id, version: 1, ...parts, city: 'Neu-Ulm', active: false };
  expect(coded(await app.ask(await world.token('mei'), UPDATE, { input: change }), 'addressUpdate')).toBe('NOT_FOUND');
  const { data } = await app.ask(carl, UPDATE, { input: change });
  expect(data.addressUpdate.address).toEqual({ city: 'Neu-Ulm', active: false, version: 2 });
  expect(coded(await app.ask(carl, UPDATE, { input: change }), 'addressUpdate')).toBe('CONFLICT');
  const LIST = `query ($all: Boolean!) { account { addresses(first: 9, all: $all) { nodes { label } } } }`;
  const labels = async (all: boolean) =>
    (await app.ask(carl, LIST, { all })).data.account.addresses.nodes.map((node: { label: string }) => node.label);
  expect(await labels(false)).toEqual(['Main gate']);
  expect(await labels(true)).toEqual(['Dock 2', 'Main gate']);
});

const CONTACTS = `{ account { contacts { role person { name email phone } deputy { name } standsIn named openNow opens timeZone languages } } }`;

test('contacts are never empty: the deputy, then a colleague stands in', async () => {
  const ann = await world.token('ann');
  const admin = await world.token('admin');
  const SET = `mutation ($input: AccountContactSetInput!) { accountContactSet(input: $input) {
    __typename ... on AccountContactSetSuccess { account { contacts { role person { name } } } } ... on Error { code } } }`;
  const input = {
    accountId: id('Account', world.account.acme),
    role: 'support',
    membershipId: id('Membership', world.member.sales.membershipId),
    deputyMembershipId: id('Membership', world.member.planner.membershipId),
    phone: '+49 30 5550',
    languages: ['en', 'zh-Hant'],
    weekdays: [1, 2],
    opens: '08:00',
    closes: '12:00',
    timeZone: 'Europe/Berlin',
  };
  expect(coded(await app.ask(admin, SET, { input }), 'accountContactSet')).toBe('AccountContactSetSuccess');
  const ANSWERS = `query ($id: ID!) { node(id: $id) { ... on Membership { answersFor { role deputises account { code } } } } }`;
  const answersFor = async (who: 'sales' | 'planner', token: string) =>
    (await app.ask(token, ANSWERS, { id: id('Membership', world.member[who].membershipId) })).data.node?.answersFor;
  expect(await answersFor('sales', admin)).toContainEqual({
    role: 'support',
    deputises: false,
    account: { code: 'ACME' },
  });
  expect(await answersFor('planner', admin)).toEqual([{ role: 'support', deputises: true, account: { code: 'ACME' } }]);
  expect((await answersFor('sales', ann)) ?? []).toEqual([]);
  const foreign = { ...input, membershipId: id('Membership', world.member.alpha.membershipId) };
  expect(coded(await app.ask(admin, SET, { input: foreign }), 'accountContactSet')).toBe('NOT_FOUND');
  expect(coded(await app.ask(admin, SET, { input: { ...input, closes: '07:00' } }), 'accountContactSet')).toBe(
    'INVALID_INPUT',
  );
  expect(coded(await app.ask(await world.token('carl'), SET, { input }), 'accountContactSet')).toBe('FORBIDDEN');
  const named = (await app.ask(ann, CONTACTS)).data.account.contacts;
  expect(named.map((contact: { role: string }) => contact.role)).toEqual(['sales', 'service', 'support']);
  expect(named[2]).toMatchObject({
    person: { name: 'sales Example', phone: '+49 30 5550' },
    deputy: { name: 'planner Example' },
    standsIn: false,
    named: true,
  });
  await app.database.query(`update person set status = 'deactivated' where id = $1`, [world.member.sales.personId]);
  const deputised = (await app.ask(ann, CONTACTS)).data.account.contacts;
  expect(deputised[2]).toMatchObject({ person: { name: 'planner Example' }, standsIn: true });
  expect(deputised[0].person.name).toBe('admin Example');
  await app.database.query('delete from account_contact');
  const unnamed = (await app.ask(ann, CONTACTS)).data.account.contacts;
  expect(unnamed).toHaveLength(3);
  expect(unnamed).toMatchObject(Array(3).fill({ standsIn: false, named: false }));
  expect(unnamed[0]).toMatchObject({ person: { name: 'admin Example' }, opens: '09:00', timeZone: 'Asia/Taipei' });
  await app.database.query(`update person set status = 'active' where id = $1`, [world.member.sales.personId]);
});

test('each party has its own window on accounts and suppliers', async () => {
  const ACCOUNT = `query ($id: ID) { account(id: $id) { code organisation { name calendar { weekdays holidays { day } } } units(first: 9) { nodes { code } } costCentres(first: 9, all: true) { nodes { code } } } }`;
  const ann = await world.token('ann');
  const planner = await world.token('planner');
  const alpha = await world.token('alpha');
  const own = await app.ask(ann, ACCOUNT);
  expect(own.data.account).toMatchObject({
    code: 'ACME',
    organisation: { name: 'Acme Werke GmbH', calendar: { weekdays: [1, 2, 3, 4, 5] } },
  });
  const zen = id('Account', world.account.zen);
  expect((await app.ask(ann, ACCOUNT, { id: zen })).data.account).toBeNull();
  expect((await app.ask(planner, ACCOUNT, { id: zen })).data.account.code).toBe('ZEN');
  expect((await app.ask(planner, ACCOUNT)).data.account).toBeNull();
  expect((await app.ask(alpha, ACCOUNT)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const LISTS = `query ($search: String) { accounts(first: 9, search: $search) { nodes { code } } suppliers(first: 9, search: $search) { nodes { code organisation { country } } } }`;
  const found = await app.ask(planner, LISTS, { search: 'a' });
  expect(found.data.accounts.nodes).toEqual([{ code: 'ACME' }]);
  expect(found.data.suppliers.nodes.map((node: { code: string }) => node.code)).toEqual(['ALPHA', 'BETA', 'GAMMA']);
  expect((await app.ask(ann, LISTS)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const RELATION = '{ supplierRelation { code answerHours organisation { name } } }';
  expect((await app.ask(alpha, RELATION)).data.supplierRelation).toEqual({
    code: 'ALPHA',
    answerHours: 24,
    organisation: { name: 'Alpha Boards' },
  });
  expect((await app.ask(ann, RELATION)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  const nodes: [string, string][] = [
    ['Supplier', world.supplier.alpha],
    ['Account', world.account.acme],
    ['Unit', world.acme.unit],
    ['Address', world.acme.address],
    ['CostCentre', world.acme.costCentre],
    ['Organisation', world.organisation.acme],
    ['Membership', world.member.ann.membershipId],
    ['Person', world.member.ann.personId],
  ];
  for (const [noun, key] of nodes) {
    const seen = async (who: 'ann' | 'mei' | 'alpha' | 'planner') =>
      (await app.ask(await world.token(who), NODE, { id: id(noun, key) })).data.node !== null;
    const expected = noun === 'Supplier' ? [false, false, false, true] : [true, false, false, true];
    expect([await seen('ann'), await seen('mei'), await seen('alpha'), await seen('planner')], noun).toEqual(expected);
  }
});

test('an administrator makes an account and a supplier of one new company, each with its first person', async () => {
  const admin = await world.token('admin');
  const ACCOUNT = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) {
    __typename ... on AccountCreateSuccess { account { code currency country organisation { id } units(first: 2) { nodes { code } } } }
    ... on Error { code } ... on InvalidInputError { issues { path } } } }`;
  const SUPPLIER = `mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input) {
    __typename ... on SupplierCreateSuccess { supplier { code organisation { id } } } ... on Error { code } } }`;
  const input = {
    organisation: { name: 'Nova SpA', country: 'IT', timeZone: 'Europe/Rome' },
    code: 'nova',
    name: 'Nova',
    currency: 'EUR',
    locale: 'en',
    taxTreatment: 'reverse_charge',
    paymentDays: 30,
    administrator: { email: 'chief@nova.example', name: 'Chief' },
    idempotencyKey: 'nova-1',
  };
  const made = await app.ask(admin, ACCOUNT, { input });
  expect(made.data.accountCreate.account).toMatchObject({
    code: 'NOVA',
    country: 'IT',
    units: { nodes: [{ code: 'NOVA' }] },
  });
  expect((await app.ask(admin, ACCOUNT, { input })).data).toEqual(made.data);
  const organisationId = made.data.accountCreate.account.organisation.id;
  const supplier = {
    organisationId,
    code: 'NOVA',
    name: 'Nova Parts',
    currency: 'EUR',
    answerHours: 24,
    transitDays: 3,
    orderEmail: 'orders@nova.example',
    contact: { email: 'chief@nova.example', name: 'Chief' },
  };
  const relation = await app.ask(admin, SUPPLIER, { input: supplier });
  expect(relation.data.supplierCreate.supplier.organisation.id).toBe(organisationId);
  const members = await app.database.query(
    `select m.party, m.roles from membership m join person p on p.id = m.person_id where p.email = 'chief@nova.example' order by m.party`,
  );
  expect(members).toEqual([
    { party: 'customer', roles: ['account_administrator'] },
    { party: 'supplier', roles: ['supplier_desk'] },
  ]);
  const refused = async (change: object) =>
    coded(await app.ask(admin, ACCOUNT, { input: { ...input, idempotencyKey: null, ...change } }), 'accountCreate');
  expect(await refused({})).toBe('RELATION_CODE_TAKEN');
  expect(await refused({ code: 'toolongcode' })).toBe('INVALID_INPUT');
  expect(await refused({ organisationId })).toBe('INVALID_INPUT');
  expect(await refused({ organisation: { name: 'X', country: 'IT', timeZone: 'Mars/North' } })).toBe('INVALID_INPUT');
  expect(await refused({ organisation: null, organisationId: id('Organisation', crypto.randomUUID()) })).toBe(
    'NOT_FOUND',
  );
  const [{ n }] = (await app.database.query(`select count(*)::int as n from organisation where name = 'Nova SpA'`)) as [
    { n: number },
  ];
  expect(n).toBe(1);
  expect(coded(await app.ask(await world.token('sales'), ACCOUNT, { input }), 'accountCreate')).toBe('FORBIDDEN');
});

test('an empty installation is opened by a one-time link, and by nothing once somebody can sign in', async () => {
  await using empty = await createTestApp();
  const open = (email: string) => empty.db.write(SELLER, (tx) => bootstrapAdministrator(tx, email));
  const first = await open('owner@example.test');
  const second = await open('owner@example.test');
  const ACCEPT = `mutation ($token: String!) { invitationAccept(input: { token: $token, password: "heron over the weir 9", name: "Owner", locale: "en" }) {
    __typename ... on InvitationAcceptSuccess { viewer { membership { party roles } } } } }`;
  const accept = (path: string) => empty.ask(null, ACCEPT, { token: path.split('/').at(-1) });
  expect((await accept(first.path)).data.invitationAccept.__typename).toBe('WrongStateError');
  expect((await accept(second.path)).data.invitationAccept.viewer.membership).toEqual({
    party: 'seller',
    roles: ['administrator'],
  });
  await expect(open('thief@example.test')).rejects.toThrow('in use');
});
