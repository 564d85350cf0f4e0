import { z } from 'zod';
import type { ModelDefinition } from '#engine';
import { readSubject } from '../../components/model/subject.ts';
import { minorUnitsOf } from '../../i18n/format.ts';
import { LOCALES } from '../../i18n/locale.ts';
import {
  code,
  decimal,
  type Fault,
  type FieldAt,
  type IssuePath,
  lineOf,
  names,
  partForm,
  typed,
  whole,
} from './part-form.server.ts';

const form = z.object({
  code,
  names,
  expectation: z.enum(['possible', 'impossible', 'complete']),
  choices: z.array(z.object({ subject: typed, quantity: whole.min(0).max(1_000).optional() })).optional(),
  forced: z.array(typed).optional(),
  remainingGroup: typed,
  remainingCount: whole.min(0).max(5_000).optional(),
  priceRelation: z.enum(['equal', 'at_most']).optional(),
  priceAmount: typed,
  priceCurrency: z.string().trim().toUpperCase().optional(),
  valueCode: typed,
  valueEquals: decimal.optional(),
});

type TestForm = z.infer<typeof form>;

const isOption = (text: string | undefined) => readSubject(text ?? '')?.kind === 'option';

function choicesOf({ choices = [] }: TestForm) {
  return choices.flatMap(({ subject: text, quantity }) => {
    const subject = readSubject(text ?? '');
    if (subject?.kind !== 'option') return [];
    const { group, option } = subject;
    return [{ group, option, quantity: option === null ? 0 : (quantity ?? 1) }];
  });
}

function forcedOf({ forced = [] }: TestForm) {
  return forced.flatMap((text) => {
    const subject = readSubject(text ?? '');
    return subject?.kind === 'option' && subject.option !== null
      ? [{ group: subject.group, option: subject.option }]
      : [];
  });
}

const amountOf = ({ priceAmount = '', priceCurrency = '' }: TestForm) =>
  /^[A-Z]{3}$/.test(priceCurrency) ? minorUnitsOf(priceAmount, priceCurrency) : null;

// A name in one language serves the others until somebody words it there.
function body(_definition: ModelDefinition, given: TestForm) {
  const [first = ''] = LOCALES.flatMap((locale) => given.names?.[locale] || []);
  const { remainingGroup, remainingCount, priceRelation, priceCurrency, valueCode, valueEquals } = given;
  const amount = amountOf(given);
  return {
    code: given.code,
    names: Object.fromEntries(LOCALES.map((locale) => [locale, given.names?.[locale] || first])),
    choices: choicesOf(given),
    expectation: given.expectation,
    forced: forcedOf(given),
    remaining: remainingGroup ? { group: remainingGroup, count: remainingCount ?? 0 } : null,
    price: priceRelation && amount !== null ? { relation: priceRelation, amount, currency: priceCurrency } : null,
    value: valueCode ? { code: valueCode, equals: valueEquals ?? 0 } : null,
  };
}

/** Both of two fields, or neither: the one that is missing. */
function pairFaults(one: [string, unknown], other: [string, unknown]): Fault[] {
  const isEmpty = ([, value]: [string, unknown]) => value === undefined || value === '';
  if (isEmpty(one) === isEmpty(other)) return [];
  return [{ field: (isEmpty(one) ? one : other)[0], code: 'required' }];
}

function priceFaults(given: TestForm): Fault[] {
  const { priceRelation, priceAmount, priceCurrency = '' } = given;
  const missing = pairFaults(['priceRelation', priceRelation], ['priceAmount', priceAmount]);
  if (missing.length > 0 || !priceRelation) return missing;
  if (!/^[A-Z]{3}$/.test(priceCurrency)) return [{ field: 'priceCurrency', code: 'currency' }];
  return amountOf(given) === null ? [{ field: 'priceAmount', code: 'amount' }] : [];
}

// Where nothing is possible, nothing can be said of what is.
function contraryFaults(given: TestForm): Fault[] {
  if (given.expectation !== 'impossible') return [];
  const at = (given.forced ?? []).findIndex(isOption);
  const told = [
    ...(at >= 0 ? [`forced[${at}]`] : []),
    ...(given.remainingGroup ? ['remainingGroup'] : []),
    ...(given.priceRelation ? ['priceRelation'] : []),
  ];
  return told.map((field) => ({ field, code: 'of_impossible' }));
}

function faults(_definition: ModelDefinition, given: TestForm): Fault[] {
  const unnamed = LOCALES.every((locale) => !given.names?.[locale]);
  const unsaid = (given.choices ?? []).flatMap(({ subject, quantity }, at): Fault[] =>
    !subject && quantity !== undefined ? [{ field: `choices[${at}].subject`, code: 'required' }] : [],
  );
  return [
    ...(unnamed ? [{ field: `names.${LOCALES[0]}`, code: 'required' }] : []),
    ...unsaid,
    ...pairFaults(['remainingGroup', given.remainingGroup], ['remainingCount', given.remainingCount]),
    ...priceFaults(given),
    ...pairFaults(['valueCode', given.valueCode], ['valueEquals', given.valueEquals]),
    ...contraryFaults(given),
  ];
}

const FIELDS: Readonly<Record<string, string>> = {
  'remaining.group': 'remainingGroup',
  'remaining.count': 'remainingCount',
  'price.relation': 'priceRelation',
  'price.amount': 'priceAmount',
  'price.currency': 'priceCurrency',
  'value.code': 'valueCode',
  'value.equals': 'valueEquals',
};

function field(given: TestForm, path: IssuePath): FieldAt | null {
  const [part, entry, key] = path;
  const at = Number(entry ?? 0);
  if (part === 'choices') {
    const line = lineOf(given.choices, ({ subject }) => isOption(subject), at);
    return { field: `choices[${line}].${key === 'quantity' ? 'quantity' : 'subject'}` };
  }
  if (part === 'forced') return { field: `forced[${lineOf(given.forced, isOption, at)}]` };
  const known = FIELDS[path.join('.')];
  return known === undefined ? null : { field: known };
}

/** A test case; a group without an option is a choice for nothing in it. */
export const testForm = partForm({ form, body, faults, field });
