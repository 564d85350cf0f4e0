import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../api/identity/password-hash.ts';
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
  const people = [world.member.ann, world.member.bo, world.member.carl];
  await insert(
    app,
    'credential',
    people.map(({ personId }) => ({ person_id: personId, password_hash })),
  );
});
afterAll(() => app[Symbol.asyncDispose]());

const VIEWER = 'person { name email } membership { id party partyName roles timeZone } memberships { id } locale';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    __typename
    ... on SignInSuccess { viewer { ${VIEWER} session { current } } }
    ... on Error { code }
    ... on TooManyAttemptsError { retryAfter }
  }
}`;
const WHO = `{ viewer { ${VIEWER} session { id current } sessions { id } } }`;

test('a person signs in, is recognised by the cookie, and signs out', async () => {
  const browser = createBrowser(app);
  expect((await browser.ask(WHO)).data.viewer).toBeNull();
  const { data } = await browser.ask(SIGN_IN, { email: ' Ann@Example.test ', password: PASSWORD });
  expect(data.signIn.viewer).toMatchObject({
    person: { email: 'ann@example.test' },
    membership: { party: 'customer', partyName: 'Acme Werke', roles: ['requester'], timeZone: 'Europe/Berlin' },
    session: { current: true },
  });
  expect(browser.lastCookie()).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  expect((await browser.ask(WHO)).data.viewer.person.email).toBe('ann@example.test');
  const out = await browser.ask('mutation { signOut { ... on SignOutSuccess { signedOut } } }');
  expect(out.data.signOut.signedOut).toBe(true);
  expect(browser.cookie()).toBe('');
  expect((await browser.ask(WHO)).data.viewer).toBeNull();
  const kinds = await app.database.query(`select kind from audit_event where person_id = $1 order by at`, [
    world.member.ann.personId,
  ]);
  expect(kinds.map(({ kind }) => kind)).toEqual(['sign_in.admitted', 'session.ended']);
});

test('the token is stored only as a hash, and a new sign-in in the same browser replaces the session', async () => {
  const browser = createBrowser(app);
  await browser.ask(SIGN_IN, { email: 'ann@example.test', password: PASSWORD });
  const first = browser.cookie();
  const rows = await app.database.query('select to_jsonb(session)::text as row from session');
  expect(rows.some(({ row }) => row.includes(first))).toBe(false);
  await browser.ask(SIGN_IN, { email: 'ann@example.test', password: PASSWORD });
  expect(browser.cookie()).not.toBe(first);
  expect((await createBrowser(app, first).ask(WHO)).data.viewer).toBeNull();
});

test('unknown people, wrong passwords and people without a password get one answer', async () => {
  for (const email of ['ann@example.test', 'mei@example.test', 'nobody@example.test']) {
    const { data } = await createBrowser(app).ask(SIGN_IN, { email, password: 'wrong' });
    expect(data.signIn).toEqual({ __typename: 'SignInRefusedError', code: 'SIGN_IN_REFUSED' });
  }
  const malformed = await createBrowser(app).ask(SIGN_IN, { email: 'no address', password: 'wrong' });
  expect(malformed.data.signIn.code).toBe('INVALID_INPUT');
});

test('a hash that is not there takes as long as one that is', async () => {
  const settings = { ...SETTINGS, bcryptCost: 10 };
  const hash = await hashPassword(PASSWORD, settings);
  const time = async (of: string | null) => {
    const start = performance.now();
    expect(await isPassword('wrong', of, settings)).toBe(false);
    return performance.now() - start;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn += 1) {
    known.push(await time(hash));
    unknown.push(await time(null));
  }
  // The quickest of several is the work itself; the others waited for a core as well.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  expect(await isPassword(PASSWORD, hash, { ...settings, secret: 'another' })).toBe(false);
});

test('a storm of sign-ins is refused at once instead of waiting for ever', async () => {
  const results = await Promise.allSettled(Array.from({ length: 150 }, () => isPassword('wrong', null, SETTINGS)));
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(150 - 102);
  expect(await isPassword('wrong', null, SETTINGS)).toBe(false);
});

test('the eleventh attempt within the window waits, at once or one after the other, and others are not concerned', async () => {
  const tries = Array.from({ length: 14 }, () =>
    createBrowser(app).ask(SIGN_IN, { email: 'bo@example.test', password: 'wrong' }),
  );
  const codes = (await Promise.all(tries)).map(({ data }) => data.signIn.code);
  expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(10);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(4);
  const right = await createBrowser(app).ask(SIGN_IN, { email: 'bo@example.test', password: PASSWORD });
  expect(right.data.signIn.retryAfter).toBeGreaterThan(0);
  const other = await createBrowser(app).ask(SIGN_IN, { email: 'carl@example.test', password: PASSWORD });
  expect(other.data.signIn.__typename).toBe('SignInSuccess');
  await app.database.query('delete from throttle');
  const later = await createBrowser(app).ask(SIGN_IN, { email: 'bo@example.test', password: PASSWORD });
  expect(later.data.signIn.__typename).toBe('SignInSuccess');
});

test('a person acts in another of their memberships, keeps it at the next sign-in, and never in somebody else’s', async () => {
  const { carl, ann } = world.member;
  const second = crypto.randomUUID();
  await insert(app, 'membership', [
    {
      id: second,
      person_id: carl.personId,
      party: 'supplier',
      supplier_id: world.supplier.gamma,
      roles: ['supplier_desk'],
    },
  ]);
  const ACT = `mutation ($id: ID!) { actAs(input: { membershipId: $id }) {
    __typename ... on ActAsSuccess { viewer { ${VIEWER} } } ... on Error { code } } }`;
  const browser = createBrowser(app);
  await browser.ask(SIGN_IN, { email: carl.email, password: PASSWORD });
  const acted = await browser.ask(ACT, { id: world.globalId('Membership', second) });
  expect(acted.data.actAs.viewer.membership).toMatchObject({ party: 'supplier', partyName: 'gamma supplier' });
  const seen = await browser.ask(WHO);
  expect(seen.data.viewer.membership.party).toBe('supplier');
  expect(seen.data.viewer.memberships).toHaveLength(2);
  const foreign = await browser.ask(ACT, { id: world.globalId('Membership', ann.membershipId) });
  expect(foreign.data.actAs.code).toBe('NOT_FOUND');
  const token = await app.ask(await world.token('ann'), ACT, { id: world.globalId('Membership', ann.membershipId) });
  expect(token.data.actAs.code).toBe('SESSION_NEEDED');
  const again = await createBrowser(app).ask(SIGN_IN, { email: carl.email, password: PASSWORD });
  expect(again.data.signIn.viewer.membership.party).toBe('supplier');
});

test('a person ends a session elsewhere, but nobody else’s; idle and old sessions are over', async () => {
  const END = `mutation ($id: ID!) { sessionEnd(input: { sessionId: $id }) {
    __typename ... on SessionEndSuccess { viewer { sessions { id } } } ... on Error { code } } }`;
  const [here, there] = [createBrowser(app), createBrowser(app)];
  for (const browser of [here, there]) await browser.ask(SIGN_IN, { email: 'ann@example.test', password: PASSWORD });
  const id = (await there.ask(WHO)).data.viewer.session.id;
  const stranger = await app.ask(await world.token('mei'), END, { id });
  expect(stranger.data.sessionEnd.code).toBe('SESSION_NEEDED');
  const carl = createBrowser(app);
  await carl.ask(SIGN_IN, { email: 'carl@example.test', password: PASSWORD });
  expect((await carl.ask(END, { id })).data.sessionEnd.code).toBe('NOT_FOUND');
  expect(
    (await here.ask(END, { id })).data.sessionEnd.viewer.sessions.map((session: { id: string }) => session.id),
  ).not.toContain(id);
  expect((await there.ask(WHO)).data.viewer).toBeNull();
  await app.database.query(`update session set seen_at = now() - interval '13 hours' where person_id = $1`, [
    world.member.carl.personId,
  ]);
  expect((await carl.ask(WHO)).data.viewer).toBeNull();
  await app.database.query('update session set expires_at = now() where person_id = $1', [world.member.ann.personId]);
  expect((await here.ask(WHO)).data.viewer).toBeNull();
});
