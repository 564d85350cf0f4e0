import { describe, expect, it } from 'vitest';
import { atFormLines, fieldName, outcome } from './refusal.ts';

describe('outcome', () => {
  it('tells a success from a refusal', () => {
    const success = outcome<{ order: string } | { code: string; message: string }>({ order: 'ACME-1' });
    expect(success).toEqual({ ok: true, value: { order: 'ACME-1' } });
    const refusal = { code: 'CONFLICT', message: 'stale' };
    expect(outcome<{ order: string } | typeof refusal>(refusal)).toEqual({ ok: false, refusal });
  });

  it('takes a missing payload for a fault', () => {
    expect(() => outcome(null)).toThrow('without a payload');
  });
});

describe('atFormLines', () => {
  it('names the line of the form when only some of its lines were sent', () => {
    const issues = [
      { path: 'lines.1.changed.date', message: 'past' },
      { path: 'number', message: 'taken' },
    ];
    const refusal = { code: 'INVALID_INPUT', message: '', issues };
    expect(atFormLines(refusal, [0, 3]).issues?.map(({ path }) => path)).toEqual(['lines[3].changed.date', 'number']);
    expect(atFormLines(refusal, [0, 3], 'goods').issues?.map(({ path }) => path)).toEqual([
      'lines.1.changed.date',
      'number',
    ]);
  });
});

describe('fieldName', () => {
  it.each([
    ['lines.0.quantity', 'lines[0].quantity'],
    [['lines', 2, 'serials', 0], 'lines[2].serials[0]'],
    ['poNumber', 'poNumber'],
    ['', ''],
  ] as const)('writes %j as %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
