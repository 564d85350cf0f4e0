import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { purgeAccess } from '../../api/identity/purge-access.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { createBrowser } from '../support/browser.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

const PASSWORD = 'heron over the weir 9';
const OTHER = '三只鷺鷥站在堰上 2';

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

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { __typename } }`;
const WHO = '{ viewer { person { name email } locale apiTokens { id name secret usedAt revokedAt } } }';
const CHANGE = `mutation ($currentPassword: String!, $newPassword: String!) {
  passwordChange(input: { currentPassword: $currentPassword, newPassword: $newPassword }) {
    __typename ... on Error { code } ... on PasswordRefusedError { flaws } } }`;
const ASK = `mutation ($email: String!) { passwordResetAsk(input: { email: $email }) {
  __typename ... on PasswordResetAskSuccess { asked } ... on Error { code } } }`;
const RESET = `mutation ($token: String!, $password: String!) { passwordReset(input: { token: $token, password: $password }) {
  __typename ... on Error { code } ... on PasswordRefusedError { flaws } } }`;
const STATE = 'query ($token: String!) { passwordResetState(token: $token) }';
const CREATE = `mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) {
  __typename ... on ApiTokenCreateSuccess { apiToken { id name scope secret } } ... on Error { code } } }`;
const REVOKE = `mutation ($id: ID!) { apiTokenRevoke(input: { apiTokenId: $id }) {
  __typename ... on ApiTokenRevokeSuccess { apiToken { revokedAt } } ... on Error { code } } }`;

async function signedIn(email: string, password = PASSWORD) {
  const browser = createBrowser(app);
  const { data } = await browser.ask(SIGN_IN, { email, password });
  expect(data.signIn.__typename).toBe('SignInSuccess');
  return browser;
}

test('a new password ends every session but the one that changed it, which gets a new cookie', async () => {
  const [here, there] = [await signedIn('ann@example.test'), await signedIn('ann@example.test')];
  const before = here.cookie();
  const wrong = await here.ask(CHANGE, { currentPassword: 'wrong', newPassword: OTHER });
  expect(wrong.data.passwordChange.code).toBe('WRONG_PASSWORD');
  const weak = await here.ask(CHANGE, { currentPassword: PASSWORD, newPassword: 'Passw0rd123!' });
  expect(weak.data.passwordChange.flaws).toContain('common');
  const done = await here.ask(CHANGE, { currentPassword: PASSWORD, newPassword: OTHER });
  expect(done.data.passwordChange.__typename).toBe('PasswordChangeSuccess');
  expect(here.cookie()).not.toBe(before);
  expect((await here.ask(WHO)).data.viewer).not.toBeNull();
  expect((await there.ask(WHO)).data.viewer).toBeNull();
  await signedIn('ann@example.test', OTHER);
  const token = await app.ask(await world.token('ann'), CHANGE, { currentPassword: OTHER, newPassword: PASSWORD });
  expect(token.data.passwordChange.code).toBe('SESSION_NEEDED');
});

test('a forgotten password is set by a link, once, within the hour; strangers get the same answer', async () => {
  const bo = await signedIn('bo@example.test');
  const known = await app.ask(null, ASK, { email: 'BO@example.test' });
  const stranger = await app.ask(null, ASK, { email: 'stranger@example.test' });
  expect(stranger.data).toEqual(known.data);
  const events = await app.database.query(`select payload from outbox where topic = 'password.reset_asked'`);
  expect(events).toHaveLength(1);
  const { token } = events[0]?.payload ?? {};
  const stateOf = async (link: unknown) => (await app.ask(null, STATE, { token: link })).data.passwordResetState;
  expect([await stateOf(token), await stateOf('never-was-one')]).toEqual(['open', null]);
  const weak = await app.ask(null, RESET, { token, password: 'bo Example' });
  expect(weak.data.passwordReset.flaws).toEqual(['context']);
  const both = await Promise.all([
    app.ask(null, RESET, { token, password: OTHER }),
    app.ask(null, RESET, { token, password: OTHER }),
  ]);
  const names = both.map(({ data }) => data.passwordReset.__typename).sort();
  expect(names).toEqual(['NotFoundError', 'PasswordResetSuccess']);
  expect((await bo.ask(WHO)).data.viewer).toBeNull();
  await signedIn('bo@example.test', OTHER);
  await app.ask(null, ASK, { email: 'bo@example.test' });
  const [late] = await app.database.query(
    `select payload->>'token' as token from outbox where topic = 'password.reset_asked' order by id desc`,
  );
  await app.database.query(`update password_reset set expires_at = now()`);
  const over = await app.ask(null, RESET, { token: late?.token, password: PASSWORD });
  expect(over.data.passwordReset.code).toBe('NOT_FOUND');
  expect([await stateOf(token), await stateOf(late?.token)]).toEqual(['over', 'over']);
});

test('an API token is shown once, acts for its membership within its scope, and ends when revoked', async () => {
  const carl = await signedIn('carl@example.test');
  const input = { name: 'ERP', scope: 'read', days: 30, idempotencyKey: 'token-1' };
  const made = await carl.ask(CREATE, { input });
  const { id, secret } = made.data.apiTokenCreate.apiToken;
  expect(secret).toMatch(/^trib_[\w-]{43}$/);
  const again = await carl.ask(CREATE, { input });
  expect(again.data.apiTokenCreate.apiToken).toMatchObject({ id, secret: null });
  const seen = await app.ask(secret, WHO);
  expect(seen.data.viewer.person.email).toBe('carl@example.test');
  expect(seen.data.viewer.apiTokens[0]).toMatchObject({ id, secret: null, revokedAt: null });
  expect(seen.data.viewer.apiTokens[0].usedAt).not.toBeNull();
  const write = await app.ask(secret, CREATE, { input: { ...input, idempotencyKey: 'token-2' } });
  expect(write.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const tokens = await app.ask(await world.token('carl'), CREATE, { input: { ...input, idempotencyKey: 'token-3' } });
  expect(tokens.data.apiTokenCreate.code).toBe('SESSION_NEEDED');
  const bad = await carl.ask(CREATE, { input: { ...input, days: 0, idempotencyKey: 'token-4' } });
  expect(bad.data.apiTokenCreate.code).toBe('INVALID_INPUT');
  const foreign = await app.ask(await world.token('mei'), REVOKE, { id });
  expect(foreign.data.apiTokenRevoke.code).toBe('NOT_FOUND');
  expect((await carl.ask(REVOKE, { id })).data.apiTokenRevoke.apiToken.revokedAt).not.toBeNull();
  expect((await app.ask(secret, WHO)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('people keep their own name and language', async () => {
  const mei = await signedIn('mei@example.test');
  const UPDATE = `mutation ($name: String!, $locale: Locale!) { viewerUpdate(input: { name: $name, locale: $locale }) {
    ... on ViewerUpdateSuccess { viewer { person { name } locale } } ... on Error { code } } }`;
  const { data } = await mei.ask(UPDATE, { name: ' 陳美 ', locale: 'zh-Hant' });
  expect(data.viewerUpdate.viewer).toEqual({ person: { name: '陳美' }, locale: 'zh-Hant' });
  expect((await mei.ask(UPDATE, { name: ' ', locale: 'en' })).data.viewerUpdate.code).toBe('INVALID_INPUT');
});

test('a use is noted at most once a minute', async () => {
  const gamma = await signedIn('gamma@example.test');
  app.statements();
  await gamma.ask(WHO);
  expect(app.statements()).not.toContain('identity.touchSession');
  await app.database.query(`update session set seen_at = now() - interval '2 minutes'`);
  await gamma.ask(WHO);
  await gamma.ask(WHO);
  expect(app.statements().filter((name) => name === 'identity.touchSession')).toHaveLength(1);
});

test('what is long over is cleared away, and nothing that still counts', async () => {
  await signedIn('beta@example.test');
  await app.database.query(`update throttle set window_ends_at = now() - interval '1 minute'`);
  await app.database.query(`update password_reset set expires_at = now() - interval '91 days'`);
  await app.database.query(`update session set ended_at = now() - interval '91 days' where person_id <> $1`, [
    world.member.beta.personId,
  ]);
  await app.db.write(WORKER, purgeAccess);
  const [left] = await app.database.query(
    `select (select count(*)::int from throttle) as throttles, (select count(*)::int from password_reset) as resets,
      (select array_agg(distinct person_id) from session) as people`,
  );
  expect(left).toEqual({ throttles: 0, resets: 0, people: [world.member.beta.personId] });
});
