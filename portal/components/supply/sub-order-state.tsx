import { useTranslations } from 'use-intl';
import { Badge } from '../badge.tsx';
import { StateBadge } from '../state-badge.tsx';
import { AnswerProgress } from './answer-progress.tsx';
import { type AskedLine, type OrderedLine, shippedOf } from './waiting.ts';

type StateProps = {
  readonly status: string;
  readonly lines: readonly (AskedLine & OrderedLine & { readonly shipped: number })[];
};

/** How far a sub-order is; once some of it has left, that is told in place of what went before. */
export function SubOrderState({ status, lines }: StateProps) {
  const t = useTranslations('supply');
  const { partly, shipped, wanted } = shippedOf(lines);
  return (
    <>
      {(!partly || status === 'DISPATCHED') && <StateBadge state={status} />}
      {partly && (
        <Badge tone="accent" icon="progress">
          {t('partlyShipped', { shipped, wanted })}
        </Badge>
      )}
      <AnswerProgress lines={lines} />
    </>
  );
}
