import { z } from 'zod';
import { ROLES } from '../components/people/roles.ts';
import { minorUnitsOf } from '../i18n/format.ts';
import { optionalText } from './form-fields.ts';

const optional = optionalText(200);
const amount = optional.refine((text) => !text || minorUnitsOf(text.replace(/\..*/, ''), '') !== null, {
  params: { code: 'amount' },
});

/** The fields of a membership as its form sends them; limits are amounts as people type them. */
export const memberForm = z.object({
  roles: z.array(z.enum(ROLES)).min(1),
  currency: optional,
  requestLimit: amount,
  approvalLimit: amount,
  unitId: optional,
  costCentreId: optional,
  phone: optionalText(40),
  idempotencyKey: z.string(),
});

const LIMITS = ['requestLimit', 'approvalLimit'] as const;

/** The same as the API takes them; `bad` names the limits that are no amounts. */
export function rightsOf(form: z.output<typeof memberForm>) {
  const { currency, requestLimit, approvalLimit, ...rest } = form;
  const typed = { requestLimit, approvalLimit };
  const read = (text: string | null) => (text ? minorUnitsOf(text, currency ?? '') : null);
  const bad = LIMITS.filter((name) => typed[name] && read(typed[name]) === null);
  return { bad, rights: { ...rest, requestLimit: read(requestLimit), approvalLimit: read(approvalLimit) } };
}
