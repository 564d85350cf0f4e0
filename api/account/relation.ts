import { z } from 'zod';
import { email } from '../identity/email.ts';
import { DomainError } from '../kernel/error.ts';
import { because, text } from '../kernel/parse.ts';

/** Another account, or another supplier relation, has the code. */
export class RelationCodeTakenError extends DomainError {
  readonly code = 'RELATION_CODE_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`the code ${taken} is taken`);
    this.taken = taken;
  }
}

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const upper = (pattern: RegExp, reason: ReturnType<typeof because>) =>
  z
    .string()
    .transform((value) => value.trim().toUpperCase())
    .refine((value) => pattern.test(value), reason);
const whole = (least: number, most: number) =>
  z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      because('whole_between', `must be a whole number from ${least} to ${most}`, { minimum: least, maximum: most }),
    );

/** ISO 3166-1 alpha-2. */
export const country = upper(/^[A-Z]{2}$/, because('country', 'must be a country as two letters, ISO 3166-1'));
/** An IANA time zone that this machine knows. */
export const timeZone = z.string().refine(isTimeZone, because('time_zone', 'must be an IANA time zone'));
const currency = upper(/^[A-Z]{3}$/, because('currency', 'must be a currency as three letters, ISO 4217'));
/** The short code of a relation, such as ACME: it begins the numbers of its documents. */
export const relationCode = upper(/^[A-Z0-9]{2,8}$/, because('relation_code', 'must be 2 to 8 letters and digits'));
const locale = z.enum(['en', 'zh-Hant', 'zh-Hans']);

const organisation = z.object({
  name: text(200),
  country,
  timeZone,
  calendarId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
  taxNumber: text(40)
    .nullish()
    .transform((value) => value ?? null),
});
export type OrganisationInput = z.infer<typeof organisation>;

const person = z.object({ email, name: text(120), locale: locale.nullish() });

// Exactly one of the two says whose relation it is.
const whose = z
  .object({ organisationId: z.uuid().nullish(), organisation: organisation.nullish() })
  .refine(
    ({ organisationId, organisation: made }) => (organisationId == null) !== (made == null),
    because('organisation_needed', 'exactly one of organisationId and organisation must be given'),
  );

const account = z.object({
  code: relationCode,
  name: text(200),
  currency,
  locale,
  taxCountry: country.nullish().transform((value) => value ?? null),
  taxTreatment: z.enum(['standard', 'reverse_charge', 'exempt']),
  paymentDays: whole(0, 365),
});
export type AccountInput = z.infer<typeof account>;

const supplier = z.object({
  code: relationCode,
  name: text(200),
  currency,
  answerHours: whole(1, 720),
  transitDays: whole(0, 90),
  orderEmail: email,
});
export type SupplierInput = z.infer<typeof supplier>;

/** A new customer relation: the organisation that has it, its terms, and the first person to administer it. */
export const accountCreateInput = z.intersection(whose, account.extend({ administrator: person }));

/** A new supplier relation: the organisation that has it, its terms, and the first person at its desk. */
export const supplierCreateInput = z.intersection(whose, supplier.extend({ contact: person }));
