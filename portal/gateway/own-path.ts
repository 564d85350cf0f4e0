/**
 * The given redirect target when it is a path of this site, otherwise the fallback. Refuses absolute and
 * protocol-relative addresses, backslashes and control characters.
 */
export function ownPath(target: FormDataEntryValue | null | undefined, fallback = '/'): string {
  if (typeof target !== 'string' || !target.startsWith('/')) return fallback;
  const base = 'http://own.invalid';
  if (target.includes('\\') || /[\p{Cc}]/u.test(target) || !URL.canParse(target, base)) return fallback;
  const url = new URL(target, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
