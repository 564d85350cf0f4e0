import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type ImportedModel, ModelFileError, readDimacs, readTableModel, readUvl } from '#engine';

const MOST_BYTES = 64 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];

const READERS: Readonly<Record<string, (text: string) => ImportedModel>> = {
  uvl: readUvl,
  dimacs: readDimacs,
  cnf: readDimacs,
  json: readTableModel,
};

function tooLarge(): ModelFileError {
  return new ModelFileError(`the model is larger than ${MOST_BYTES / 1024 / 1024} MB`, null);
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw new ModelFileError('the gzip file is broken', null);
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ModelFileError('the file is not text in UTF-8', null);
  }
}

/** The reader that the name asks for, or else the one that the content looks like. */
function readerFor(file: string, text: string): (text: string) => ImportedModel {
  const named = READERS[/\.([a-z]+)(\.gz)?$/.exec(file.toLowerCase())?.[1] ?? ''];
  if (named) return named;
  if (/^\s*\{/.test(text)) return readTableModel;
  return /^(c\s[^\n]*\n|c?\s*\n)*p\s+cnf\s/.test(text) ? readDimacs : readUvl;
}

/**
 * Reads a model from a file in UVL, DIMACS CNF or as JSON tables, gzipped or not. Throws a ModelFileError when it is absent,
 * unpacks to more than 64 MB, or is not such a model.
 */
export async function readModelFile(file: string): Promise<ImportedModel> {
  const about = await stat(file).catch(() => undefined);
  if (!about?.isFile()) throw new ModelFileError(`there is no file ${file}`, null);
  if (about.size > MOST_BYTES) throw tooLarge();
  const text = decode(await unpack(await readFile(file)));
  return readerFor(file, text)(text);
}
