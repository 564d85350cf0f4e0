import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../../kernel/error.ts';

export type UnreadableReason =
  | 'not_utf8'
  | 'truncated'
  | 'corrupt'
  | 'too_large'
  | 'empty'
  | 'duplicate_column'
  | 'missing_column';

const MOST_COLUMNS_NAMED = 60;

/** The file as a whole cannot be read; nothing of it is imported. `line` is the last line that could be read. */
export class FileNotReadableError extends DomainError {
  readonly code = 'FILE_NOT_READABLE';
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason, line: number, columns: readonly string[] = []) {
    const what = reason === 'missing_column' ? 'the file’s columns do not fit the mapping' : 'the file cannot be read';
    super(`${what} (${reason}) after line ${line}${columns.length ? `: ${columns.join(', ')}` : ''}`);
    this.reason = reason;
  }

  /** The file's columns are not those of the mapping: told once, with the way out, instead of at every row. */
  static columnsDoNotFit(line: number, missing: readonly string[], found: readonly string[]): FileNotReadableError {
    const columns = found.slice(0, MOST_COLUMNS_NAMED).join(', ');
    const told = `${missing.join(', ')} missing; its columns: ${columns}`;
    const wayOut = 'give a mapping of your own with --mapping FILE, or as mapping file in the upload form';
    return new FileNotReadableError('missing_column', line, [`${told}; ${wayOut}`]);
  }
}

/** A line without its end; `text` null when it is longer than the limit and was skipped. */
export type TextLine = { readonly line: number; readonly text: string | null };

export type TextLimits = { readonly lineCharacters: number; readonly fileBytes: number };

export const TEXT_LIMITS: TextLimits = { lineCharacters: 1_000_000, fileBytes: 1_000_000_000 };

/**
 * The lines of a UTF-8 text, gzipped or not (told by its first bytes), one at a time in bounded memory. Ends lines at LF or CR LF and drops
 * a byte order mark. Refuses what is not UTF-8, a cut or damaged gzip, and more bytes than the limit.
 */
export async function* textLines(
  bytes: AsyncIterable<Uint8Array>,
  limits: TextLimits = TEXT_LIMITS,
): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  let rest = '';
  let tooLong = false;
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new FileNotReadableError('not_utf8', line);
    }
  };
  const finish = (text: string): TextLine => {
    line += 1;
    const long = tooLong || text.length > limits.lineCharacters;
    tooLong = false;
    return { line, text: long ? null : text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const chunk of decompressed(bytes, () => line)) {
    read += chunk.length;
    if (read > limits.fileBytes) throw new FileNotReadableError('too_large', line);
    const pieces = (rest + decode(chunk)).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) yield finish(piece);
    if (rest.length > limits.lineCharacters) {
      tooLong = true;
      rest = '';
    }
  }
  rest += decode();
  if (rest !== '' || tooLong) yield finish(rest);
}

async function* decompressed(bytes: AsyncIterable<Uint8Array>, line: () => number): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head = await firstBytes(iterator);
  const all = (async function* () {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const source = Readable.from(all, { objectMode: false });
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    const zlibCode = error instanceof Error && 'code' in error ? error.code : undefined;
    if (zlibCode === 'Z_BUF_ERROR') throw new FileNotReadableError('truncated', line());
    if (typeof zlibCode === 'string' && zlibCode.startsWith('Z_')) throw new FileNotReadableError('corrupt', line());
    throw error;
  }
}

// A first chunk may be a single byte; two are needed to tell a gzip.
async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}
