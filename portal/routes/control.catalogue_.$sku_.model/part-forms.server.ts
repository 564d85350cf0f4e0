import { z } from 'zod';
import type { ModelDefinition } from '#engine';
import { attributeType, readValue } from '../../components/model/subject.ts';
import { condition, conditionFaults, conditionField, readCondition } from './condition-form.server.ts';
import {
  code,
  decimal,
  type Fault,
  type FieldAt,
  filled,
  type IssuePath,
  isNumber,
  lineOf,
  names,
  namesOf,
  partForm,
  typed,
  whole,
} from './part-form.server.ts';
import { addsUp, readTerms, termFaults, termField, terms } from './term-form.server.ts';

/** A group without its options. */
export const groupForm = partForm({
  form: z.object({
    code,
    names,
    min: whole,
    max: whole,
    maxKinds: whole.optional(),
    default: typed,
    section: typed,
    when: condition,
  }),
  body: (definition, form) =>
    filled({ ...form, names: namesOf(form.names), when: readCondition(definition, form.when) }),
  faults: (definition, form) => conditionFaults(definition, 'when', form.when),
  field: (form, [part, ...rest]) => (part === 'when' ? conditionField('when', form.when, rest) : null),
});

const optionFields = z.object({
  code,
  names,
  items: z.array(z.object({ sku: typed, quantity: whole.optional() })).optional(),
  attributes: z.array(z.object({ code: z.string(), value: typed })).optional(),
  quantities: typed,
});

type OptionForm = z.infer<typeof optionFields>;

const listed = ({ quantities = '' }: OptionForm) =>
  quantities
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);

// Quantities are a list (`1, 2, 4`) or the most (`up to 8` is written `8`).
function optionBody(definition: ModelDefinition, form: OptionForm) {
  const quantities = listed(form);
  const [most] = quantities;
  return filled({
    code: form.code,
    names: namesOf(form.names),
    items: (form.items ?? []).flatMap(({ sku, quantity }) => (sku ? [{ sku, quantity: quantity ?? 1 }] : [])),
    attributes: Object.fromEntries(
      (form.attributes ?? []).flatMap((attribute) =>
        attribute.value
          ? [[attribute.code, readValue(attribute.value, attributeType(definition, attribute.code))]]
          : [],
      ),
    ),
    maxQuantity: quantities.length === 1 && most !== 1 ? most : undefined,
    quantities: quantities.length > 1 ? quantities : undefined,
  });
}

function optionFaults(definition: ModelDefinition, form: OptionForm): Fault[] {
  const items = (form.items ?? []).flatMap(({ sku, quantity }, at): Fault[] =>
    !sku && quantity !== undefined ? [{ field: `items[${at}].sku`, code: 'required' }] : [],
  );
  const attributes = (form.attributes ?? []).flatMap(({ code: known, value }, at): Fault[] =>
    value && attributeType(definition, known) === 'number' && !isNumber(value)
      ? [{ field: `attributes[${at}].value`, code: 'number' }]
      : [],
  );
  const broken = listed(form).some((quantity) => !Number.isInteger(quantity));
  return [...items, ...attributes, ...(broken ? [{ field: 'quantities', code: 'not_whole' }] : [])];
}

function optionField(form: OptionForm, [part, entry = '', key]: IssuePath): FieldAt | null {
  if (part === 'quantities' || part === 'maxQuantity') return { field: 'quantities' };
  if (part === 'items') {
    const at = lineOf(form.items, ({ sku }) => Boolean(sku), Number(entry));
    return { field: `items[${at}].${key === 'quantity' ? 'quantity' : 'sku'}` };
  }
  if (part !== 'attributes') return null;
  const at = (form.attributes ?? []).findIndex((attribute) => attribute.code === entry);
  return at < 0 ? null : { field: `attributes[${at}].value` };
}

/** An option with its parts, attributes and quantities. */
export const optionForm = partForm({
  form: optionFields,
  body: optionBody,
  faults: optionFaults,
  field: optionField,
});

export const attributeForm = partForm({
  form: z.object({ code, names, type: z.enum(['number', 'text', 'boolean', 'list']), unit: typed }),
  body: (_definition, form) => filled({ ...form, names: namesOf(form.names), unit: form.unit || undefined }),
});

export const baseItemForm = partForm({
  form: z.object({ sku: z.string().trim(), quantity: whole }),
  body: (_definition, form) => form,
});

export const sectionForm = partForm({
  form: z.object({ code, names }),
  body: (_definition, form) => ({ code: form.code, names: namesOf(form.names) }),
});

/** A derived value: the sum of its terms and a constant. */
export const valueForm = partForm({
  form: z.object({ code, names, unit: typed, terms, constant: decimal.optional() }),
  body: (_definition, form) =>
    filled({
      code: form.code,
      names: namesOf(form.names),
      unit: form.unit || undefined,
      terms: readTerms(form.terms),
      constant: form.constant,
    }),
  faults: (_definition, form) => {
    const lines = termFaults('terms', form.terms);
    const empty = !addsUp(form.terms) && lines.length === 0;
    return empty ? [{ field: 'terms[0].subject', code: 'required' }] : lines;
  },
  field: (form, [part, ...rest]) => (part === 'terms' ? termField('terms', form.terms, rest) : null),
});
