import { useIntlTag } from '../../i18n/portal-provider.tsx';

/** A country by its two letters, in the reader's language. */
export function Country({ code }: { readonly code: string }) {
  const tag = useIntlTag();
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  return <span suppressHydrationWarning>{/^[A-Z]{2}$/.test(code) ? names.of(code) : code}</span>;
}
