import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { createBrowser } from '../support/browser.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'heron over the weir 9';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  const password_hash = await hashPassword(PASSWORD, SETTINGS);
  const people = Object.values(world.member);
  await insert(
    app,
    'credential',
    people.map(({ personId }) => ({ person_id: personId, password_hash })),
  );
});
afterAll(() => app[Symbol.asyncDispose]());

const MEMBER = `membership { id person { name email status } party partyName roles requestLimit { amount currency } approvalLimit { amount } status version }`;
const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) {
  __typename ... on MemberInviteSuccess { ${MEMBER} } ... on Error { code } ... on InvalidInputError { issues { path } } } }`;
const UPDATE = `mutation ($input: MemberUpdateInput!) { memberUpdate(input: $input) {
  __typename ... on MemberUpdateSuccess { ${MEMBER} } ... on Error { code } ... on ConflictError { currentVersion } } }`;
const END = `mutation ($input: MemberEndInput!) { memberEnd(input: $input) {
  __typename ... on MemberEndSuccess { ${MEMBER} } ... on Error { code } } }`;
const ACCEPT = `mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) {
  __typename ... on InvitationAcceptSuccess { viewer { person { name } membership { partyName roles } locale } }
  ... on Error { code } ... on PasswordRefusedError { flaws } ... on WrongStateError { state } } }`;
const INVITATION = `query ($token: String!) { invitation(token: $token) { email name party partyName state } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { __typename } }`;
const WHO = '{ viewer { person { email } membership { roles } } }';

async function lastToken(): Promise<string> {
  const [row] = await app.database.query<{ token: string }>(
    `select payload->>'token' as token from outbox where payload ? 'token' order by id desc limit 1`,
  );
  return row?.token ?? '';
}

const id = (noun: string, key: string) => world.globalId(noun, key);

test('an account administrator invites, the person accepts once and is signed in', async () => {
  const carl = await world.token('carl');
  app.statements();
  const input = {
    email: ' New.Buyer@Example.test',
    name: 'New Buyer',
    roles: ['requester', 'approver'],
    requestLimit: '50000',
    unitId: id('Unit', world.acme.unit),
    costCentreId: id('CostCentre', world.acme.costCentre),
    idempotencyKey: 'invite-1',
  };
  const { data } = await app.ask(carl, INVITE, { input });
  expect(app.statements().filter((name) => !/find|list|touch/.test(name)).length).toBeLessThanOrEqual(8);
  expect(data.memberInvite.membership).toMatchObject({
    person: { email: 'new.buyer@example.test', status: 'invited' },
    partyName: 'Acme Werke',
    requestLimit: { amount: '50000', currency: 'EUR' },
    approvalLimit: null,
    roles: ['approver', 'requester'],
  });
  expect((await app.ask(carl, INVITE, { input })).data).toEqual(data);
  const token = await lastToken();
  expect((await app.ask(null, INVITATION, { token })).data.invitation).toEqual({
    email: 'new.buyer@example.test',
    name: 'New Buyer',
    party: 'customer',
    partyName: 'Acme Werke',
    state: 'open',
  });
  const answer = { token, password: 'Acme-Werke-2026', name: '林新買', locale: 'zh-Hant' };
  const weak = await app.ask(null, ACCEPT, { input: answer });
  expect(weak.data.invitationAccept).toMatchObject({ code: 'PASSWORD_REFUSED', flaws: ['context'] });
  const browsers = [createBrowser(app), createBrowser(app)];
  const strong = { ...answer, password: '三只鷺鷥站在堰上 2' };
  const answers = await Promise.all(browsers.map((browser) => browser.ask(ACCEPT, { input: strong })));
  const names = answers.map(({ data }) => data.invitationAccept.__typename).sort();
  expect(names).toEqual(['InvitationAcceptSuccess', 'WrongStateError']);
  const inside = browsers.find((browser) => browser.cookie());
  expect((await inside?.ask(WHO))?.data.viewer.membership.roles).toEqual(['approver', 'requester']);
  expect((await app.ask(null, INVITATION, { token })).data.invitation.state).toBe('accepted');
  const again = await createBrowser(app).ask(SIGN_IN, { email: 'new.buyer@example.test', password: strong.password });
  expect(again.data.signIn.__typename).toBe('SignInSuccess');
  const events = await app.database.query(`select topic from outbox where topic like 'person.%' order by id`);
  expect(events.map(({ topic }) => topic)).toEqual(['person.invited', 'person.activated']);
});

test('an invitation ends with its time, with a newer one, and is nobody’s when made up', async () => {
  const carl = await world.token('carl');
  const input = { email: 'late@example.test', name: 'Late', roles: ['requester'] };
  await app.ask(carl, INVITE, { input });
  const first = await lastToken();
  await app.ask(carl, INVITE, { input: { ...input, roles: ['approver'] } });
  const second = await lastToken();
  expect((await app.ask(null, INVITATION, { token: first })).data.invitation.state).toBe('expired');
  await app.database.query(`update invitation set expires_at = now() where accepted_at is null`);
  const answer = { token: second, password: PASSWORD, name: 'Late', locale: 'en' };
  const late = await app.ask(null, ACCEPT, { input: answer });
  expect(late.data.invitationAccept).toMatchObject({ code: 'WRONG_STATE', state: 'expired' });
  expect((await app.ask(null, INVITATION, { token: 'made-up' })).data.invitation).toBeNull();
  const madeUp = await app.ask(null, ACCEPT, { input: { ...answer, token: 'made-up' } });
  expect(madeUp.data.invitationAccept.code).toBe('NOT_FOUND');
});

test('somebody who signs in already gets another membership at once', async () => {
  const admin = await world.token('admin');
  const input = {
    email: 'ann@example.test',
    name: 'X',
    roles: ['requester'],
    accountId: id('Account', world.account.zen),
  };
  const { data } = await app.ask(admin, INVITE, { input });
  expect(data.memberInvite.membership).toMatchObject({ person: { name: 'ann Example' }, partyName: '禪宇物流' });
  const twice = await app.ask(admin, INVITE, { input });
  expect(twice.data.memberInvite.code).toBe('ALREADY_MEMBER');
  const [event] = await app.database.query(`select payload from outbox where topic = 'membership.granted'`);
  expect(event?.payload).not.toHaveProperty('token');
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  const mails = await app.database.query(
    `select m.recipient, m.subject, m.link from mail m join outbox o on o.id = m.outbox_id where o.topic = 'membership.granted'`,
  );
  expect(mails).toEqual([
    { recipient: 'ann@example.test', subject: 'You can now work for 禪宇物流', link: 'http://localhost/' },
  ]);
});

test('invitations stay inside the own account and inside the party’s roles', async () => {
  const carl = await world.token('carl');
  const base = { email: 'x@example.test', name: 'X', roles: ['requester'] };
  const code = async (token: string, input: object) => {
    const answer = await app.ask(token, INVITE, { input });
    return answer.errors?.[0]?.extensions?.code ?? answer.data.memberInvite.code;
  };
  expect(await code(carl, { ...base, accountId: id('Account', world.account.zen) })).toBe('NOT_FOUND');
  expect(await code(carl, { ...base, supplierId: id('Supplier', world.supplier.alpha) })).toBe('NOT_FOUND');
  expect(await code(carl, { ...base, unitId: id('Unit', world.zen.unit) })).toBe('NOT_FOUND');
  expect(await code(carl, { ...base, costCentreId: id('CostCentre', world.zen.costCentre) })).toBe('NOT_FOUND');
  expect(await code(carl, { ...base, roles: ['administrator'] })).toBe('INVALID_INPUT');
  expect(await code(carl, { ...base, roles: [] })).toBe('INVALID_INPUT');
  expect(await code(carl, { ...base, email: 'no address' })).toBe('INVALID_INPUT');
  expect(await code(carl, { ...base, requestLimit: '-1' })).toBe('INVALID_INPUT');
  expect(await code(await world.token('ann'), base)).toBe('FORBIDDEN');
  expect(await code(await world.token('alpha'), base)).toBe('FORBIDDEN');
  expect(await code(await world.token('sales'), base)).toBe('FORBIDDEN');
  const admin = await world.token('admin');
  expect(
    await code(admin, { ...base, roles: ['supplier_desk'], supplierId: id('Supplier', crypto.randomUUID()) }),
  ).toBe('NOT_FOUND');
  expect(await code(admin, { ...base, roles: ['planner'], requestLimit: '1' })).toBe('INVALID_INPUT');
  expect(
    await code(admin, { ...base, roles: ['supplier_desk'], supplierId: id('Supplier', world.supplier.alpha) }),
  ).toBeUndefined();
  const [made] = await app.database.query(`select count(*)::int as n from person where email = 'x@example.test'`);
  expect(made?.n).toBe(1);
});

test('rights change at a version; who loses a role is signed out there', async () => {
  const carl = await world.token('carl');
  const bo = createBrowser(app);
  await bo.ask(SIGN_IN, { email: 'bo@example.test', password: PASSWORD });
  const input = {
    membershipId: id('Membership', world.member.bo.membershipId),
    version: 1,
    roles: ['requester', 'approver'],
    requestLimit: '7',
  };
  app.statements();
  const kept = await app.ask(carl, UPDATE, { input });
  expect(kept.data.memberUpdate.membership).toMatchObject({ requestLimit: { amount: '7' }, version: 2 });
  expect((await bo.ask(WHO)).data.viewer).not.toBeNull();
  const stale = await app.ask(carl, UPDATE, { input });
  expect(stale.data.memberUpdate).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  const lost = await app.ask(carl, UPDATE, { input: { ...input, version: 2, roles: ['requester'] } });
  expect(lost.data.memberUpdate.membership.roles).toEqual(['requester']);
  expect((await bo.ask(WHO)).data.viewer).toBeNull();
  const foreign = await app.ask(await world.token('mei'), UPDATE, { input: { ...input, version: 3 } });
  expect(foreign.data.memberUpdate.code).toBe('NOT_FOUND');
});

test('an account is never left without an administrator, not even by two at once', async () => {
  const carl = await world.token('carl');
  const own = { membershipId: id('Membership', world.member.carl.membershipId), version: 1 };
  const last = await app.ask(carl, END, { input: own });
  expect(last.data.memberEnd.code).toBe('LAST_ADMINISTRATOR');
  const demoted = await app.ask(carl, UPDATE, { input: { ...own, roles: ['requester'] } });
  expect(demoted.data.memberUpdate.code).toBe('LAST_ADMINISTRATOR');
  const bo = { membershipId: id('Membership', world.member.bo.membershipId), version: 3 };
  await app.ask(carl, UPDATE, { input: { ...bo, roles: ['account_administrator'] } });
  const admin = await world.token('admin');
  const race = await Promise.all([
    app.ask(admin, END, { input: own }),
    app.ask(admin, END, { input: { ...bo, version: 4 } }),
  ]);
  const names = race.map(({ data }) => data.memberEnd.__typename).sort();
  expect(names).toEqual(['LastAdministratorError', 'MemberEndSuccess']);
});

test('an ended membership closes every way in, and the person without another', async () => {
  const admin = await world.token('admin');
  const { ann, sales } = world.member;
  const browser = createBrowser(app);
  await browser.ask(SIGN_IN, { email: sales.email, password: PASSWORD });
  const token = await world.token('sales');
  expect((await app.ask(token, WHO)).data.viewer).not.toBeNull();
  const { data } = await app.ask(admin, END, {
    input: { membershipId: id('Membership', sales.membershipId), version: 1 },
  });
  expect(data.memberEnd.membership).toMatchObject({ status: 'ended', person: { status: 'deactivated' } });
  expect((await browser.ask(WHO)).data.viewer).toBeNull();
  expect((await app.ask(token, WHO)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const refused = await createBrowser(app).ask(SIGN_IN, { email: sales.email, password: PASSWORD });
  expect(refused.data.signIn.__typename).toBe('SignInRefusedError');
  const kept = await app.ask(admin, END, { input: { membershipId: id('Membership', ann.membershipId), version: 1 } });
  expect(kept.data.memberEnd.membership.person.status).toBe('active');
  const repeat = await app.ask(admin, END, { input: { membershipId: id('Membership', ann.membershipId), version: 2 } });
  expect(repeat.data.memberEnd.code).toBe('WRONG_STATE');
  await app.ask(admin, INVITE, { input: { email: sales.email, name: 'Back', roles: ['sales'] } });
  const again = await createBrowser(app).ask(SIGN_IN, { email: sales.email, password: PASSWORD });
  expect(again.data.signIn.__typename).toBe('SignInRefusedError');
});

test('people are listed by page and search, each party its own', async () => {
  const LIST = `query ($first: Int!, $after: String, $search: String, $account: ID, $status: MembershipStatus) {
    members(first: $first, after: $after, search: $search, accountId: $account, status: $status) {
      nodes { person { name email } party } pageInfo { hasNextPage endCursor } } }`;
  const mei = await world.token('mei');
  const page = await app.ask(mei, LIST, { first: 1 });
  const next = await app.ask(mei, LIST, { first: 1, after: page.data.members.pageInfo.endCursor });
  const names = [page, next].flatMap(({ data }) =>
    data.members.nodes.map((node: { person: { name: string } }) => node.person.name),
  );
  expect(names).toEqual(['ann Example', 'mei Example']);
  expect(next.data.members.pageInfo.hasNextPage).toBe(false);
  const foreign = await app.ask(mei, LIST, { first: 9, account: id('Account', world.account.acme) });
  expect(foreign.data.members.nodes).toHaveLength(2);
  const found = await app.ask(await world.token('admin'), LIST, {
    first: 9,
    search: 'CARL',
    account: id('Account', world.account.acme),
  });
  expect(found.data.members.nodes).toEqual([
    { person: { name: 'carl Example', email: 'carl@example.test' }, party: 'customer' },
  ]);
  expect((await app.ask(mei, LIST, { first: 9, search: '%' })).data.members.nodes).toEqual([]);
  const desk = await app.ask(await world.token('beta'), LIST, { first: 9 });
  expect(desk.data.members.nodes).toEqual([
    { person: { name: 'beta Example', email: 'beta@example.test' }, party: 'supplier' },
  ]);
  const staff = await app.ask(await world.token('planner'), LIST, { first: 9, status: 'active' });
  expect(new Set(staff.data.members.nodes.map((node: { party: string }) => node.party))).toEqual(new Set(['seller']));
});
