import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashToken, newToken } from '../../api/identity/token.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
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

const orders = async (requestId: string) =>
  (await app.database.query('select o.id from sales_order o where o.request_id = $1', [rowOf(requestId)])).length;
test('approving authorises the request and places its order in the same breath, at the price that was submitted', async () => {
  const request = await buy.request('ann', { desk: 2 });
  await app.database.query('update price_agreement_line set unit_price = 95000 where unit_price = 90000');
  const decided = await buy.decide('bo', request.steps[0], true);
  await app.database.query('update price_agreement_line set unit_price = 90000 where unit_price = 95000');
  expect(decided.request).toMatchObject({
    status: 'PLACED',
    decisions: [{ authorised: true, basis: 'APPROVED', decidedBy: { person: { name: 'bo Example' } } }],
  });
  const { data } = await app.ask(
    await world.token('ann'),
    'query ($id: ID!) { order(id: $id) { net { amount } request { id events { kind actor } steps { state verdict { approved channel approver { person { name } } } } } events { kind actor } } }',
    { id: decided.request.order.id },
  );
  expect(data.order).toMatchObject({
    net: { amount: '180000' },
    request: {
      id: request.id,
      events: [
        { kind: 'SUBMITTED', actor: 'ann Example' },
        { kind: 'APPROVED', actor: 'bo Example' },
        { kind: 'PLACED', actor: null },
      ],
      steps: [
        {
          state: 'APPROVED',
          verdict: { approved: true, channel: 'API', approver: { person: { name: 'bo Example' } } },
        },
      ],
    },
    events: [{ kind: 'placed', actor: 'bo Example' }],
  });
});

test('rejecting needs a reason, ends the request and frees its purchase order number', async () => {
  const request = await buy.request('ann', { desk: 2 }, { poNumber: 'REJECT-1' });
  expect((await buy.decide('bo', request.steps[0], false)).code).toBe('INVALID_INPUT');
  expect((await buy.decide('bo', request.steps[0], false, { reason: '  ' })).code).toBe('INVALID_INPUT');
  const decided = await buy.decide('bo', request.steps[0], false, { reason: 'Not this year.' });
  expect(decided.request).toMatchObject({
    status: 'REJECTED',
    order: null,
    decisions: [{ authorised: false, basis: 'REJECTED' }],
  });
  const [event] = await app.database.query(
    `select payload from outbox where topic = 'request.decided' and aggregate_id = $1`,
    [rowOf(request.id)],
  );
  expect(event?.payload).toMatchObject({ approved: false, reason: 'Not this year.' });
  expect((await buy.request('ann', { mouse: 1 }, { poNumber: 'reject-1' })).status).toBe('PLACED');
});

test('neither the requester nor a stranger nor another account decides', async () => {
  const bos = await buy.request('bo', { desk: 2 });
  expect((await buy.decide('bo', bos.steps[0], true)).code).toBe('SELF_APPROVAL');
  const anns = await buy.request('ann', { desk: 2 });
  expect((await buy.decide('carl', anns.steps[0], true)).code).toBe('NOT_APPROVER');
  expect((await buy.decide('mei', anns.steps[0], true)).code).toBe('NOT_FOUND');
  expect((await buy.decide('bo', { ...anns.steps[0], id: 'nonsense' }, true)).code).toBe('NOT_FOUND');
  expect((await buy.decide('bo', { ...anns.steps[0], revision: 2 }, true)).code).toBe('CONFLICT');
  const { errors } = await app.ask(
    await world.token('ann'),
    'mutation ($input: ApprovalDecideInput!) { approvalDecide(input: $input) { __typename } }',
    { input: { stepId: anns.steps[0].id, revision: 1, approve: true, idempotencyKey: 'self' } },
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(await orders(anns.id)).toBe(0);
});

test('of many who decide at once the first wins, and one order comes of it', async () => {
  await app.database.query(`update membership set roles = roles || array['approver'] where id = $1`, [
    world.member.carl.membershipId,
  ]);
  const request = await buy.request('ann', { desk: 2 });
  const step = request.steps[0];
  expect(step.candidates).toHaveLength(2);
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      buy.decide(index % 2 ? 'bo' : 'carl', step, index % 4 < 2, { reason: 'first' }),
    ),
  );
  const won = answers.filter((answer) => answer.request);
  expect(won).toHaveLength(1);
  expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['ALREADY_DECIDED']));
  expect(await orders(request.id)).toBe(won[0].request.status === 'PLACED' ? 1 : 0);
  await app.database.query(`update membership set roles = array['account_administrator', 'requester'] where id = $1`, [
    world.member.carl.membershipId,
  ]);
});

test('the inbox shows what waits for the viewer and what they decided', async () => {
  const request = await buy.request('ann', { desk: 3 });
  const inbox = async (who: 'ann' | 'bo' | 'carl') =>
    (
      await app.ask(
        await world.token(who),
        `{ waiting: approvals(first: 100) { nodes { id mayDecide request { number } findings { code } } }
        decided: approvals(first: 100, inbox: DECIDED_BY_ME) { nodes { id } } approvalCount }`,
      )
    ).data;
  const before = await inbox('bo');
  expect(before.waiting.nodes).toContainEqual({
    id: request.steps[0].id,
    mayDecide: true,
    request: { number: request.number },
    findings: [{ code: 'over_own_limit' }],
  });
  expect(before.approvalCount).toBe(before.waiting.nodes.length);
  const found = async (who: 'bo' | 'carl' | 'mei') =>
    (
      await app.ask(
        await world.token(who),
        'query ($s: String) { approvals(first: 100, search: $s) { nodes { request { number } } } }',
        { s: request.number.toLowerCase() },
      )
    ).data.approvals.nodes;
  expect(await found('bo')).toEqual([{ request: { number: request.number } }]);
  expect(await found('mei')).toEqual([]);
  await buy.decide('bo', request.steps[0], true);
  const after = await inbox('bo');
  expect(after.approvalCount).toBe(before.approvalCount - 1);
  expect(after.decided.nodes[0]).toEqual({ id: request.steps[0].id });
  expect((await inbox('ann')).waiting.nodes).toEqual([]);
});

test('a repeat of a decision with its key has one effect, and a withdrawn request is not decided', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const first = await buy.decide('bo', request.steps[0], true, { idempotencyKey: 'same' });
  const again = await buy.decide('bo', request.steps[0], true, { idempotencyKey: 'same' });
  expect(again).toEqual(first);
  expect(await orders(request.id)).toBe(1);
  const gone = await buy.request('ann', { desk: 2 });
  await app.database.query(`update approval_step set state = 'cancelled' where id = $1`, [rowOf(gone.steps[0].id)]);
  expect((await buy.decide('bo', gone.steps[0], true)).code).toBe('WRONG_STATE');
});

async function linkFor(
  step: { id: string; revision: number },
  who: 'bo' | 'carl' | 'ann',
  hours = 72,
): Promise<string> {
  const token = newToken();
  await app.database.query(
    `insert into approval_link (token_hash, account_id, approval_step_id, membership_id, revision, expires_at)
      values (decode($1, 'hex'), $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [hashToken(token), world.account.acme, rowOf(step.id), world.member[who].membershipId, step.revision, hours],
  );
  return token;
}

const BY_LINK = `mutation ($input: ApprovalDecideByLinkInput!) { approvalDecideByLink(input: $input) {
  __typename ... on ApprovalDecideByLinkSuccess { link { state obstacle } } ... on ApprovalLinkRefusedError { obstacle } ... on Error { code } } }`;

async function byLink(token: string, approve: boolean, reason?: string) {
  const { data, errors } = await app.ask(null, BY_LINK, { input: { token, approve, reason } });
  expect(errors).toBeUndefined();
  return data.approvalDecideByLink;
}

async function open(token: string) {
  const { data, errors } = await app.ask(
    null,
    `query ($token: String!) { approvalByLink(token: $token) { number requester approver poNumber costCentre gross { amount } state obstacle
      lines { description quantity net { amount } } } }`,
    { token },
  );
  expect(errors).toBeUndefined();
  return data.approvalByLink;
}

test('a link shows the facts without a sign-in, decides once, and opening it decides nothing', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const token = await linkFor(request.steps[0], 'bo');
  for (let opened = 0; opened < 3; opened += 1) {
    expect(await open(token)).toEqual({
      number: request.number,
      requester: 'ann Example',
      approver: 'bo Example',
      poNumber: request.poNumber,
      costCentre: '0100 Engineering',
      gross: { amount: '214200' },
      state: 'open',
      obstacle: null,
      lines: [{ description: 'The desk', quantity: 2, net: { amount: '180000' } }],
    });
  }
  expect((await byLink(token, false)).code).toBe('INVALID_INPUT');
  expect((await byLink(token, true)).link).toEqual({ state: 'approved', obstacle: 'USED' });
  expect((await byLink(token, true)).link.state).toBe('approved');
  expect((await byLink(token, false, 'changed my mind')).code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await orders(request.id)).toBe(1);
  const [verdict] = await app.database.query('select channel from approval_decision where approval_step_id = $1', [
    rowOf(request.steps[0].id),
  ]);
  expect(verdict?.channel).toBe('mail');
});

test('a link that expired, belongs to an old revision, to somebody who left or to nobody decides nothing', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const step = request.steps[0];
  const expired = await linkFor(step, 'bo', -1);
  expect((await open(expired)).obstacle).toBe('EXPIRED');
  expect(await byLink(expired, true)).toMatchObject({ code: 'APPROVAL_LINK_REFUSED', obstacle: 'EXPIRED' });
  expect((await byLink(await linkFor({ ...step, revision: 2 }, 'bo'), true)).obstacle).toBe('REQUEST_CHANGED');
  expect((await byLink(await linkFor(step, 'carl'), true)).code).toBe('NOT_APPROVER');
  expect((await byLink(await linkFor(step, 'ann'), true)).obstacle).toBe('APPROVER_LEFT');
  const left = await linkFor(step, 'bo');
  await app.database.query(`update person set status = 'deactivated' where id = $1`, [world.member.bo.personId]);
  expect((await byLink(left, true)).obstacle).toBe('APPROVER_LEFT');
  await app.database.query(`update person set status = 'active' where id = $1`, [world.member.bo.personId]);
  expect((await byLink('unknown', true)).code).toBe('NOT_FOUND');
  expect(await open('unknown')).toBeNull();
  expect(await orders(request.id)).toBe(0);
  const race = await linkFor(step, 'bo');
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, () => byLink(race, true)),
    buy.decide('bo', step, true),
  ]);
  expect(answers.filter(({ code }) => !code).length).toBeGreaterThan(0);
  expect(await orders(request.id)).toBe(1);
});
