import { expect, test } from 'vitest';
import { piecesToBind } from './product-unit.ts';

const need = (itemId: string, quantity: number, installed = 0, serialised = false) => ({
  ...{ itemId, quantity },
  ...{ installed, serialised },
});

test('finishing binds what is open and at hand; of a serialised part only what comes out of stock', () => {
  const needs = [need('screw', 8, 2), need('fan', 2), need('board', 1, 0, true), need('disk', 2, 0, true)];
  const pools = [
    { itemId: 'screw', atHand: 20, reserved: 4 },
    { itemId: 'fan', atHand: 1, reserved: 0 },
    { itemId: 'board', atHand: 5, reserved: 0 },
    { itemId: 'disk', atHand: 3, reserved: 1 },
  ];
  expect(piecesToBind(needs, pools)).toEqual({
    taken: [
      { itemId: 'screw', quantity: 6 },
      { itemId: 'fan', quantity: 1 },
      { itemId: 'disk', quantity: 1 },
    ],
    reserved: [
      { itemId: 'screw', quantity: 4 },
      { itemId: 'disk', quantity: 1 },
    ],
  });
  expect(piecesToBind([need('screw', 8, 8)], pools)).toEqual({ taken: [], reserved: [] });
});
