import { z } from 'zod';
import { LOCALES } from '../../i18n/locale.ts';

/** A text that the API judges, so that it tells of everything that is wrong at once. */
export const typed = z.string().default('');

/** The company of a new relation: its id when it is known, or its facts. */
export const organisationShape = {
  organisationId: z.string().optional(),
  organisation: z
    .object({
      name: typed,
      country: typed,
      timeZone: typed,
      calendarId: z.string().optional(),
      taxNumber: z.string().optional(),
    })
    .optional(),
};

type OrganisationChoice = z.output<z.ZodObject<typeof organisationShape>>;

const NOTHING = { name: '', country: '', timeZone: '', calendarId: undefined, taxNumber: undefined };

/** The company as the API takes it: the one that is known, or else the facts of a new one, whatever is missing in them. */
export function organisationOf({ organisationId, organisation = NOTHING }: OrganisationChoice) {
  if (organisationId) return { organisationId, organisation: null };
  const { calendarId = null, taxNumber = null, ...facts } = organisation;
  return { organisationId: null, organisation: { ...facts, calendarId, taxNumber } };
}

/** Somebody to be invited together with a relation. */
export const firstPerson = z.object({ name: typed, email: typed, locale: z.enum(LOCALES) });
