import { createTranslator } from 'use-intl/core';
import { z } from 'zod';
import { type ModelDefinition, type Names, type Rule, sentenceOf } from '#engine';
import { type SentenceWords, wordSentence } from '../../components/model/sentence-words.ts';
import { attributeType, readSubject, readValue } from '../../components/model/subject.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import { INTL_TAGS, LOCALES, type Locale } from '../../i18n/locale.ts';
import { condition, conditionFaults, conditionField, readCondition, speaks } from './condition-form.server.ts';
import {
  code,
  decimal,
  type Fault,
  type FieldAt,
  filled,
  type IssuePath,
  isNumber,
  names,
  namesOf,
  partForm,
  typed,
} from './part-form.server.ts';
import { columnLine, readCells, readColumns, rowLine } from './table-form.server.ts';
import { addsUp, readTerms, termFaults, termField, terms } from './term-form.server.ts';

const form = z.object({
  code,
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
  constant: decimal.optional(),
  mode: typed,
  columns: z.array(typed).optional(),
  rows: typed,
});

type RuleForm = z.infer<typeof form>;

function reference(text: string | undefined) {
  const subject = readSubject(text ?? '');
  return { group: subject?.group ?? '', attribute: (subject?.kind === 'attribute' ? subject.attribute : null) ?? '' };
}

function partsOf(definition: ModelDefinition, given: RuleForm): Record<string, unknown> {
  const when = readCondition(definition, given.when);
  switch (given.kind) {
    case 'requires':
      return { when: when ?? { all: [] }, needs: readCondition(definition, given.needs) ?? { all: [] } };
    case 'excludes':
      return { when: when ?? { all: [] }, bars: readCondition(definition, given.bars) ?? { any: [] } };
    case 'compare': {
      const left = reference(given.left);
      const type = given.op === 'in' ? 'list' : attributeType(definition, left.attribute);
      const right = given.right ? reference(given.right) : { value: readValue(given.value ?? '', type) };
      return { when, left, op: given.op, right };
    }
    case 'resource':
      return { when, used: readTerms(given.used), provided: readTerms(given.provided), constant: given.constant };
    case 'table': {
      const columns = readColumns(given.columns);
      return { when, mode: given.mode, columns, rows: readCells(definition, columns, given.rows) };
    }
  }
}

async function wordsIn(locale: Locale): Promise<SentenceWords> {
  const messages = await loadMessages(locale);
  const tag = INTL_TAGS[locale];
  const t = createTranslator({ locale: tag, messages, namespace: 'model.sentence' }) as SentenceWords['t'];
  return { t, tag, locale };
}

// A language without a text of its own gets the sentence that the rule's parts make.
async function body(definition: ModelDefinition, given: RuleForm) {
  const rule = filled({ code: given.code, kind: given.kind, ...partsOf(definition, given) });
  const own = namesOf(given.names) as Names;
  const worded = await Promise.all(
    LOCALES.map(async (locale) => {
      if (own[locale]) return [locale, own[locale]] as const;
      const sentence = sentenceOf(definition, { ...rule, names: own } as unknown as Rule);
      return [locale, wordSentence(await wordsIn(locale), sentence).slice(0, 1_000)] as const;
    }),
  );
  return { ...rule, names: Object.fromEntries(worded) };
}

function compareFaults(definition: ModelDefinition, { left, op, right, value = '' }: RuleForm): Fault[] {
  if (!left) return [{ field: 'left', code: 'required' }];
  if (right) return [];
  if (value === '') return [{ field: 'value', code: 'value_required' }];
  const isNumeric = op !== 'in' && attributeType(definition, reference(left).attribute) === 'number';
  return isNumeric && !isNumber(value) ? [{ field: 'value', code: 'number' }] : [];
}

/** The first field of the part without which a rule says nothing, when that part was left empty. */
function emptyPart({ kind, needs, bars, used, columns, rows }: RuleForm): Fault[] {
  const empty = (field: string): Fault[] => [{ field, code: 'required' }];
  if (kind === 'requires' && !speaks(needs)) return empty('needs.rows[0].subject');
  if (kind === 'excludes' && !speaks(bars)) return empty('bars.rows[0].subject');
  if (kind === 'resource' && !addsUp(used)) return empty('used[0].subject');
  if (kind === 'table' && readColumns(columns).length === 0) return empty('columns[0]');
  return kind === 'table' && !rows ? empty('rows') : [];
}

function faults(definition: ModelDefinition, given: RuleForm): Fault[] {
  const lines = [
    ...(['when', 'needs', 'bars'] as const).flatMap((name) => conditionFaults(definition, name, given[name])),
    ...(['used', 'provided'] as const).flatMap((name) => termFaults(name, given[name])),
    ...(given.kind === 'compare' ? compareFaults(definition, given) : []),
  ];
  const told = new Set(lines.map(({ field }) => field));
  return [...lines, ...emptyPart(given).filter(({ field }) => !told.has(field))];
}

function field(given: RuleForm, [part = '', ...rest]: IssuePath): FieldAt | null {
  if (part === 'when' || part === 'needs' || part === 'bars') return conditionField(part, given[part], rest);
  if (part === 'used' || part === 'provided') return termField(part, given[part], rest);
  if (part === 'left') return { field: 'left' };
  if (part === 'right') return { field: given.right ? 'right' : 'value' };
  if (part === 'columns') return { field: `columns[${columnLine(given.columns, Number(rest[0] ?? 0))}]` };
  if (part === 'rows') return rest[0] === undefined ? { field: 'rows' } : rowLine(given.rows, Number(rest[0]));
  return null;
}

/** A rule of any kind, of which the form has all parts. */
export const ruleForm = partForm({ form, body, faults, field });
