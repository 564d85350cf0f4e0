import { expect, test } from 'vitest';
import { askedOf, sumUp, withRestAccepted } from './answer-sum.ts';

const none = { accepted: 0, changed: 0, backordered: 0, rejected: 0 };

test('what a form leaves open is counted in pieces and lines', () => {
  const lines = [
    { asked: 8, answered: 8 },
    { asked: 5, answered: 2 },
    { asked: 4, answered: 0 },
  ];
  expect(sumUp(lines)).toEqual({ asked: 17, answered: 10, open: 7, openLines: 2 });
});

test('accepting the rest leaves alone what was said', () => {
  expect(withRestAccepted({ ...none, asked: 8, accepted: 5, rejected: 1 })).toMatchObject({ accepted: 7, rejected: 1 });
  expect(withRestAccepted({ ...none, asked: 8, rejected: 8 })).toMatchObject({ accepted: 0, rejected: 8 });
});

test('refused pieces that another supplier got stay answered; others that were withdrawn need no answer', () => {
  expect(askedOf({ quantity: 8, withdrawn: 3, outcome: { ...none, rejected: 3 } })).toBe(8);
  expect(askedOf({ quantity: 8, withdrawn: 3, outcome: none })).toBe(5);
});
