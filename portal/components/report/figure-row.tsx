import { useTranslations } from 'use-intl';
import { Money } from '../money.tsx';
import { Quantity } from '../quantity.tsx';
import { Stat, StatRow } from '../stat.tsx';
import type { LinesOf, ReportFacts } from './report.ts';

/** What was bought in all; each number opens its lines. */
export function FigureRow({ total, lines }: { readonly total: ReportFacts['total']; readonly lines: LinesOf }) {
  const t = useTranslations('reports');
  const to = lines();
  return (
    <StatRow>
      <Stat
        label={t('total')}
        value={<Money value={total.net} />}
        to={to}
        note={t('ofLines', { count: total.lines })}
      />
      <Stat label={t('orders')} value={<Quantity value={total.orders} />} to={to} />
      <Stat label={t('units')} value={<Quantity value={total.quantity} />} to={to} />
      <Stat label={t('average')} value={<Money value={total.averageUnitPrice} />} to={to} />
    </StatRow>
  );
}
