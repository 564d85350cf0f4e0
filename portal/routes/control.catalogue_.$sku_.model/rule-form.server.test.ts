import { describe, expect, test } from 'vitest';
import type { ModelDefinition } from '#engine';
import { ruleForm } from './rule-form.server.ts';

const n = { en: 'n', 'zh-Hant': 'n', 'zh-Hans': 'n' };
const model: ModelDefinition = {
  baseItems: [],
  rules: [],
  groups: [
    {
      code: 'cpu',
      names: n,
      min: 1,
      max: 1,
      options: [{ code: 'x1', names: n, items: [], attributes: { watts: 1, socket: 'L1' } }],
    },
  ],
};

const read = (fields: Record<string, unknown>) => ruleForm.form.parse({ code: 'rule-1', ...fields });
const faults = (fields: Record<string, unknown>) =>
  (ruleForm.faults?.(model, read(fields)) ?? []).map(({ field, code }) => `${field} ${code}`);
const rows = (...lines: readonly object[]) => ({ rows: lines });

describe('what a rule lacks', () => {
  test('a rule whose telling part is empty is sent back to its first field', () => {
    const blank = rows({ subject: '', relation: 'is', value: '' });
    expect(faults({ kind: 'requires', needs: blank })).toEqual(['needs.rows[0].subject required']);
    expect(faults({ kind: 'excludes' })).toEqual(['bars.rows[0].subject required']);
    expect(faults({ kind: 'resource', provided: [{ subject: '*@watts' }] })).toEqual(['used[0].subject required']);
    expect(faults({ kind: 'table', columns: [''] })).toEqual(['columns[0] required']);
    expect(faults({ kind: 'table', columns: ['cpu/'] })).toEqual(['rows required']);
    expect(faults({ kind: 'compare', left: 'cpu@watts', op: 'le' })).toEqual(['value value_required']);
  });

  test('a rule that says something may leave its condition out', () => {
    expect(faults({ kind: 'requires', needs: rows({}, { subject: 'cpu/x1' }) })).toEqual([]);
    expect(faults({ kind: 'excludes', bars: { json: '{"any":[]}' } })).toEqual([]);
    expect(faults({ kind: 'resource', used: [{ subject: 'cpu@watts' }] })).toEqual([]);
    expect(faults({ kind: 'table', columns: ['cpu/'], rows: 'x1' })).toEqual([]);
  });

  test('a line that is half filled in is told at the half that is missing', () => {
    const atLeast = { subject: 'cpu/x1', relation: 'atLeast' };
    expect(faults({ kind: 'requires', needs: rows(atLeast) })).toEqual(['needs.rows[0].value value_required']);
    expect(faults({ kind: 'requires', needs: rows({}, { ...atLeast, value: '1.5' }) })).toEqual([
      'needs.rows[1].value not_whole',
    ]);
    expect(faults({ kind: 'excludes', when: rows({ value: '3' }), bars: rows({ subject: 'cpu/' }) })).toEqual([
      'when.rows[0].subject required',
    ]);
    expect(faults({ kind: 'requires', needs: rows({ subject: 'cpu@watts', relation: 'gt' }) })).toEqual([
      'needs.rows[0].value value_required',
    ]);
    expect(faults({ kind: 'requires', needs: rows({ subject: 'cpu@watts', relation: 'gt', value: 'much' }) })).toEqual([
      'needs.rows[0].value number',
    ]);
    expect(faults({ kind: 'resource', used: [{ subject: 'cpu@watts', factor: 'x' }] })).toEqual([
      'used[0].factor number',
    ]);
  });

  test('relations that do not go with a subject are told', () => {
    for (const line of [
      { subject: 'cpu/', relation: 'atLeast', value: '2' },
      { subject: 'cpu/x1', relation: 'le', value: '2' },
      { subject: 'cpu@watts', relation: 'atLeast', value: '2' },
    ])
      expect(faults({ kind: 'requires', needs: rows(line) })).toEqual(['needs.rows[0].relation relation_unfit']);
  });
});

describe('where an issue of the API stands', () => {
  const at = (fields: Record<string, unknown>, path: string) => ruleForm.field?.(read(fields), path.split('.'));
  const two = rows({}, { subject: 'cpu/x1' }, {}, { subject: 'cpu@watts' });

  test('in the line of the condition that was filled in, not the one of its number', () => {
    const rule = { kind: 'requires', needs: two };
    expect(at(rule, 'needs.all.1.value')).toEqual({ field: 'needs.rows[3].value' });
    expect(at(rule, 'needs.all.1.op')).toEqual({ field: 'needs.rows[3].relation' });
    expect(at(rule, 'needs.all.0.not.0.option')).toEqual({ field: 'needs.rows[1].subject' });
    expect(at({ kind: 'requires', needs: rows({}, { subject: 'cpu/x1' }) }, 'needs.atLeast')).toEqual({
      field: 'needs.rows[1].value',
    });
    expect(at({ kind: 'requires', needs: { json: '7' } }, 'needs.all.1')).toEqual({ field: 'needs.json' });
  });

  test('at the addend, the side, the column or the line of a table', () => {
    expect(at({ kind: 'resource', used: [{}, { subject: '*@watts' }] }, 'used.0.attribute')).toEqual({
      field: 'used[1].subject',
    });
    expect(at({ kind: 'compare', right: 'cpu@watts' }, 'right.attribute')).toEqual({ field: 'right' });
    expect(at({ kind: 'compare', value: '3' }, 'right.value')).toEqual({ field: 'value' });
    const table = { kind: 'table', columns: ['', 'cpu/'], rows: 'x1\n\nx2' };
    expect(at(table, 'columns.0.group')).toEqual({ field: 'columns[1]' });
    expect(at(table, 'rows.1.0')).toEqual({ field: 'rows', line: 3 });
    expect(at(table, 'names.en')).toBeNull();
  });
});
