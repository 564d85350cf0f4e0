import { z } from 'zod';
import type { ModelDefinition } from '#engine';
import { LOCALES } from '../../i18n/locale.ts';

/** What is wrong with a form: the field, and the code by which `issue` words it. `line` where it is one line of a longer text. */
export type Fault = { readonly field: string; readonly code: string; readonly line?: number };

/** Where an issue of the API stands in a form. */
export type FieldAt = Omit<Fault, 'code'>;

/** Path of an issue inside a part's body. */
export type IssuePath = readonly string[];

/** How one kind of part is edited as a form. */
export type PartForm<Form extends z.ZodObject = z.ZodObject> = {
  readonly form: Form;
  /** The part as the API takes it. */
  readonly body: (definition: ModelDefinition, value: z.infer<Form>) => unknown;
  /** What would be read as something else than was meant, and so is never sent. */
  readonly faults?: (definition: ModelDefinition, value: z.infer<Form>) => readonly Fault[];
  /** The field of an issue whose path is not the field's own name; null for any other. */
  readonly field?: (value: z.infer<Form>, path: IssuePath) => FieldAt | null;
};

/** Keeps the types of a form's parts together. */
export const partForm = <Form extends z.ZodObject>(form: PartForm<Form>): PartForm<Form> => form;

export const typed = z.string().trim().optional();
export const code = z.string().trim();
export const whole = z.coerce.number().int();
export const decimal = z.coerce.number();
export const names = z.object({ en: typed, 'zh-Hant': typed, 'zh-Hans': typed }).optional();

export const namesOf = (given: z.infer<typeof names>) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, given?.[locale] ?? '']));

/** Without what was left empty. */
export const filled = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Whether a text is a number as JSON and people write it. */
export const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

/** The place that an entry has among the lines of a form, of which only some were filled in. */
export function lineOf<Line>(
  lines: readonly Line[] | undefined,
  counts: (line: Line) => boolean,
  entry: number,
): number {
  const places = (lines ?? []).flatMap((line, at) => (counts(line) ? [at] : []));
  return places[entry] ?? 0;
}
