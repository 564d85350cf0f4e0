import { isLocale, type Locale, negotiateLocale } from './locale.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** What a browser has chosen for itself; kept in cookies, so that it holds before sign-in too. */
export type Preferences = { readonly locale: Locale; readonly theme: Theme };

const YEAR = 31_536_000;

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

function cookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split('=');
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}

/**
 * Reads language and theme of a request: what was chosen in the browser first, then the language of who signed in last, then
 * `Accept-Language`, then English and the system's theme.
 */
export function readPreferences(headers: Headers): Preferences {
  const cookies = headers.get('Cookie');
  const locale = [cookie(cookies, 'locale'), cookie(cookies, 'person-locale')].find(isLocale);
  const theme = cookie(cookies, 'theme');
  return {
    locale: locale ?? negotiateLocale(headers.get('Accept-Language')),
    theme: isTheme(theme) ? theme : 'system',
  };
}

/** Whether a language was chosen in the browser. */
export function hasChosenLocale(headers: Headers): boolean {
  return isLocale(cookie(headers.get('Cookie'), 'locale'));
}

/** The `Set-Cookie` value that remembers one choice for a year; `person-locale` is the language of who signed in last. */
export function preferenceCookie(name: 'locale' | 'person-locale' | 'theme', value: Locale | Theme): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}
