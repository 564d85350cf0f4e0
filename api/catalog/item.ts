import { z } from 'zod';
import { DomainError } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';

/** There is an item or family of that code already. */
export class CodeTakenError extends DomainError {
  readonly code = 'CODE_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`${taken} exists`);
    this.taken = taken;
  }
}

const locale = z.enum(['en', 'zh-Hant', 'zh-Hans']);
const optionalText = (most: number) =>
  z
    .string()
    .nullish()
    .transform((value) => (value ?? '').normalize('NFC').trim())
    .refine((value) => value.length <= most, `must not be longer than ${most} characters`);

const LONGEST_DESCRIPTION = 4_000;

/** Names by language: at least one, each language once. */
function texts<T extends { locale: string }>(entry: z.ZodType<T>) {
  return z
    .array(entry)
    .min(1, 'must hold at least one language')
    .refine((all) => new Set(all.map((each) => each.locale)).size === all.length, 'must hold each language once');
}

export const familyInput = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
  parentId: z.uuid().nullish(),
  line: z.enum(['computer_system', 'vehicle', 'component']),
  picture: optionalText(40).transform((value) => value || 'box'),
  position: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? 0),
  names: texts(z.object({ locale, name: text(200) })),
});
export type FamilyInput = z.infer<typeof familyInput>;

const itemTexts = texts(z.object({ locale, name: text(400), description: optionalText(LONGEST_DESCRIPTION) }));
const attributes = z.record(
  z.string().min(1).max(80),
  z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.union([z.number(), z.string(), z.boolean()]))]),
);
const weight = z.number().int().min(0).max(1_000_000_000);

/** A new item. The part number is text as given: leading zeros and capitals count. */
export const itemInput = z.object({
  sku: text(120),
  kind: z.enum(['model', 'article', 'component']),
  familyId: z.uuid(),
  manufacturer: optionalText(120),
  unitCode: optionalText(8).transform((value) => value || 'C62'),
  serialised: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  attributes: attributes.nullish().transform((value) => value ?? {}),
  weightGrams: weight.nullish().transform((value) => value ?? null),
  texts: itemTexts,
});
export type ItemInput = z.infer<typeof itemInput>;

/** Changes to an item: what is absent stays; texts given replace those of their language. */
export const itemChanges = z.object({
  itemId: z.uuid(),
  version: z.number().int(),
  familyId: z.uuid().nullish(),
  manufacturer: z.string().max(120).nullish(),
  serialised: z.boolean().nullish(),
  attributes: attributes.nullish(),
  weightGrams: weight.nullish(),
  status: z.enum(['active', 'withdrawn']).nullish(),
  texts: itemTexts.nullish(),
});
export type ItemChanges = z.infer<typeof itemChanges>;

/** The parts of one piece of an item; an empty list ends its bill of materials. */
export const billOfMaterialsInput = z.object({
  itemId: z.uuid(),
  lines: z
    .array(
      z.object({
        componentId: z.uuid(),
        quantity: z
          .number()
          .int('must be a whole number')
          .min(1, 'must be at least 1')
          .max(100_000, 'must be at most 100,000'),
        phantom: z
          .boolean()
          .nullish()
          .transform((value) => value ?? false),
      }),
    )
    .max(1_000, 'must not hold more than 1,000 parts')
    .refine(
      (lines) => new Set(lines.map(({ componentId }) => componentId)).size === lines.length,
      'must name each part once',
    ),
});

/** What an account sees: exactly one of item and family; without an effect the rule goes. */
export const assortmentRuleInput = z
  .object({
    accountId: z.uuid(),
    itemId: z.uuid().nullish(),
    familyId: z.uuid().nullish(),
    effect: z.enum(['include', 'exclude']).nullish(),
  })
  .refine(({ itemId, familyId }) => Boolean(itemId) !== Boolean(familyId), 'must name either an item or a family');
