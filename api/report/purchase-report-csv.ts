import { stringify } from 'csv-stringify/sync';
import { formatAmount, type Money } from '../kernel/money.ts';

/** A cell: text (part numbers too), a count, an amount, or nothing. */
export type Cell = string | number | Money | null;

// Spreadsheets take a text that begins so for a formula.
const FORMULA = /^[=+\-@\t\r]/;

function written(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return typeof cell === 'number' ? cell : formatAmount(cell.amount, cell.currency);
}

/**
 * A table as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark for spreadsheets). Texts are quoted, so that "00123" and "1E5" stay as
 * they are, and one that would be read as a formula gets an apostrophe before it. Amounts are plain decimals with the currency's places.
 */
export function tableCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([headers.map(written), ...rows.map((row) => row.map(written))], {
    bom: true,
    quoted_string: true,
    record_delimiter: 'windows',
  });
}
