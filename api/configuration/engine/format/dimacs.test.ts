import { expect, it } from 'vitest';
import { readDimacs } from './dimacs.ts';
import { ModelFileError } from './model-file-error.ts';
import { readTableModel } from './table-model.ts';

function refusal(read: (text: string) => unknown, text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ModelFileError) return error.message;
    throw error;
  }
  return 'accepted';
}

it('reads clauses over several lines, names from comments, and tells equal names apart', () => {
  const { problem } = readDimacs('c a model\nc 1 Front door\nc 3 Front door\nc\np cnf 3 2\r\n1 -2\n3 0 -1\n0\n%\n0\n');
  expect(problem.variables.map(({ name }) => name)).toEqual(['Front door', '2', 'Front door (3)']);
  const lit = (variable: number, value: number) => ({ variable, values: [value] });
  expect(problem.constraints).toEqual([{ any: [lit(0, 1), lit(1, 0), lit(2, 1)] }, { any: [lit(0, 0)] }]);
});

it('refuses a DIMACS file that contradicts its header, with the line', () => {
  const read = (text: string): string => refusal(readDimacs, text);
  expect(read('c nothing\n')).toBe('line 2: there is no header "p cnf <variables> <clauses>"');
  expect(read('1 2 0')).toContain('line 1: a header');
  expect(read('p cnf two 1\n')).toContain('line 1: the header must read');
  expect(read('p cnf 2 1\np cnf 2 1\n')).toBe('line 2: there is a second header');
  expect(read('p cnf 2 2\n1 2 0\n')).toBe('line 1: the header announces 2 clauses, but there are 1');
  expect(read('p cnf 2 1\n1 0\n2 0')).toBe('line 1: the header announces 1 clauses, but there are 2');
  expect(read('p cnf 2 1\n1 -3 0\n')).toBe('line 2: literal -3 is out of range: the header announces 2 variables');
  expect(read('p cnf 2 1\n1 x 0\n')).toBe('line 2: "x" is not a literal');
  expect(read('p cnf 2 1\n1 2\n')).toContain('the last clause is not closed');
  expect(read('p cnf 999999999 1\n1 0\n')).toContain('line 1: the header announces more than');
});

const TABLES = {
  vars: [
    { name: 'os', values: ['linux', 'windows'] },
    { name: 'raid', values: ['none', 'hw', 5] },
  ],
  tables: [{ vars: [0, 1], rows: [[0, 2]] }],
};

it('reads a table model and refuses what does not fit, with the place', () => {
  const read = (change: object): string => refusal(readTableModel, JSON.stringify({ ...TABLES, ...change }));
  expect(readTableModel(JSON.stringify(TABLES)).problem.variables[1]?.values).toEqual(['none', 'hw', '5']);
  expect(read({})).toBe('accepted');
  expect(read({ tables: [{ vars: [], rows: [] }] })).toBe('accepted');
  expect(read({ tables: [{ vars: [0, 2], rows: [] }] })).toBe('tables[0].vars[1]: 2 is out of range: there are 2');
  expect(read({ tables: [{ vars: [0, 1], rows: [[0, 3]] }] })).toContain('tables[0].rows[0][1]: 3 is out of range');
  expect(read({ tables: [{ vars: [0, 1], rows: [[-1, 0]] }] })).toContain('tables[0].rows[0][0]: -1 is out of range');
  expect(read({ tables: [{ vars: [0, 1], rows: [[0]] }] })).toBe('tables[0].rows[0]: must have 2 cells, but has 1');
  expect(read({ tables: [{ vars: [0, 1], rows: [[0, 0.5]] }] })).toContain('must be a whole number');
  expect(read({ tables: [{ vars: [0], rows: [[null]] }] })).toContain('must be a whole number');
  expect(read({ vars: [{ name: 'os', values: ['a', 'a'] }] })).toBe('vars[0].values: "a" is named twice');
  expect(read({ vars: [TABLES.vars[0], TABLES.vars[0]] })).toBe('vars: "os" is named twice');
  expect(read({ vars: undefined })).toBe('vars: must be a list');
  expect(refusal(readTableModel, '[]')).toBe('the model: must be an object');
  expect(refusal(readTableModel, '{\n"vars": [}')).toContain('the file is not JSON');
  expect(refusal(readTableModel, `${'['.repeat(200_000)}`)).toContain('the file is not JSON');
});
