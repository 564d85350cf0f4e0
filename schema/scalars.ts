import { GraphQLError, Kind } from 'graphql';
import { isPlainDate } from '../api/kernel/plain-date.ts';
import { builder } from './builder.ts';

const refuse = (expected: string) =>
  new GraphQLError(`expected ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD`, without a time zone.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && isPlainDate(value)) return value;
    throw refuse('a day as YYYY-MM-DD');
  },
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC with milliseconds.',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    if (date && !Number.isNaN(date.getTime())) return date;
    throw refuse('an instant as ISO 8601');
  },
});

builder.scalarType('MinorUnits', {
  description:
    'A whole number of minor units of a currency (cents, pence, yen), written as a string so that no client loses digits: `"1999"` is EUR 19.99.',
  serialize: (value) => value.toString(),
  parseValue: (value) => {
    if ((typeof value === 'string' || typeof value === 'number') && /^-?\d{1,18}$/.test(String(value)))
      return BigInt(value);
    throw refuse('a whole number of minor units');
  },
  parseLiteral: (node) => {
    if ((node.kind === Kind.STRING || node.kind === Kind.INT) && /^-?\d{1,18}$/.test(node.value))
      return BigInt(node.value);
    throw refuse('a whole number of minor units');
  },
});

builder.scalarType('Locale', {
  description: 'A language that the product speaks: `en`, `zh-Hant` or `zh-Hans`.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (value === 'en' || value === 'zh-Hant' || value === 'zh-Hans') return value;
    throw refuse('en, zh-Hant or zh-Hans');
  },
});

const DEEPEST_JSON = 64;

// PostgreSQL's jsonb keeps neither NUL nor half a surrogate pair; deeper values overflow whatever walks them.
function isKept(root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_JSON) return false;
    const texts = level.flatMap((value) =>
      typeof value === 'string' ? [value] : isRecord(value) ? Object.keys(value) : [],
    );
    if (texts.some((text) => text.includes('\u0000') || !text.isWellFormed())) return false;
    level = level.flatMap((value) =>
      Array.isArray(value) ? value : isRecord(value) ? (Object.values(value) as unknown[]) : [],
    );
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

builder.scalarType('JSON', {
  description:
    'A JSON value whose shape the field describes; used for parameters of findings and events, which a client words in its own language.',
  serialize: (value) =>
    JSON.parse(JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))),
  parseValue: (value) => {
    if (isKept(value)) return value;
    throw refuse('a JSON value of at most 64 levels, without NUL characters and broken surrogates');
  },
});

builder.objectType('Money', {
  description: 'An amount of money. Exact: an integer count of minor units with its ISO 4217 currency.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'MinorUnits', description: 'Minor units of the currency.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code.' }),
  }),
});
