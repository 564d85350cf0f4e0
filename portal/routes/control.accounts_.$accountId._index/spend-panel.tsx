import { useTranslations } from 'use-intl';
import { BarChart } from '../../components/chart/bar-chart.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatMoney, formatMoneyShort } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { AccountOverview } from './route.tsx';

type SpendPanelProps = { readonly spend: AccountOverview['spend']; readonly currency: string };

/** What the account bought in twelve months, by month. */
export function SpendPanel({ spend, currency }: SpendPanelProps) {
  const t = useTranslations('controlAccount');
  const tag = useIntlTag();
  const money = (value: number) => ({ amount: String(Math.round(value)), currency });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  return (
    <Panel
      title={t('spend')}
      note={spend && t('orderCount', { count: spend.figures.orders })}
      actions={spend && <Money value={spend.figures.net} whole className="font-semibold" />}
    >
      {spend ? (
        <BarChart
          title={t('spend')}
          axis={t('month')}
          series={[t('net')]}
          bars={spend.months.map(({ month: key, figures }) => ({
            key,
            label: month.format(new Date(`${key}-01T00:00:00Z`)),
            values: [Number(figures.net.amount)],
          }))}
          format={(value) => formatMoney(tag, money(value), { whole: true })}
          formatShort={(value) => formatMoneyShort(tag, money(value))}
        />
      ) : (
        <EmptyState icon="chart" title={t('noSpend')} />
      )}
    </Panel>
  );
}
