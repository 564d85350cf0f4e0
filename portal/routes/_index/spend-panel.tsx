import { useTranslations } from 'use-intl';
import { type Bar, BarChart } from '../../components/chart/bar-chart.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { formatMoney, formatMoneyShort } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PremierPageData } from './route.tsx';

type Report = PremierPageData['purchaseReport'];

/** Twelve months of spend by category: the five largest, and the rest as one. */
export function SpendPanel({ report }: { readonly report: Report }) {
  const t = useTranslations('premier');
  const tag = useIntlTag();
  const { currency, total, wholeAccount } = report;
  const money = (value: number) => ({ amount: String(Math.round(value)), currency });
  const { series, bars } = stacksOf(report, t('other'), monthFormat(tag));
  return (
    <Panel
      title={t('spend')}
      note={wholeAccount ? t('spendAll') : t('spendOwn')}
      actions={
        <>
          <Money value={total.net} whole className="font-semibold" />
          <TextLink to="/reports">{t('openReport')}</TextLink>
        </>
      }
    >
      {total.orders > 0 ? (
        <BarChart
          title={t('spend')}
          axis={t('month')}
          series={series}
          bars={bars}
          format={(value) => formatMoney(tag, money(value), { whole: true })}
          formatShort={(value) => formatMoneyShort(tag, money(value))}
        />
      ) : (
        <EmptyState icon="chart" title={t('noSpend')}>
          {t('noSpendHint')}
        </EmptyState>
      )}
    </Panel>
  );
}

function monthFormat(tag: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`));
}

// What the listed groups leave of a month's total is everything else; a series of zeros is not drawn.
function stacksOf({ months, groups }: Report, other: string, word: (month: string) => string) {
  const net = (figures: { net: { amount: string } } | undefined) => Number(figures?.net.amount ?? 0);
  const bars: Bar[] = months.map(({ month, figures }, index) => {
    const values = groups.map((group) => net(group.months[index]?.figures));
    const rest = net(figures) - values.reduce((sum, value) => sum + value, 0);
    return { key: month, label: word(month), values: [...values, rest] };
  });
  const names = groups.map(({ name }) => name);
  if (bars.some(({ values }) => (values.at(-1) ?? 0) > 0)) return { series: [...names, other], bars };
  return { series: names, bars: bars.map((bar) => ({ ...bar, values: bar.values.slice(0, -1) })) };
}
