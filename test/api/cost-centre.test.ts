import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CostCentreCreateInput!) {
  costCentreCreate(input: $input) {
    __typename
    ... on CostCentreCreateSuccess { costCentre { id code name } }
    ... on Error { code message }
  }
}`;

test('an account administrator adds a cost centre once, however often the call is repeated', async () => {
  const input = {
    unitId: world.globalId('Unit', world.acme.unit),
    code: '00200',
    name: 'Logistics',
    idempotencyKey: 'k1',
  };
  const carl = await world.token('carl');
  const first = await app.ask(carl, CREATE, { input });
  expect(first.data.costCentreCreate).toMatchObject({ costCentre: { code: '00200', name: 'Logistics' } });
  expect(app.statements().length).toBeLessThanOrEqual(8);
  const again = await app.ask(carl, CREATE, { input });
  expect(again.data).toEqual(first.data);
  const reused = await app.ask(carl, CREATE, { input: { ...input, name: 'Other' } });
  expect(reused.data.costCentreCreate.code).toBe('IDEMPOTENCY_KEY_REUSED');
  const taken = await app.ask(carl, CREATE, { input: { ...input, idempotencyKey: 'k2' } });
  expect(taken.data.costCentreCreate.code).toBe('COST_CENTRE_CODE_TAKEN');
});

test('nobody adds a cost centre to a unit of another account', async () => {
  const input = { unitId: world.globalId('Unit', world.zen.unit), code: 'X', name: 'X' };
  const foreign = await app.ask(await world.token('carl'), CREATE, { input });
  expect(foreign.data.costCentreCreate.code).toBe('NOT_FOUND');
  const requester = await app.ask(await world.token('ann'), CREATE, { input });
  expect(requester.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const anonymous = await app.ask(null, CREATE, { input });
  expect(anonymous.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
