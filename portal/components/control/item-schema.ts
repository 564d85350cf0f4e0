import { z } from 'zod';
import { LOCALES } from '../../i18n/locale.ts';

/** Names and descriptions as they are typed: a language without a name is left out. */
export const typedTexts = z.array(
  z.object({
    locale: z.enum(LOCALES),
    name: z.string().trim().max(400).optional(),
    description: z.string().trim().max(4_000).optional(),
  }),
);

/** The texts that say anything, as the API takes them. */
export function textsOf(typed: z.infer<typeof typedTexts>) {
  return typed.flatMap(({ locale, name, description = null }) => (name ? [{ locale, name, description }] : []));
}
