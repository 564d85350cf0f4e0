import { z } from 'zod';
import { LOCALES } from '../../i18n/locale.ts';

/** The company of a new relation: its id when it is known, or its facts. Exactly one is left after reading. */
export const organisationShape = {
  organisationId: z.string().optional(),
  organisation: z
    .object({
      name: z.string().max(200).optional(),
      country: z.string().optional(),
      timeZone: z.string().optional(),
      calendarId: z.string().optional(),
      taxNumber: z.string().max(40).optional(),
    })
    .optional(),
};

export type OrganisationChoice = z.infer<z.ZodObject<typeof organisationShape>>;

/** The company as the API takes it; null when neither a known nor a new one is named. */
export function organisationOf({ organisationId, organisation }: OrganisationChoice) {
  if (organisationId) return { organisationId, organisation: null };
  if (!organisation?.name) return null;
  const { name, country = '', timeZone = '', calendarId = null, taxNumber = null } = organisation;
  return { organisationId: null, organisation: { name, country, timeZone, calendarId, taxNumber } };
}

/** Somebody to be invited together with a relation. */
export const firstPerson = z.object({ name: z.string().max(120), email: z.email(), locale: z.enum(LOCALES) });
