import { expect, test } from 'vitest';
import { saidOf } from './said.ts';

const none = {
  accepted: 0,
  changed: 0,
  changedDate: null,
  backordered: 0,
  backorderedDate: null,
  rejected: 0,
  reason: '',
};

test('a line that is withdrawn says only that', () => {
  expect(saidOf({ ...none, unanswered: 8 }, 8)).toEqual([['withdrawn', 8]]);
  expect(saidOf({ ...none, accepted: 8, unanswered: 0 }, 8)).toEqual([['withdrawn', 8]]);
});

test('no piece is counted twice', () => {
  expect(saidOf({ ...none, accepted: 5, rejected: 3, unanswered: 0 }, 3)).toEqual([
    ['accepted', 5],
    ['rejected', 3],
  ]);
  expect(saidOf({ ...none, accepted: 4, unanswered: 4 }, 3)).toEqual([
    ['accepted', 4],
    ['unanswered', 1],
    ['withdrawn', 3],
  ]);
});
