import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { text } from '../kernel/parse.ts';
import { timeZone } from './relation.ts';

export const CONTACT_ROLES = ['sales', 'service', 'support'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** When a contact can be reached: ISO weekdays, and times of day `HH:MM` in an IANA zone; closing time itself is too late. */
export type Hours = {
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
};

/** True when the instant lies inside the hours, by the clock on the wall there (summer time included). */
export function isOpen(hours: Hours, instant: Date): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(hours.timeZone);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours.weekdays.includes(there.dayOfWeek) && time >= hours.opens && time < hours.closes;
}

const timeOfDay = z.string().refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), 'must be a time as HH:MM');

/** Who answers for an account in one role, when, and who stands in. */
export const contactInput = z
  .object({
    accountId: z.uuid(),
    role: z.enum(CONTACT_ROLES),
    membershipId: z.uuid(),
    deputyMembershipId: z
      .uuid()
      .nullish()
      .transform((value) => value ?? null),
    phone: text(40),
    languages: z
      .array(z.string().refine((tag) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag), 'must be language tags'))
      .min(1)
      .max(9),
    weekdays: z
      .array(z.number().refine((day) => Number.isInteger(day) && day >= 1 && day <= 7, 'must be ISO weekdays, 1 to 7'))
      .min(1)
      .transform((days) => [...new Set(days)].sort()),
    opens: timeOfDay,
    closes: timeOfDay,
    timeZone,
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'must be later than opens' })
  .refine(({ membershipId, deputyMembershipId }) => membershipId !== deputyMembershipId, {
    path: ['deputyMembershipId'],
    message: 'must be somebody else',
  });
export type ContactInput = z.infer<typeof contactInput>;
