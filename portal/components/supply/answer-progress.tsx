import { useTranslations } from 'use-intl';
import { Badge } from '../badge.tsx';
import { type AskedLine, progressOf } from './waiting.ts';

/** How much of a sub-order is answered, while some of it is and some is not; nothing before and after. */
export function AnswerProgress({ lines }: { readonly lines: readonly AskedLine[] }) {
  const t = useTranslations('supply');
  const { pieces, waitingPieces } = progressOf(lines);
  if (waitingPieces === 0 || waitingPieces === pieces) return null;
  return <Badge tone="accent">{t('answeredOf', { answered: pieces - waitingPieces, pieces })}</Badge>;
}
