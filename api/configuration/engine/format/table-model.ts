import type { OneRow, Variable } from '../problem/problem.ts';
import type { ImportedModel } from './imported-model.ts';
import { ModelFileError } from './model-file-error.ts';

const MOST_VARIABLES = 100_000;
const MOST_NAME = 500;

type Fields = Readonly<Record<string, unknown>>;

function refuse(where: string, message: string): never {
  throw new ModelFileError(`${where}: ${message}`, null);
}

function fields(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where, 'must be an object');
  return value as Fields;
}

function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(where, 'must be a list');
}

function name(value: unknown, where: string): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return refuse(where, 'must be a text');
  return value.length <= MOST_NAME ? value : refuse(where, `must have at most ${MOST_NAME} characters`);
}

function distinct(names: readonly string[], where: string): readonly string[] {
  const seen = new Set<string>();
  for (const given of names) {
    if (seen.has(given)) refuse(where, `"${given}" is named twice`);
    seen.add(given);
  }
  return names;
}

function position(value: unknown, count: number, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse(where, 'must be a whole number');
  if (value < 0 || value >= count) return refuse(where, `${value} is out of range: there are ${count}`);
  return value;
}

function readTable(value: unknown, variables: readonly Variable[], where: string): OneRow {
  const { vars, rows } = fields(value, where);
  const columns = list(vars, `${where}.vars`).map((at, index) =>
    position(at, variables.length, `${where}.vars[${index}]`),
  );
  const sizes = columns.map((column) => variables[column]?.values.length ?? 0);
  const read = list(rows, `${where}.rows`).map((row, number): number[] => {
    const here = `${where}.rows[${number}]`;
    const cells = list(row, here);
    if (cells.length !== columns.length) refuse(here, `must have ${columns.length} cells, but has ${cells.length}`);
    return cells.map((cell, at) => position(cell, sizes[at] ?? 0, `${here}[${at}]`));
  });
  return { columns, rows: read };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, at] = /position (\d+)/.exec(String(error)) ?? [];
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
    throw new ModelFileError('the file is not JSON', line);
  }
}

/** Reads variables with tables of the combinations allowed (`vars`, `tables`; positions from 0). Throws a ModelFileError. */
export function readTableModel(text: string): ImportedModel {
  const model = fields(parse(text), 'the model');
  const given = list(model.vars, 'vars');
  if (given.length > MOST_VARIABLES) refuse('vars', `must have at most ${MOST_VARIABLES} entries`);
  const variables = given.map((value, at): Variable => {
    const here = `vars[${at}]`;
    const variable = fields(value, here);
    const values = list(variable.values, `${here}.values`).map((entry, index) =>
      name(entry, `${here}.values[${index}]`),
    );
    return { name: name(variable.name, `${here}.name`), values: distinct(values, `${here}.values`) };
  });
  distinct(
    variables.map((variable) => variable.name),
    'vars',
  );
  const constraints = list(model.tables, 'tables').map((table, at) => readTable(table, variables, `tables[${at}]`));
  return { problem: { variables, constraints }, features: false, optional: null };
}
