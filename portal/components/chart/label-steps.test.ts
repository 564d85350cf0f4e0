import { expect, test } from 'vitest';
import { labelSteps } from './bar-chart.tsx';

const bars = (label: string, count: number) => Array.from({ length: count }, () => ({ label }));

test('labels are thinned out until they cannot touch, wide characters sooner', () => {
  expect(labelSteps(bars('Dec ’25', 4))).toEqual([1, 1, 1]);
  expect(labelSteps(bars('Dec ’25', 12))).toEqual([1, 2, 3]);
  expect(labelSteps(bars('25年12月', 12))).toEqual([2, 3, 3]);
  expect(labelSteps([])).toEqual([1, 1, 1]);
});
