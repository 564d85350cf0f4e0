import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ownPath } from '../../gateway/own-path.ts';
import { isLocale } from '../../i18n/locale.ts';
import { isTheme, preferenceCookie } from '../../i18n/preferences.ts';

/** Remembers the language or theme chosen in this browser, and goes back to the page it was chosen on. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers();
  const locale = form.get('locale');
  const theme = form.get('theme');
  if (isLocale(locale)) headers.append('Set-Cookie', preferenceCookie('locale', locale));
  if (isTheme(theme)) headers.append('Set-Cookie', preferenceCookie('theme', theme));
  return redirect(ownPath(form.get('to')), { status: 303, headers });
}

export function loader(): Response {
  return redirect('/');
}
