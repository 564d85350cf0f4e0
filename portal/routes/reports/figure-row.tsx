import { useTranslations } from 'use-intl';
import { Money } from '../../components/money.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { linesAddress, type ReportPeriod } from './period.ts';
import type { ReportView } from './route.tsx';

/** What was bought in all; each number opens its lines. */
export function FigureRow({ total, period }: { readonly total: ReportView['total']; readonly period: ReportPeriod }) {
  const t = useTranslations('reports');
  const to = linesAddress(period);
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
