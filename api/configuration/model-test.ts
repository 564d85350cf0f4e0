import { z } from 'zod';
import { text } from '../kernel/parse.ts';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'must be letters, digits, dot, dash and underscore');
const named = z.string().max(80);
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code');

function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/**
 * A test case of the author: choices, whether a valid configuration with them must exist, must not, or must be complete by them and what
 * follows from them, and what else must be so of it.
 */
export const modelTest = z
  .object({
    code,
    names: z.object({ en: text(200), 'zh-Hant': text(200), 'zh-Hans': text(200) }),
    choices: z
      .array(z.object({ group: named, option: named.nullable(), quantity: z.number().int().min(0).max(1_000) }))
      .max(500),
    expectation: z.enum(['possible', 'impossible', 'complete']),
    /** Options, not among the choices, without which no configuration with the choices is valid. */
    forced: z
      .array(z.object({ group: named, option: named }))
      .max(100)
      .default([]),
    /** How many options of a group can be had with the choices, that of the choices among them. */
    remaining: optional(z.object({ group: named, count: z.number().int().min(0).max(5_000) })),
    /** What the cheapest complete configuration with the choices costs at list: minor units, as text. */
    price: optional(
      z.object({ relation: z.enum(['equal', 'at_most']), amount: z.string().regex(/^\d{1,15}$/), currency }),
    ),
    value: optional(z.object({ code, equals: z.number() })),
  })
  .refine(
    ({ expectation, forced, remaining, price }) =>
      expectation !== 'impossible' || (forced.length === 0 && remaining === null && price === null),
    { path: ['expectation'], message: 'leaves nothing that options, their number or a price could be expected of' },
  );
export type ModelTest = z.infer<typeof modelTest>;
