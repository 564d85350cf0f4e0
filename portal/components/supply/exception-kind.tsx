import { useTranslations } from 'use-intl';
import { Badge } from '../badge.tsx';
import { toneOf } from '../state-badge.tsx';

/** What went wrong, in a word. */
export function ExceptionKind({ kind }: { readonly kind: string }) {
  const t = useTranslations('exception.kind');
  return <Badge tone={toneOf(kind)}>{t(kind.toLowerCase())}</Badge>;
}
