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

builder.scalarType('JSON', {
  description:
    'A JSON value whose shape the field describes; used for parameters of findings and events, which a client words in its own language.',
  serialize: (value) =>
    JSON.parse(JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))),
  parseValue: (value) => value,
});

builder.objectType('Money', {
  description: 'An amount of money. Exact: an integer count of minor units with its ISO 4217 currency.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'MinorUnits', description: 'Minor units of the currency.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code.' }),
  }),
});
