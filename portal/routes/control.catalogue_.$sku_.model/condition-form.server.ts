import { z } from 'zod';
import type { ModelDefinition } from '#engine';
import { attributeType, conditionFrom, readSubject } from '../../components/model/subject.ts';
import { type Fault, type FieldAt, type IssuePath, isNumber, lineOf, typed } from './part-form.server.ts';

const row = z.object({ subject: typed, relation: typed, value: typed });

/** A condition as its lines, or as JSON where it is nested deeper than lines can show. */
export const condition = z
  .object({ join: z.enum(['all', 'any']).default('all'), rows: z.array(row).optional(), json: typed })
  .optional();

export type ConditionForm = z.infer<typeof condition>;
type Row = z.infer<typeof row>;

const ORDERS = ['lt', 'le', 'gt', 'ge'];
const FIELDS: Readonly<Record<string, keyof Row>> = { op: 'relation', value: 'value', atLeast: 'value' };

const counts = ({ subject }: Row) => readSubject(subject ?? '')?.group != null;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The condition that a form has; undefined when it was left empty. */
export function readCondition(definition: ModelDefinition, form: ConditionForm): unknown {
  if (form?.json !== undefined) return readJson(form.json);
  const rows = (form?.rows ?? []).map(({ subject = '', relation = 'is', value = '' }) => ({
    subject,
    relation,
    value,
  }));
  return conditionFrom(definition, { join: form?.join ?? 'all', rows });
}

/** Whether a condition says anything. */
export const speaks = (form: ConditionForm): boolean => form?.json !== undefined || (form?.rows ?? []).some(counts);

function rowFault(definition: ModelDefinition, { subject: text = '', relation = 'is', value = '' }: Row) {
  const subject = readSubject(text);
  if (!subject) return value ? { at: 'subject', code: 'required' } : null;
  if (subject.kind === 'option') {
    if (relation === 'atLeast' && subject.option === null) return { at: 'relation', code: 'relation_unfit' };
    if (relation === 'atLeast') return wholeFault(value);
    return relation === 'in' || ORDERS.includes(relation) ? { at: 'relation', code: 'relation_unfit' } : null;
  }
  if (relation === 'atLeast') return { at: 'relation', code: 'relation_unfit' };
  if (value === '') return { at: 'value', code: 'value_required' };
  const asNumber = relation !== 'in' && attributeType(definition, subject.attribute ?? '') === 'number';
  return asNumber && !isNumber(value) ? { at: 'value', code: 'number' } : null;
}

function wholeFault(value: string) {
  if (value === '') return { at: 'value', code: 'value_required' };
  return Number.isInteger(Number(value)) ? null : { at: 'value', code: 'not_whole' };
}

/** Lines that lack a part, or whose parts do not go together. */
export function conditionFaults(definition: ModelDefinition, name: string, form: ConditionForm): Fault[] {
  return (form?.rows ?? []).flatMap((line, at) => {
    const fault = rowFault(definition, line);
    return fault ? [{ field: `${name}.rows[${at}].${fault.at}`, code: fault.code }] : [];
  });
}

/** Where an issue inside a condition stands in its form: `all.1.option` is the subject of the second line that was filled in. */
export function conditionField(name: string, form: ConditionForm, path: IssuePath): FieldAt {
  if (form?.json !== undefined) return { field: `${name}.json` };
  const joined = path[0] === 'all' || path[0] === 'any';
  const at = lineOf(form?.rows, counts, joined ? Number(path[1] ?? 0) : 0);
  return { field: `${name}.rows[${at}].${FIELDS[path.at(-1) ?? ''] ?? 'subject'}` };
}
