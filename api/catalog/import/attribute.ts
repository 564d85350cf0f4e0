import { by } from '../../kernel/compare.ts';
import type { AttributeMapping } from './mapping.ts';
import type { Cell } from './rows.ts';

export type AttributeValue = string | number | boolean | readonly string[];

/** The attributes that a column yields (none when it is empty); `unread` when it holds something of another type. */
export type AttributeReading = {
  readonly values: readonly (readonly [string, AttributeValue])[];
  readonly unread: boolean;
};

const NONE: AttributeReading = { values: [], unread: false };
const UNREAD: AttributeReading = { values: [], unread: true };

/** Reads one attribute; absent is absent, never an empty text or a zero. */
export function readAttribute(name: string, mapping: AttributeMapping, cell: Cell | undefined): AttributeReading {
  if (cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')) return NONE;
  if (mapping.type === 'parts') return readParts(name, cell);
  if (mapping.type === 'texts' || mapping.type === 'count') {
    const entries = typeof cell === 'string' ? cell.split('|').map((entry) => entry.trim()) : cell;
    if (!Array.isArray(entries)) return UNREAD;
    if (mapping.type === 'count') return one(name, entries.length);
    const texts = entries.filter((entry) => typeof entry === 'string' && entry !== '');
    return texts.length < entries.length ? UNREAD : texts.length === 0 ? NONE : one(name, texts.toSorted());
  }
  const value = scalar(mapping, cell);
  return value === undefined ? UNREAD : one(name, value);
}

function scalar(mapping: AttributeMapping, cell: Cell): AttributeValue | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'boolean') return undefined;
  const text = String(cell).trim();
  if (mapping.type === 'number') return scaled(readNumber(text), mapping);
  if (mapping.type === 'boolean') return readBoolean(text);
  return mapping.values?.[text] ?? text;
}

// An object of counts, such as connectors by type; entries of other types are left out of the catalogue and reported.
function readParts(name: string, cell: Cell): AttributeReading {
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return UNREAD;
  let unread = false;
  const values: [string, number][] = [];
  for (const [entry, value] of Object.entries(cell)) {
    const number = typeof value === 'string' ? readNumber(value) : undefined;
    const key = entry.toLowerCase();
    if (number === undefined || !/^[a-z0-9_]{1,60}$/.test(key)) unread = true;
    else values.push([`${name}_${key}`, number]);
  }
  return { values: values.toSorted(by(([key]) => key)), unread };
}

/** A plain decimal number; undefined for anything else, exponents and decimal commas included. */
export function readNumber(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
}

function scaled(value: number | undefined, { scale }: AttributeMapping): number | undefined {
  if (value === undefined || !scale) return value;
  // Ten significant digits: no measured value has more, and binary noise ends beyond them.
  return Number(((value * scale.numerator) / scale.denominator).toPrecision(10));
}

function readBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (['true', 'yes', '1'].includes(lower)) return true;
  return ['false', 'no', '0'].includes(lower) ? false : undefined;
}

function one(name: string, value: AttributeValue): AttributeReading {
  return { values: [[name, value]], unread: false };
}
