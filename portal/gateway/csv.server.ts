import { stringify } from 'csv-stringify/sync';
import { decimalOf, type MoneyValue } from '../i18n/format.ts';

/** A cell: text (part numbers too), a count, an amount, or nothing. */
export type Cell = string | number | MoneyValue | null | undefined;

/** A page of a list as the API sends it: its rows as cells, and where it goes on. */
type CsvPage = {
  readonly rows: readonly (readonly Cell[])[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

// Spreadsheets take a text that begins so for a formula.
const FORMULA = /^[=+\-@\t\r]/;

// Amounts and counts stay without quotes, so that they add up.
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return decimalOf(cell);
  return stringify([[FORMULA.test(cell) ? `'${cell}` : cell]], { quoted: true, eof: false });
}

/** One line of a CSV file (RFC 4180): texts quoted so that "00123" and "1E5" stay as they are, formulas defused, amounts as decimals. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

/** A CSV file to download, written while its lines are read; it begins with a byte order mark, so that spreadsheets read it as UTF-8. */
export function csvResponse(name: string, lines: AsyncIterable<string>): Response {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode('\uFEFF')),
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

async function* linesOf(first: CsvPage, load: (after: string | null) => Promise<CsvPage>): AsyncGenerator<string> {
  let page = first;
  yield page.rows.map(csvLine).join('');
  while (page.pageInfo.hasNextPage) {
    page = await load(page.pageInfo.endCursor);
    yield page.rows.map(csvLine).join('');
  }
}

/** A whole list as a CSV file. Its first page is awaited, so that a refusal is still an answer of its own. */
export async function csvFile(
  name: string,
  headers: readonly string[],
  load: (after: string | null) => Promise<CsvPage>,
): Promise<Response> {
  const first = await load(null);
  return csvResponse(name, linesOf({ ...first, rows: [headers, ...first.rows] }, load));
}
