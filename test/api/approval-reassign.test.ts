import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import type { Who } from '../support/asking.ts';
import { buying } from '../support/buying.ts';
import { expectInvariants } from '../support/invariants.ts';
import { rowOf } from '../support/row-of.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let buy: ReturnType<typeof buying>;
beforeAll(async () => {
  app = await createTestApp({ poolSize: 16 });
  world = await createWorld(app);
  buy = buying(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  await app.database.query('delete from cart_line');
  for (const { personId, membershipId } of Object.values(world.member)) {
    await app.database.query(`update person set status = 'active' where id = $1`, [personId]);
    await app.database.query(`update api_token set revoked_at = null where membership_id = $1`, [membershipId]);
    await app.database.query(`update membership set status = 'active', approval_limit = null where id = $1`, [
      membershipId,
    ]);
  }
  await roles('bo', ['requester', 'approver']);
  await roles('carl', ['account_administrator', 'requester']);
});

const roles = (who: Who, wanted: string[]) =>
  app.database.query('update membership set roles = $1 where id = $2', [wanted, world.member[who].membershipId]);

async function change(by: Who, field: 'memberEnd' | 'memberUpdate', who: Who, more: object = {}) {
  const [row] = await app.database.query('select version from membership where id = $1', [
    world.member[who].membershipId,
  ]);
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const document = `mutation ($input: ${name}Input!) { ${field}(input: $input) { __typename ... on Error { code } } }`;
  const input = {
    membershipId: world.globalId('Membership', world.member[who].membershipId),
    version: row?.version,
    ...more,
  };
  const { data, errors } = await app.ask(await world.token(by), document, { input });
  expect(errors).toBeUndefined();
  return data[field];
}

const REQUEST = `query ($id: ID!) { request(id: $id) { status steps { id revision state mayDecide findings { code } candidates { person { name } } } } }`;
const seen = async (who: Who, requestId: string) =>
  (await app.ask(await world.token(who), REQUEST, { id: requestId })).data.request;
const asked = async (requestId: string) => {
  const { steps } = await seen('carl', requestId);
  return steps[0].candidates.map(({ person }: { person: { name: string } }) => person.name);
};
const DECIDE = `mutation ($input: ApprovalDecideInput!) { approvalDecide(input: $input) { __typename ... on Error { code } } }`;
const trace = (stepId: string) =>
  app.database.query<{ detail: { added: string[]; removed: string[] }; person_id: string | null }>(
    `select a.detail, a.person_id from audit_event a join outbox o on o.topic = a.kind and o.aggregate_id = a.subject_id and o.created_at = a.at
      where a.kind = 'approval_step.reassigned' and a.subject_id = $1 order by a.at`,
    [rowOf(stepId)],
  );

test('an approver who leaves is taken off open steps at once; the administrators are asked, by mail, and can decide', async () => {
  const request = await buy.request('ann', { desk: 2 });
  expect(await asked(request.id)).toEqual(['bo Example']);
  app.statements();
  expect((await change('carl', 'memberEnd', 'bo')).code).toBeUndefined();
  expect(app.statements().filter((name) => name.startsWith('approval.')).length).toBeLessThanOrEqual(2);
  expect(await asked(request.id)).toEqual(['carl Example']);
  const [step] = (await seen('ann', request.id)).steps;
  expect(step.findings.map(({ code }: { code: string }) => code)).toEqual(['over_own_limit', 'no_approver_covers']);
  const { carl, bo } = world.member;
  expect(await trace(step.id)).toEqual([
    {
      person_id: carl.personId,
      detail: expect.objectContaining({ added: [carl.membershipId], removed: [bo.membershipId] }),
    },
  ]);
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  const mails = await app.database.query(
    `select m.recipient, m.link from mail m join outbox o on o.id = m.outbox_id where o.topic = 'approval_step.reassigned'`,
  );
  expect(mails).toEqual([{ recipient: 'carl@example.test', link: expect.stringContaining('/approve/') }]);
  expect((await buy.decide('carl', step, true)).request.status).toBe('PLACED');
});

test('losing the role does the same, in the seller’s hands too; who still may decide keeps it, and nothing else moves', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const before = (await seen('ann', request.id)).steps[0];
  expect(
    (await change('carl', 'memberUpdate', 'bo', { roles: ['requester', 'approver'], phone: '1' })).code,
  ).toBeUndefined();
  expect((await seen('ann', request.id)).steps[0]).toEqual(before);
  expect(await trace(before.id)).toEqual([]);
  expect((await change('admin', 'memberUpdate', 'bo', { roles: ['requester'] })).code).toBeUndefined();
  expect(await asked(request.id)).toEqual(['carl Example']);
  const tried = { input: { stepId: before.id, revision: before.revision, approve: true, idempotencyKey: 'too-late' } };
  expect((await app.ask(await world.token('bo'), DECIDE, tried)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(await trace(before.id)).toHaveLength(1);
});

test('a limit that no longer covers the amount counts like a lost role', async () => {
  const request = await buy.request('ann', { desk: 2 });
  const limited = { roles: ['requester', 'approver'], approvalLimit: '100' };
  expect((await change('carl', 'memberUpdate', 'bo', limited)).code).toBeUndefined();
  expect(await asked(request.id)).toEqual(['carl Example']);
});

test('never the requester: with nobody left the request says so, stands on the seller’s desk, and goes on with the first who may', async () => {
  const request = await buy.request('carl', { desk: 2 });
  expect(await asked(request.id)).toEqual(['bo Example']);
  await change('carl', 'memberEnd', 'bo');
  const stuck = await seen('carl', request.id);
  expect(stuck).toMatchObject({ status: 'PENDING', steps: [{ state: 'OPEN', candidates: [], mayDecide: false }] });
  expect(stuck.steps[0].findings.map(({ code }: { code: string }) => code)).toContain('no_approver');
  expect((await buy.decide('carl', stuck.steps[0], true)).code).toBe('SELF_APPROVAL');
  const STALLED = '{ salesRequestsStalled(first: 50) { nodes { number obstacle account { code } } } }';
  const stalled = async () => (await app.ask(await world.token('admin'), STALLED)).data.salesRequestsStalled.nodes;
  expect(await stalled()).toEqual([{ number: request.number, obstacle: 'NO_APPROVER', account: { code: 'ACME' } }]);
  expect((await app.ask(await world.token('carl'), STALLED)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  await change('admin', 'memberUpdate', 'ann', { roles: ['requester', 'approver'] });
  expect(await asked(request.id)).toEqual(['ann Example']);
  const [step] = (await seen('carl', request.id)).steps;
  expect(step.findings.map(({ code }: { code: string }) => code)).not.toContain('no_approver');
  expect(await stalled()).toEqual([]);
  expect((await buy.decide('ann', step, true)).request.status).toBe('PLACED');
  await roles('ann', ['requester']);
});

test('deciding and losing the right at once: one of them wins, and no open step keeps somebody who may not decide', async () => {
  for (let round = 0; round < 4; round += 1) {
    await app.database.query('delete from cart_line');
    await app.database.query(`update membership set status = 'active' where id = $1`, [world.member.bo.membershipId]);
    await app.database.query(`update person set status = 'active' where id = $1`, [world.member.bo.personId]);
    await app.database.query(`update api_token set revoked_at = null where membership_id = $1`, [
      world.member.bo.membershipId,
    ]);
    const cart = await buy.fill('ann', { desk: 2 });
    const request = await buy.request('carl', { desk: 2 });
    const [decided, ended, submitted] = await Promise.all([
      app.ask(await world.token('bo'), DECIDE, {
        input: { stepId: request.steps[0].id, revision: 1, approve: true, idempotencyKey: `race-${round}` },
      }),
      change('carl', 'memberEnd', 'bo'),
      buy.submit('ann', cart.version),
    ]);
    expect(ended.code).toBeUndefined();
    expect(submitted.code).toBeUndefined();
    const refused = decided.errors?.[0]?.extensions?.code ?? decided.data?.approvalDecide.code;
    expect([undefined, 'NOT_APPROVER', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN']).toContain(refused);
    expect((await seen('carl', request.id)).status).toBe(refused === undefined ? 'PLACED' : 'PENDING');
    const dead = await app.database.query(
      `select s.id from approval_step s join approval_candidate c on c.approval_step_id = s.id join membership m on m.id = c.membership_id
        where s.state = 'open' and m.status <> 'active'`,
    );
    expect(dead).toEqual([]);
  }
  await expectInvariants(app, new Date());
});
