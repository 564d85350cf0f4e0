import type { ModelDefinition } from '#engine';
import { attributeType, readSubject, readValue } from '../../components/model/subject.ts';
import { type FieldAt, filled, lineOf } from './part-form.server.ts';

type Columns = readonly (string | undefined)[] | undefined;
type TableColumn = { readonly group?: unknown; readonly attribute?: unknown };

const isColumn = (text: string | undefined) => readSubject(text ?? '')?.group != null;
const isRow = (line: string) => line.trim() !== '';
const linesOf = (text = '') => text.split(/\r?\n/);

/** The columns of a table rule that were filled in. */
export function readColumns(columns: Columns = []) {
  return columns.flatMap((text) => {
    const subject = readSubject(text ?? '');
    if (!subject?.group) return [];
    const attribute = subject.kind === 'attribute' ? (subject.attribute ?? undefined) : undefined;
    return [filled({ group: subject.group, attribute })];
  });
}

/** The combinations of a table rule: one on each line, a code for each column with bars between them. */
export function readCells(definition: ModelDefinition, columns: readonly TableColumn[], text: string | undefined) {
  return linesOf(text)
    .filter(isRow)
    .map((line) =>
      line.split(/[|\t]/).map((cell, at) => {
        const value = cell.trim();
        if (value === '-' || value === '–') return null;
        const { attribute } = columns[at] ?? {};
        return typeof attribute === 'string' && value !== '*'
          ? readValue(value, attributeType(definition, attribute))
          : value;
      }),
    );
}

/** The place of a column in the form. */
export const columnLine = (columns: Columns, column: number): number => lineOf(columns, isColumn, column);

/** The line of the text on which a combination stands. */
export function rowLine(text: string | undefined, row: number): FieldAt {
  return { field: 'rows', line: lineOf(linesOf(text), isRow, row) + 1 };
}
