import { expect, test } from 'vitest';
import { emptyPart, ruleForm } from './bodies.server.ts';

const asked = (fields: Record<string, unknown>) => emptyPart(ruleForm.parse({ code: 'rule-1', ...fields }));

test('a rule whose telling part is empty is sent back to its first field', () => {
  const blank = { rows: [{ subject: '', relation: 'is', value: '' }] };
  expect(asked({ kind: 'requires', needs: blank })).toBe('needs.rows[0].subject');
  expect(asked({ kind: 'excludes' })).toBe('bars.rows[0].subject');
  expect(asked({ kind: 'resource', provided: [{ subject: '*@watts' }] })).toBe('used[0].subject');
  expect(asked({ kind: 'table', columns: [''] })).toBe('columns[0]');
});

test('a rule that says something may leave its condition out', () => {
  expect(asked({ kind: 'requires', needs: { rows: [{}, { subject: 'cpu/x1' }] } })).toBeNull();
  expect(asked({ kind: 'excludes', bars: { json: '{"any":[]}' } })).toBeNull();
  expect(asked({ kind: 'resource', used: [{ subject: 'cpu@watts' }] })).toBeNull();
  expect(asked({ kind: 'table', columns: ['cpu/'] })).toBeNull();
});
