import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import { formerlyOf } from './formerly.ts';

test('what a supplier rejected is not said to be taken from it', () => {
  const told = en.controlException.preview;
  expect(told[formerlyOf({ kind: 'REJECTED' })].of).toMatch(/^\{name\} has rejected/);
  expect(told[formerlyOf({ kind: 'UNANSWERED' })].of).toContain('withdrawn');
});
