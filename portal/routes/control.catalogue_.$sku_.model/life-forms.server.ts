import { z } from 'zod';
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
} from './part-form.server.ts';

const assumptionFields = z.object({
  code,
  names,
  unit: typed,
  value: decimal.optional(),
  rates: z.array(z.object({ currency: typed, rate: typed })).optional(),
  least: decimal.optional(),
  most: decimal.optional(),
});

type AssumptionForm = z.infer<typeof assumptionFields>;
type Rate = NonNullable<AssumptionForm['rates']>[number];

const counts = ({ currency, rate }: Rate): boolean => Boolean(currency || rate);
const ratesOf = ({ rates = [] }: AssumptionForm) => rates.filter(counts);
const currencyOf = ({ currency = '' }: Rate): string => currency.toUpperCase();

function assumptionBody(form: AssumptionForm) {
  const rates = ratesOf(form);
  return filled({
    code: form.code,
    names: namesOf(form.names),
    unit: form.unit || undefined,
    value:
      rates.length > 0 ? Object.fromEntries(rates.map((rate) => [currencyOf(rate), Number(rate.rate)])) : form.value,
    least: form.least,
    most: form.most,
  });
}

// A number or rates: one of them, and each rate with its currency.
function assumptionFaults(form: AssumptionForm): Fault[] {
  const rates = ratesOf(form);
  const either: Fault[] = rates.length > 0 === (form.value !== undefined) ? [{ field: 'value', code: 'either' }] : [];
  const lines = (form.rates ?? []).flatMap((rate, at): Fault[] => {
    if (!counts(rate)) return [];
    const twice = rates.filter((other) => currencyOf(other) === currencyOf(rate)).length > 1;
    const currency = twice ? 'duplicate' : /^[A-Z]{3}$/.test(currencyOf(rate)) ? null : 'currency';
    return [
      ...(currency ? [{ field: `rates[${at}].currency`, code: currency }] : []),
      ...(isNumber(rate.rate ?? '') ? [] : [{ field: `rates[${at}].rate`, code: 'number' }]),
    ];
  });
  return [...either, ...lines];
}

function assumptionField(form: AssumptionForm, [part, currency]: IssuePath): FieldAt | null {
  if (part !== 'value' || currency === undefined) return null;
  const at = ratesOf(form).findIndex((rate) => currencyOf(rate) === currency);
  return { field: `rates[${lineOf(form.rates, counts, at)}].rate` };
}

/** Something that costs of owning depend on: a number, or a rate in money by currency. */
export const assumptionForm = partForm({
  form: assumptionFields,
  body: (_definition, form) => assumptionBody(form),
  faults: (_definition, form) => assumptionFaults(form),
  field: assumptionField,
});

/** A cost of owning; its basis is empty, `price`, or `value/` and the code of a derived value. */
export const lifeCostForm = partForm({
  form: z.object({
    code,
    names,
    basis: typed,
    factor: decimal.optional(),
    assumptions: z.array(z.string()).optional(),
  }),
  body: (_definition, form) =>
    filled({
      code: form.code,
      names: namesOf(form.names),
      basis: form.basis?.startsWith('value/') ? { value: form.basis.slice('value/'.length) } : form.basis || undefined,
      factor: form.factor,
      assumptions: form.assumptions ?? [],
    }),
  field: (_form, [part]) => (part === 'assumptions' || part === 'basis' ? { field: part } : null),
});
