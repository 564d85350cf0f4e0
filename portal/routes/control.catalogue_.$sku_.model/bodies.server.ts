import { createTranslator } from 'use-intl/core';
import { z } from 'zod';
import { type ModelDefinition, type Names, type Rule, sentenceOf } from '#engine';
import { type SentenceWords, wordSentence } from '../../components/model/sentence-words.ts';
import { attributeType, conditionFrom, readSubject, readValue } from '../../components/model/subject.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import { INTL_TAGS, LOCALES, type Locale } from '../../i18n/locale.ts';

const typed = z.string().trim().optional();
const whole = z.coerce.number().int();
const names = z.object({ en: typed, 'zh-Hant': typed, 'zh-Hans': typed }).optional();
const row = z.object({ subject: typed, relation: typed, value: typed });
const condition = z
  .object({ join: z.enum(['all', 'any']).default('all'), rows: z.array(row).optional(), json: typed })
  .optional();
const terms = z.array(z.object({ subject: typed, factor: typed })).optional();

type ConditionForm = z.infer<typeof condition>;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readCondition(definition: ModelDefinition, form: ConditionForm): unknown {
  if (form?.json !== undefined) return readJson(form.json);
  const rows = (form?.rows ?? []).map(({ subject = '', relation = 'is', value = '' }) => ({
    subject,
    relation,
    value,
  }));
  return conditionFrom(definition, { join: form?.join ?? 'all', rows });
}

const filled = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const namesOf = (given: z.infer<typeof names>) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, given?.[locale] ?? '']));

export const groupForm = z.object({
  code: z.string().trim(),
  names,
  min: whole,
  max: whole,
  maxKinds: whole.optional(),
  default: typed,
  section: typed,
  when: condition,
});

/** A group as the form has it, without its options. */
export function groupBody(definition: ModelDefinition, form: z.infer<typeof groupForm>) {
  return filled({ ...form, names: namesOf(form.names), when: readCondition(definition, form.when) });
}

export const optionForm = z.object({
  code: z.string().trim(),
  names,
  items: z.array(z.object({ sku: typed, quantity: whole.optional() })).optional(),
  attributes: z.array(z.object({ code: z.string(), value: typed })).optional(),
  quantities: typed,
});

/** An option as the form has it; quantities are a list (`1, 2, 4`) or the most (`up to 8` is written `8`). */
export function optionBody(definition: ModelDefinition, form: z.infer<typeof optionForm>) {
  const listed = (form.quantities ?? '')
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);
  const [most] = listed;
  return filled({
    code: form.code,
    names: namesOf(form.names),
    items: (form.items ?? []).flatMap(({ sku, quantity }) => (sku ? [{ sku, quantity: quantity ?? 1 }] : [])),
    attributes: Object.fromEntries(
      (form.attributes ?? []).flatMap(({ code, value }) =>
        value ? [[code, readValue(value, attributeType(definition, code))]] : [],
      ),
    ),
    maxQuantity: listed.length === 1 && most !== 1 ? most : undefined,
    quantities: listed.length > 1 ? listed : undefined,
  });
}

export const attributeForm = z.object({
  code: z.string().trim(),
  names,
  type: z.enum(['number', 'text', 'boolean', 'list']),
  unit: typed,
});

export function attributeBody(_definition: ModelDefinition, form: z.infer<typeof attributeForm>) {
  return filled({ ...form, names: namesOf(form.names), unit: form.unit || undefined });
}

export const baseItemForm = z.object({ sku: z.string().trim(), quantity: whole });

export const testForm = z.object({
  code: z.string().trim(),
  name: z.string().trim(),
  expectation: z.enum(['possible', 'impossible']),
  choices: z.array(z.object({ subject: typed, quantity: whole.optional() })).optional(),
  valueCode: typed,
  valueEquals: typed,
});

/** A test case as the form has it; a group without an option is a choice for nothing in it. */
export function testBody(_definition: ModelDefinition, form: z.infer<typeof testForm>) {
  const choices = (form.choices ?? []).flatMap(({ subject: text, quantity }) => {
    const subject = readSubject(text ?? '');
    if (subject?.kind !== 'option') return [];
    const { group, option } = subject;
    return [{ group, option, quantity: option === null ? 0 : (quantity ?? 1) }];
  });
  const { code, name, expectation, valueCode, valueEquals } = form;
  const value = valueCode ? { code: valueCode, equals: Number(valueEquals ?? '') } : null;
  return { code, name, expectation, choices, value };
}

export const ruleForm = z.object({
  code: z.string().trim(),
  kind: z.enum(['requires', 'excludes', 'compare', 'resource', 'table']),
  names,
  when: condition,
  needs: condition,
  bars: condition,
  left: typed,
  op: typed,
  right: typed,
  value: typed,
  used: terms,
  provided: terms,
  constant: typed,
  mode: typed,
  columns: z.array(typed).optional(),
  rows: typed,
});

const speaks = (rows: readonly { readonly subject?: string | undefined }[] | undefined) =>
  (rows ?? []).some(({ subject }) => readSubject(subject ?? '') !== null);

/** The first field of the part without which a rule says nothing, when that part was left empty. */
export function emptyPart({ kind, needs, bars, used, columns }: z.infer<typeof ruleForm>): string | null {
  const told = (form: ConditionForm) => form?.json !== undefined || speaks(form?.rows);
  if (kind === 'requires' && !told(needs)) return 'needs.rows[0].subject';
  if (kind === 'excludes' && !told(bars)) return 'bars.rows[0].subject';
  if (kind === 'resource' && !speaks(used)) return 'used[0].subject';
  if (kind === 'table' && readColumns(columns).length === 0) return 'columns[0]';
  return null;
}

function readTerms(given: z.infer<typeof terms>) {
  return (given ?? []).flatMap(({ subject: text, factor }) => {
    const subject = readSubject(text ?? '');
    if (subject?.kind !== 'attribute') return [];
    const { group, attribute } = subject;
    return [
      filled({
        group: group ?? undefined,
        attribute: attribute ?? undefined,
        factor: factor ? Number(factor) : undefined,
      }),
    ];
  });
}

function readColumns(columns: readonly (string | undefined)[] = []) {
  return columns.flatMap((text) => {
    const subject = readSubject(text ?? '');
    if (!subject?.group) return [];
    return [
      filled({
        group: subject.group,
        attribute: subject.kind === 'attribute' ? (subject.attribute ?? undefined) : undefined,
      }),
    ];
  });
}

type TableColumn = { readonly group?: unknown; readonly attribute?: unknown };

function readCells(definition: ModelDefinition, columns: readonly TableColumn[], text = '') {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line.split(/[|\t]/).map((cell, at) => {
        const value = cell.trim();
        if (value === '-' || value === '–') return null;
        const { attribute } = columns[at] ?? {};
        return typeof attribute === 'string' && value !== '*'
          ? readValue(value, attributeType(definition, attribute))
          : value;
      }),
    );
}

function reference(text: string | undefined) {
  const subject = readSubject(text ?? '');
  return { group: subject?.group ?? '', attribute: (subject?.kind === 'attribute' ? subject.attribute : null) ?? '' };
}

function partsOf(definition: ModelDefinition, form: z.infer<typeof ruleForm>): Record<string, unknown> {
  const when = readCondition(definition, form.when);
  switch (form.kind) {
    case 'requires':
      return { when: when ?? { all: [] }, needs: readCondition(definition, form.needs) ?? { all: [] } };
    case 'excludes':
      return { when: when ?? { all: [] }, bars: readCondition(definition, form.bars) ?? { any: [] } };
    case 'compare': {
      const left = reference(form.left);
      const type = form.op === 'in' ? 'list' : attributeType(definition, left.attribute);
      const right = form.right ? reference(form.right) : { value: readValue(form.value ?? '', type) };
      return { when, left, op: form.op, right };
    }
    case 'resource': {
      const constant = form.constant ? Number(form.constant) : undefined;
      return { when, used: readTerms(form.used), provided: readTerms(form.provided), constant };
    }
    case 'table': {
      const columns = readColumns(form.columns);
      return { when, mode: form.mode, columns, rows: readCells(definition, columns, form.rows) };
    }
  }
}

async function wordsIn(locale: Locale): Promise<SentenceWords> {
  const messages = await loadMessages(locale);
  const tag = INTL_TAGS[locale];
  const t = createTranslator({ locale: tag, messages, namespace: 'model.sentence' }) as SentenceWords['t'];
  return { t, tag, locale };
}

/** A rule as the form has it; a language without a text of its own gets the sentence that the rule's parts make. */
export async function ruleBody(definition: ModelDefinition, form: z.infer<typeof ruleForm>) {
  const rule = filled({ code: form.code, kind: form.kind, ...partsOf(definition, form) });
  const given = namesOf(form.names) as Names;
  const worded = await Promise.all(
    LOCALES.map(async (locale) => {
      if (given[locale]) return [locale, given[locale]] as const;
      const sentence = sentenceOf(definition, { ...rule, names: given } as unknown as Rule);
      return [locale, wordSentence(await wordsIn(locale), sentence).slice(0, 1_000)] as const;
    }),
  );
  return { ...rule, names: Object.fromEntries(worded) };
}
