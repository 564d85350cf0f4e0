import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotificationsDocument } from '../../portal/routes/notifications/queries.ts';
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

const LIST = print(NotificationsDocument);

async function counted(who: 'ann' | 'bo' | 'carl' | 'mei') {
  const token = await world.token(who);
  const { data } = await app.ask(token, '{ viewer { waiting } }');
  const { data: list, errors } = await app.ask(token, LIST, { locale: 'en' });
  expect(errors).toBeUndefined();
  const { approvals, refused, troubled, cart } = list;
  const listed = approvals.nodes.length + refused.nodes.length + troubled.nodes.length + Math.min(cart.lines.length, 1);
  return { waiting: data.viewer.waiting, listed };
}

test('the number of things that wait is the length of the list of them, for everybody', async () => {
  const rejected = await buy.request('ann', { desk: 2 });
  await buy.decide('bo', rejected.steps[0], false, { reason: 'Not now.' });
  const old = await buy.request('ann', { desk: 2 });
  await buy.decide('bo', old.steps[0], false, { reason: 'Not then.' });
  await app.database.query(`update request set decided_at = now() - interval '15 days' where id = $1`, [rowOf(old.id)]);
  await buy.request('ann', { desk: 2 });
  const placed = await buy.request('ann', { mouse: 1 });
  await app.database.query('update sales_order set at_risk = true where id = $1', [rowOf(placed.order.id)]);
  await buy.fill('ann', { desk: 1, mouse: 1 });
  expect(await counted('ann')).toEqual({ waiting: 3, listed: 3 });
  expect(await counted('bo')).toEqual({ waiting: 2, listed: 2 });
  expect(await counted('carl')).toEqual({ waiting: 1, listed: 1 });
  expect(await counted('mei')).toEqual({ waiting: 0, listed: 0 });
});
