import { type RawBuilder, sql } from 'kysely';
import { InvalidInputError } from '../kernel/error.ts';
import { isId } from '../kernel/id.ts';

/** A page asked for: how many (1..100) and after which cursor. */
export type PageArgs = { readonly first: number; readonly after?: string | null | undefined };

/** One page of rows in order, each with the cursor that continues after it. */
export type Page<Row> = { readonly rows: readonly { row: Row; cursor: string }[]; readonly hasNextPage: boolean };

const MOST = 100;

const FITS = {
  uuid: (value: unknown) => typeof value === 'string' && isId(value),
  text: (value: unknown) => typeof value === 'string',
  date: (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  timestamptz: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  bigint: (value: unknown) => /^-?\d{1,18}$/.test(String(value)),
} as const;

/** One column of a total order: the expression as SQL, its direction and its type. An instant must have been written from `tx.now` (whole milliseconds). */
export type SortColumn = {
  readonly sql: string;
  readonly direction: 'asc' | 'desc';
  readonly type: keyof typeof FITS;
};

/** Refuses a page size outside 1..100. */
export function checkFirst(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MOST) {
    throw new InvalidInputError([{ path: 'first', message: `must be between 1 and ${MOST}` }]);
  }
  return first;
}

export function encodeCursor(values: readonly unknown[]): string {
  const text = JSON.stringify(values, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  return Buffer.from(text).toString('base64url');
}

function decodeCursor(cursor: string, columns: readonly SortColumn[]): unknown[] {
  const refuse = () => new InvalidInputError([{ path: 'after', message: 'is not a cursor of this list' }]);
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(values) || values.length !== columns.length) throw refuse();
    if (!columns.every((column, index) => FITS[column.type](values[index]))) throw refuse();
    return values;
  } catch {
    throw refuse();
  }
}

/** The predicate "comes after the cursor" for columns that all run in one direction, as a row comparison that an index can serve. */
export function afterCursor(args: PageArgs, columns: readonly SortColumn[]): RawBuilder<boolean> {
  if (!args.after) return sql`true`;
  const values = decodeCursor(args.after, columns);
  const left = sql.join(columns.map((column) => sql.raw(column.sql)));
  const right = sql.join(values.map((value, index) => sql`${value}::${sql.raw(columns[index]?.type ?? 'text')}`));
  return sql`(${left}) ${sql.raw(columns[0]?.direction === 'desc' ? '<' : '>')} (${right})`;
}

/** The `order by ... limit` of a page: one row more than asked for tells whether there is a next page. */
export function pageOrder(args: PageArgs, columns: readonly SortColumn[]): RawBuilder<unknown> {
  const order = sql.join(columns.map((column) => sql.raw(`${column.sql} ${column.direction}`)));
  return sql`order by ${order} limit ${checkFirst(args.first) + 1}`;
}

/** Cuts the extra row and gives every row its cursor. */
export function toPage<Row>(args: PageArgs, rows: readonly Row[], keyOf: (row: Row) => readonly unknown[]): Page<Row> {
  const kept = rows.slice(0, args.first);
  return {
    rows: kept.map((row) => ({ row, cursor: encodeCursor(keyOf(row)) })),
    hasNextPage: rows.length > args.first,
  };
}
