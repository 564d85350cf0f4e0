import { z } from 'zod';
import { parse } from '../../kernel/parse.ts';

const column = z.string().min(1).max(200);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const name = z.string().min(1).max(400);

// English is the fallback of every name, so it is never missing.
const names = z.strictObject({ en: name, 'zh-Hant': name.optional(), 'zh-Hans': name.optional() });

const family = z.strictObject({
  code,
  parent: code.optional(),
  line: z.enum(['computer_system', 'vehicle', 'component']),
  picture: z.string().min(1).max(60).optional(),
  names,
  // The values of the family column that stand for it; none for a family that only has others below it.
  values: z.array(z.string()).default([]),
});

/**
 * How a column becomes an attribute. `number` may be scaled (numerator / denominator) into the unit of the attribute's name;
 * `texts` is a list, `count` the number of entries of one, `parts` an object whose entries become attributes `<name>_<entry>`.
 */
const attribute = z.strictObject({
  column,
  type: z.enum(['text', 'number', 'boolean', 'texts', 'count', 'parts']),
  values: z.record(z.string(), z.string()).optional(),
  scale: z.strictObject({ numerator: z.int().positive(), denominator: z.int().positive() }).optional(),
});

const mappingSchema = z.strictObject({
  kind: z.enum(['components', 'vehicles', 'items']),
  note: z.string().optional(),
  // The form of the source's own files; a file of the other form is read as well.
  format: z.enum(['csv', 'jsonl']),
  delimiter: z.string().length(1).optional(),
  item: z.strictObject({
    kind: z.enum(['article', 'component']),
    serialised: z.boolean(),
    unitCode: z.string().default('C62'),
  }),
  // The columns that tell one item from another; the same key with other values is a conflict.
  key: z.array(column).min(1),
  // The stock keeping unit: the prefix and the key's values as they are, or a digest of them where they would be unreadable.
  sku: z.strictObject({ prefix: z.string().max(20).default(''), digest: z.boolean().default(false) }),
  required: z.array(column).default([]),
  defaults: z.record(column, z.string()).default({}),
  family: z.strictObject({ column: column.optional(), families: z.array(family).min(1) }),
  manufacturer: column.optional(),
  // Templates of names by locale, such as `{make} {description}`.
  names,
  price: z.strictObject({ column, currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  weight: z.strictObject({ column, gramsPerUnit: z.int().positive() }).optional(),
  attributes: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,60}$/), attribute).default({}),
});

/** A mapping file: which columns are an item's key, family, names, price and attributes. */
export type ImportMapping = z.infer<typeof mappingSchema>;

export type AttributeMapping = ImportMapping['attributes'][string];

/** Reads a mapping; refuses with every issue and its path, also when a family's parent is not among the families. */
export function parseMapping(input: unknown): ImportMapping {
  const checked = mappingSchema
    .refine(
      ({ family: { families } }) =>
        families.every(({ parent }) => parent === undefined || families.some((it) => it.code === parent)),
      {
        path: ['family', 'families'],
        message: 'a parent is not among the families',
      },
    )
    .refine(({ family: { column: from, families } }) => from !== undefined || families.length === 1, {
      path: ['family', 'column'],
      message: 'is needed to tell several families apart',
    });
  return parse(checked as z.ZodType<ImportMapping>, input);
}

/** Every column that a mapping reads, in name order. */
export function columnsOf(mapping: ImportMapping): string[] {
  const templates = Object.values(mapping.names).flatMap((template) =>
    [...(template ?? '').matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]),
  );
  const columns = [
    ...mapping.key,
    ...mapping.required,
    mapping.family.column,
    mapping.manufacturer,
    mapping.price?.column,
    mapping.weight?.column,
    ...templates,
    ...Object.values(mapping.attributes).map((entry) => entry.column),
  ];
  return [...new Set(columns.filter((entry) => entry !== undefined))].toSorted();
}

/**
 * The columns that a file lacks for a mapping. Every column of a CSV mapping stands in the header; of a JSON lines mapping, whose rows leave
 * out what they have no value for, only those without which no row is an item.
 */
export function missingColumns(mapping: ImportMapping, found: ReadonlySet<string>): string[] {
  const { key, required, family, defaults } = mapping;
  const ofRows = [...(key.some((entry) => found.has(entry)) ? [] : key), ...required, family.column];
  const needed = mapping.format === 'csv' ? columnsOf(mapping) : ofRows;
  const missing = needed.filter((entry) => entry !== undefined && !found.has(entry) && !(entry in defaults));
  return [...new Set(missing as string[])];
}
