import { expect, test } from 'vitest';
import { daysBetween } from '../../i18n/format.ts';
import { planSteps } from './plan-rows.ts';

const words = { labelOf: ({ kind }: { kind: string }) => kind, slackDays: daysBetween };

function task(kind: string, sequence: number, startsOn: string, dueOn: string, orderLineId = 'L1') {
  return { id: `${kind} ${orderLineId}`, kind, sequence, startsOn, dueOn, state: 'PLANNED', orderLineId };
}

function line(sku: string, orderLineId: string | null, dueDate: string, confirmedDate: string | null = null) {
  return { orderLineId, component: { sku }, dueDate, confirmedDate };
}

function subOrderOf(lines: ReturnType<typeof line>[], status = 'ACKNOWLEDGED') {
  return { id: 'S', number: 'S-01', status, dueDate: '2026-12-04', dispatchedAt: '2026-11-20T08:00:00Z', lines };
}

function subOrder(status: string, confirmedDate: string | null) {
  return subOrderOf([line('P', 'L1', '2026-12-04', confirmedDate)], status);
}

const tasks = [task('KITTING', 1, '2026-12-07', '2026-12-07'), task('DELIVERY', 2, '2026-12-09', '2026-12-11')];

test('slack is what is left until the next step, and until the promise at the end', () => {
  const steps = planSteps(
    { supplyOrders: [subOrder('ACKNOWLEDGED', '2026-12-04')], components: [], tasks },
    '2026-12-14',
    words,
  );
  expect(steps.map(({ key, slack }) => [key, slack])).toEqual([
    ['S', 2],
    ['KITTING L1', 1],
    ['DELIVERY L1', 3],
  ]);
});

test('a later confirmed day eats the slack and shows as late', () => {
  const [step] = planSteps(
    { supplyOrders: [subOrder('ACKNOWLEDGED', '2026-12-09')], components: [], tasks },
    '2026-12-14',
    words,
  );
  expect(step).toMatchObject({ lateTo: '2026-12-09', slack: -3, kind: 'active' });
});

test('what has arrived or is done has no slack any more, and what is cancelled is no step', () => {
  const plan = { supplyOrders: [subOrder('RECEIVED', null), subOrder('CANCELLED', null)], components: [], tasks: [] };
  const steps = planSteps(plan, '2026-12-14', words);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ kind: 'done', slack: null, slackTo: undefined });
});

const twoLines = [task('KITTING', 1, '2026-12-09', '2026-12-09'), task('KITTING', 1, '2026-12-10', '2026-12-10', 'L2')];

test('each line of a sub-order is measured against the work of its own order line', () => {
  const lines = [line('P', 'L1', '2026-12-08'), line('Q', 'L2', '2026-12-09')];
  const plan = { supplyOrders: [subOrderOf(lines)], components: [], tasks: twoLines };
  const [step] = planSteps(plan, '2026-12-18', words);
  expect(step).toMatchObject({ to: '2026-12-09', slack: 0 });
});

test('the line with the least slack counts', () => {
  const lines = [line('P', 'L1', '2026-12-04'), line('Q', 'L2', '2026-12-08')];
  const plan = { supplyOrders: [subOrderOf(lines)], components: [], tasks: twoLines };
  expect(planSteps(plan, '2026-12-18', words)[0]).toMatchObject({ slack: 1, slackTo: '2026-12-10' });
});

test('pieces that several order lines share are needed by the first of those that use the part', () => {
  const needs = (sku: string, ...ids: string[]) => ids.map((orderLineId) => ({ orderLineId, component: { sku } }));
  const shared = { supplyOrders: [subOrderOf([line('P', null, '2026-12-08')])], tasks: twoLines };
  const slackWith = (components: ReturnType<typeof needs>) =>
    planSteps({ ...shared, components }, '2026-12-18', words)[0]?.slack;
  expect(slackWith([...needs('P', 'L1', 'L2')])).toBe(0);
  expect(slackWith([...needs('P', 'L2'), ...needs('Q', 'L1')])).toBe(1);
});
