import { expect, test } from 'vitest';
import { daysBetween } from '../../i18n/format.ts';
import { planSteps } from './plan-rows.ts';

const words = { labelOf: ({ kind }: { kind: string }) => kind, slackDays: daysBetween };

function task(kind: string, sequence: number, startsOn: string, dueOn: string, state = 'PLANNED') {
  return { id: kind, kind, sequence, startsOn, dueOn, state, orderLineId: 'L1' };
}

function subOrder(status: string, confirmedDate: string | null) {
  const lines = [{ orderLineId: 'L1', dueDate: '2026-12-04', confirmedDate }];
  return { id: 'S', number: 'S-01', status, dueDate: '2026-12-04', dispatchedAt: '2026-11-20T08:00:00Z', lines };
}

const tasks = [task('KITTING', 1, '2026-12-07', '2026-12-07'), task('DELIVERY', 2, '2026-12-09', '2026-12-11')];

test('slack is what is left until the next step, and until the promise at the end', () => {
  const steps = planSteps({ supplyOrders: [subOrder('ACKNOWLEDGED', '2026-12-04')], tasks }, '2026-12-14', words);
  expect(steps.map(({ key, slack }) => [key, slack])).toEqual([
    ['S', 2],
    ['KITTING', 1],
    ['DELIVERY', 3],
  ]);
});

test('a later confirmed day eats the slack and shows as late', () => {
  const [step] = planSteps({ supplyOrders: [subOrder('ACKNOWLEDGED', '2026-12-09')], tasks }, '2026-12-14', words);
  expect(step).toMatchObject({ lateTo: '2026-12-09', slack: -3, kind: 'active' });
});

test('what has arrived or is done has no slack any more, and what is cancelled is no step', () => {
  const plan = { supplyOrders: [subOrder('RECEIVED', null), subOrder('CANCELLED', null)], tasks: [] };
  const steps = planSteps(plan, '2026-12-14', words);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ kind: 'done', slack: null, slackTo: undefined });
});
