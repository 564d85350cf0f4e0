import { expect, it } from 'vitest';
import { nounOf } from './follow-changes.ts';

it.each([
  ['{"data":{"changes":{"topic":"order.date_moved","id":"x"}}}', 'order'],
  ['{"data":{"changes":{"topic":"sub_order.answered","id":"x"}}}', 'sub_order'],
  ['{"errors":[{"message":"sign in first"}]}', null],
  ['{"data":null,"errors":[]}', null],
])('finds the noun in %s', (data, noun) => {
  expect(nounOf(data)).toBe(noun);
});
