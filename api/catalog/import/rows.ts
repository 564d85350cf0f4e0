import { parse as parseCsv } from 'csv-parse/sync';
import type { ImportMapping } from './mapping.ts';
import { missingColumns } from './mapping.ts';
import { FileNotReadableError, TEXT_LIMITS, type TextLimits, type TextLine, textLines } from './text-lines.ts';

/** A value as it was written: numbers keep their digits as text, so that nothing is rounded before its type is known. */
export type Cell = string | boolean | null | readonly Cell[] | { readonly [entry: string]: Cell };

export type RowProblem =
  | 'too_long'
  | 'control_character'
  | 'quote_not_closed'
  | 'malformed_quote'
  | 'column_count'
  | 'not_json'
  | 'not_an_object';

/** A row with the line on which it begins, or why that line is none. */
export type ImportRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: ReadonlyMap<string, Cell> }
  | {
      readonly kind: 'bad';
      readonly line: number;
      readonly code: RowProblem;
      readonly params: Readonly<Record<string, string>>;
    };

// A quoted value that runs over more lines than this is taken for a quote that was never closed.
const MOST_LINES_OF_A_ROW = 200;

// So many lines tell the form of a file, so many rows of JSON its columns.
const LINES_OF_HEAD = 20;
const ROWS_OF_HEAD = 100;

/**
 * Reads the rows of a CSV or JSONL file of bytes as a mapping wants them; malformed rows are reported and reading goes on. Refuses a file as
 * a whole when it lacks columns that the mapping needs.
 */
export async function* importRows(
  bytes: AsyncIterable<Uint8Array>,
  mapping: ImportMapping,
  limits: TextLimits = TEXT_LIMITS,
): AsyncGenerator<ImportRow> {
  const lines = textLines(bytes, limits);
  const head: TextLine[] = [];
  while (head.length < LINES_OF_HEAD) {
    const next = await lines.next();
    if (next.done) break;
    head.push(next.value);
  }
  const all = (async function* () {
    yield* head;
    yield* lines;
  })();
  yield* isJson(head, mapping) ? fitting(jsonRows(all), mapping) : csvRows(all, mapping);
}

// A first line that is broken does not make another form of JSON lines.
function isJson(head: readonly TextLine[], { format }: ImportMapping): boolean {
  const texts = head.map(({ text }) => text?.trimStart() ?? '').filter((text) => text !== '');
  return (format === 'jsonl' ? texts : texts.slice(0, 1)).some((text) => text.startsWith('{'));
}

// Rows of JSON may leave out a column, so the first rows together are what a header is to CSV.
async function* fitting(rows: AsyncIterable<ImportRow>, mapping: ImportMapping): AsyncGenerator<ImportRow> {
  const waiting: ImportRow[] = [];
  const found = new Set<string>();
  let fits = false;
  const refuse = (): void => {
    const missing = missingColumns(mapping, found);
    if (found.size > 0 && missing.length > 0) throw FileNotReadableError.columnsDoNotFit(1, missing, [...found]);
  };
  for await (const row of rows) {
    if (!fits) {
      waiting.push(row);
      if (row.kind === 'row') for (const column of row.cells.keys()) found.add(column);
      fits = missingColumns(mapping, found).length === 0;
      if (!fits && waiting.length === ROWS_OF_HEAD) refuse();
      if (!fits && waiting.length < ROWS_OF_HEAD) continue;
      fits = true;
      yield* waiting;
    } else yield row;
  }
  if (fits) return;
  refuse();
  yield* waiting;
}

async function* jsonRows(lines: AsyncIterable<TextLine>): AsyncGenerator<ImportRow> {
  for await (const { line, text } of lines) {
    if (text === null) yield bad(line, 'too_long');
    else if (text.trim() !== '') yield jsonRow(line, text);
  }
}

// Number.parse would turn 1E5 into 100000; the source text of a number is what the file says.
const asWritten = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

function jsonRow(line: number, text: string): ImportRow {
  if (hasControl(text)) return bad(line, 'control_character');
  let value: unknown;
  try {
    value = JSON.parse(text, asWritten);
  } catch {
    return bad(line, 'not_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(line, 'not_an_object');
  return { kind: 'row', line, cells: new Map(Object.entries(value as Record<string, Cell>)) };
}

async function* csvRows(lines: AsyncGenerator<TextLine>, mapping: ImportMapping): AsyncGenerator<ImportRow> {
  let header: readonly string[] | undefined;
  let delimiter = mapping.delimiter ?? ',';
  for await (const record of csvRecords(lines)) {
    if (!header) {
      if (record.text === null) throw new FileNotReadableError('empty', record.line);
      delimiter = mapping.delimiter ?? delimiterOf(record.text);
      header = headerOf(record.text, delimiter, mapping);
    } else if (record.text === null) {
      yield bad(record.line, record.problem);
    } else {
      yield csvRow(record.line, record.text, delimiter, header);
    }
  }
  if (!header) throw new FileNotReadableError('empty', 0);
}

type CsvRecord = { line: number; text: string } | { line: number; text: null; problem: RowProblem };

// Joins lines while a quote is open. One that never closes costs its own line only: reading goes on with the next.
async function* csvRecords(lines: AsyncGenerator<TextLine>): AsyncGenerator<CsvRecord> {
  const waiting: TextLine[] = [];
  const next = async (): Promise<TextLine | undefined> => waiting.shift() ?? (await lines.next()).value ?? undefined;
  for (let first = await next(); first; first = await next()) {
    const { line, text } = first;
    if (text === null) yield { line, text: null, problem: 'too_long' };
    else if (!opensQuote(text)) {
      if (text.trim() !== '') yield { line, text };
    } else {
      const more: TextLine[] = [];
      let joined = text;
      let open = true;
      while (open && more.length < MOST_LINES_OF_A_ROW) {
        const following = await next();
        if (!following) break;
        more.push(following);
        if (following.text === null) break;
        joined += `\n${following.text}`;
        open = !opensQuote(following.text);
      }
      if (open) waiting.unshift(...more);
      yield open ? { line, text: null, problem: 'quote_not_closed' } : { line, text: joined };
    }
  }
}

function opensQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

function csvRow(line: number, text: string, delimiter: string, header: readonly string[]): ImportRow {
  if (hasControl(text)) return bad(line, 'control_character');
  const values = splitCsv(text, delimiter);
  if (!values) return bad(line, 'malformed_quote');
  if (values.length !== header.length) {
    return bad(line, 'column_count', { expected: String(header.length), found: String(values.length) });
  }
  return { kind: 'row', line, cells: new Map(header.map((column, index) => [column, values[index] ?? ''])) };
}

// Without a quote a row is its text between delimiters; only quoted ones need the parser.
function splitCsv(text: string, delimiter: string): string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [values] = parseCsv(text, { delimiter, relax_column_count: true }) as string[][];
    return values;
  } catch {
    return undefined;
  }
}

function headerOf(text: string, delimiter: string, mapping: ImportMapping): string[] {
  const header = splitCsv(text, delimiter)?.map((column) => column.trim()) ?? [];
  const repeated = header.filter((column, index) => header.indexOf(column) !== index);
  if (repeated.length > 0) throw new FileNotReadableError('duplicate_column', 1, repeated);
  const missing = missingColumns(mapping, new Set(header));
  if (missing.length > 0) throw FileNotReadableError.columnsDoNotFit(1, missing, header);
  return header;
}

function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
}

function bad(line: number, code: RowProblem, params: Readonly<Record<string, string>> = {}): ImportRow {
  return { kind: 'bad', line, code, params };
}
