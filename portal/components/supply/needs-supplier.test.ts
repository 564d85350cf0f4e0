import { expect, test } from 'vitest';
import { needsSupplier } from './needs-supplier.ts';

test.each([
  ['REJECTED', 'OPEN', true],
  ['NO_CANDIDATE', 'OPEN', true],
  ['REJECTED', 'RESOLVED', false],
  ['LATE', 'OPEN', false],
  ['UNANSWERED', 'RESOLVED', false],
])('%s and %s: pieces need a supplier %s', (kind, state, needed) => {
  expect(needsSupplier({ kind, state })).toBe(needed);
});
