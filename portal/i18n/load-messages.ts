import type { Messages } from 'use-intl';
import type { Locale } from './locale.ts';

const CATALOGUES: Readonly<Record<Locale, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./catalogue-en.ts'),
  'zh-Hant': () => import('./catalogue-zh-Hant.ts'),
  'zh-Hans': () => import('./catalogue-zh-Hans.ts'),
};

/** The texts of one language: one immutable chunk in the browser, one module on the server. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await CATALOGUES[locale]()).messages;
}
