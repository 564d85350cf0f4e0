import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking, type Who } from '../support/asking.ts';
import { type PlacedOrder, placeTestOrder, subOrderIdsOf } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let order: PlacedOrder;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.box, quantity: 3 }] });
});

const { ask, change } = asking(() => ({ app, world }));

type Line = { id: string; toAnswer: number };
type SubOrder = { id: string; version: number; status: string; lines: Line[] };

const LIST = `query ($filter: SubOrderFilter) { subOrders(first: 100, filter: $filter) {
  nodes { id version status answerDueAt lines { id toAnswer } } } subOrderCounts { unanswered overdue dueWithinDay toShip } firstAnswerDay }`;

async function list(filter: object = {}, who: Who = 'gamma') {
  const { subOrders, subOrderCounts, firstAnswerDay } = await ask(who, LIST, { filter });
  const nodes: (SubOrder & { answerDueAt: string })[] = subOrders.nodes;
  return { nodes, ids: nodes.map(({ id }) => id), counts: subOrderCounts, firstAnswerDay };
}

async function own() {
  const ids = await subOrderIdsOf(app, order);
  const found = (await list()).nodes.find(({ id }) => ids.has(id));
  if (!found) throw new Error('nothing was ordered');
  return found;
}

const answer = ({ id, version, lines }: SubOrder, line: object) =>
  change(
    'gamma',
    'subOrderAnswer',
    'SubOrderAnswerInput',
    { subOrderId: id, version, lines: [{ lineId: lines[0]?.id, ...line }] },
    'subOrder { version status lines { toAnswer } }',
    '... on InvalidInputError { issues { path code figures } }',
  );

const accept = async (input: object) =>
  (
    await change(
      'gamma',
      'subOrdersAccept',
      'SubOrdersAcceptInput',
      input,
      'acceptances { results { accepted code lines pieces subOrder { id } } }',
    )
  ).acceptances.results;

test('a partly answered sub-order says how many pieces still wait', async () => {
  const fresh = await own();
  expect(fresh.lines.map(({ toAnswer }) => toAnswer)).toEqual([3]);
  const { subOrder } = await answer(fresh, { accepted: 1 });
  expect(subOrder).toMatchObject({ status: 'DISPATCHED', lines: [{ toAnswer: 2 }] });
});

test('each figure on top is the number of sub-orders that its list shows', async () => {
  const waiting = await own();
  const due = Date.parse(waiting.answerDueAt);
  const figures = async () => {
    const filters = { unanswered: true };
    const [{ counts }, all, overdue, day, toShip] = [
      await list(),
      await list(filters),
      await list({ ...filters, answerDue: 'OVERDUE' }),
      await list({ ...filters, answerDue: 'WITHIN_DAY' }),
      await list({ toShip: true }),
    ];
    expect(counts).toEqual({
      ...{ unanswered: all.ids.length, overdue: overdue.ids.length },
      ...{ dueWithinDay: day.ids.length, toShip: toShip.ids.length },
    });
    return { overdue: overdue.ids, day: day.ids, toShip: toShip.ids };
  };
  app.setClock(new Date(due - 3_600_000));
  expect((await figures()).day).toContain(waiting.id);
  app.setClock(new Date(due + 3_600_000));
  const late = await figures();
  expect([late.overdue.includes(waiting.id), late.day.includes(waiting.id)]).toEqual([true, false]);
  expect(late.toShip).not.toContain(waiting.id);
  await answer(waiting, { accepted: 1 });
  expect((await figures()).toShip).toContain(waiting.id);
  await answer(await own(), { rejected: 3, reason: 'no stock' });
  // Whatever was refused as a whole is answered and yet nothing to ship.
  expect((await figures()).toShip).not.toContain(waiting.id);
});

test('a bulk acceptance takes on what was shown, counts it, and leaves what has changed with the reason', async () => {
  const shown = await own();
  await answer(shown, { accepted: 1 });
  const stale = await accept({ subOrderIds: [shown.id], versions: [shown.version] });
  expect(stale).toMatchObject([{ accepted: false, code: 'CONFLICT', lines: 0, pieces: 0, subOrder: { id: shown.id } }]);
  const now = await own();
  const taken = await accept({ subOrderIds: [now.id], versions: [now.version] });
  expect(taken).toMatchObject([{ accepted: true, code: null, lines: 1, pieces: 2 }]);
  const after = await own();
  expect(after.lines[0]?.toAnswer).toBe(0);
  expect(await accept({ subOrderIds: [after.id] })).toMatchObject([{ accepted: false, code: 'NOTHING_TO_ANSWER' }]);
  expect((await own()).version).toBe(after.version);
  const uneven = await change('gamma', 'subOrdersAccept', 'SubOrdersAcceptInput', {
    ...{ subOrderIds: [after.id], versions: [1, 2] },
  });
  expect(uneven.code).toBe('INVALID_INPUT');
});

test('a day that was told before does not keep the rest from being accepted after it has passed', async () => {
  await answer(await own(), { changed: { quantity: 1, date: '2026-03-04' } });
  app.setClock(new Date('2026-03-09T08:00:00Z'));
  const { id, version } = await own();
  expect(await accept({ subOrderIds: [id], versions: [version] })).toMatchObject([{ accepted: true, pieces: 2 }]);
});

test('a day is refused with the first one that is accepted, at the field it was typed in', async () => {
  app.setClock(new Date('2026-03-07T08:00:00Z'));
  const { firstAnswerDay } = await list();
  expect(firstAnswerDay).toBe('2026-03-09');
  const subOrder = await own();
  for (const [field, date] of [
    ['changed', '2026-03-06'],
    ['backordered', '2026-03-14'],
  ] as const) {
    const refused = await answer(subOrder, { [field]: { quantity: 1, date } });
    expect(refused.issues).toEqual([
      { path: `lines.0.${field}.date`, code: 'working_day_from', figures: { from: firstAnswerDay } },
    ]);
  }
  expect((await answer(subOrder, { changed: { quantity: 1, date: firstAnswerDay } })).subOrder.status).toBe(
    'DISPATCHED',
  );
});

test('a list of sub-orders by id shows none of another supplier’s', async () => {
  const { id } = await own();
  expect((await list({ ids: [id] })).ids).toEqual([id]);
  expect((await list({ ids: [id] }, 'alpha')).ids).toEqual([]);
  expect((await list({ ids: ['nonsense'] })).ids).toEqual([]);
});
