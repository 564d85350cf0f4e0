import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undated, withAnotherDay } from './deliveries.ts';

const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });

it('another day leaves nothing undated, moves nothing from one day to another, and adds no more than there is', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 20 }), (quantities, open) => {
      const days = quantities.map((quantity, index) => ({ quantity, date: `2027-01-${index + 10}` }));
      const wanted = quantities.reduce((sum, quantity) => sum + quantity, 0) + open;
      const after = withAnotherDay(days, wanted);
      const divisible = open > 0 || quantities.some((quantity) => quantity > 1);
      expect(after).toHaveLength(days.length + (divisible ? 1 : 0));
      expect(undated(after, wanted)).toBe(divisible ? 0 : open);
      expect(after.every(({ quantity }) => quantity > 0)).toBe(true);
      expect(after.slice(0, days.length).map(({ date }) => date)).toEqual(days.map(({ date }) => date));
    }),
  );
});

it('more than is wanted is split, not enlarged', () => {
  expect(withAnotherDay([{ quantity: 4, date: null }], 2)).toEqual([
    { quantity: 2, date: null },
    { quantity: 2, date: null },
  ]);
});
