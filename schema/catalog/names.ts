import { inLocale, type Names } from '../../api/catalog/names.ts';
import type { Context } from '../../api/context.ts';
import type { Locale } from '../../api/identity/viewer.ts';
import { builder } from '../builder.ts';

/** The argument of every text that exists in several languages. */
export const localeArgs = builder.args((t) => ({
  locale: t.field({
    type: 'Locale',
    description: 'Language wanted; absent for the viewer’s own. What is missing in it comes in the nearest one.',
  }),
}));

/** The text in the language asked for, or else in the viewer's. */
export function textIn(names: Names, locale: string | null | undefined, { viewer }: Context): string {
  return inLocale(names, (locale as Locale | null | undefined) ?? viewer?.locale ?? 'en');
}
