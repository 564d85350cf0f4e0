import { useTranslations } from 'use-intl';
import { formatMoney, formatMoneyShort, type MoneyValue } from '../i18n/format.ts';
import { useIntlTag } from '../i18n/portal-provider.tsx';
import { type Bar, BarChart } from './chart/bar-chart.tsx';

type Month = { readonly month: string; readonly figures: { readonly net: MoneyValue } };

type SpendChartProps = {
  readonly title: string;
  readonly currency: string;
  /** Every month of the period in order. */
  readonly months: readonly Month[];
  /** The groups to stack, each with every month; what they leave of a month is shown as the rest. */
  readonly groups: readonly { readonly key: string; readonly name: string; readonly months: readonly Month[] }[];
};

/** What was spent by month, stacked by group, with its table. */
export function SpendChart({ title, currency, months, groups }: SpendChartProps) {
  const t = useTranslations('spendChart');
  const tag = useIntlTag();
  const wordMonth = useMonthWords();
  const money = (value: number) => ({ amount: String(Math.round(value)), currency });
  const { series, bars } = stacksOf(months, groups, t('rest'), wordMonth);
  return (
    <BarChart
      title={title}
      axis={t('month')}
      series={series}
      bars={bars}
      format={(value) => formatMoney(tag, money(value), { whole: true })}
      formatShort={(value) => formatMoneyShort(tag, money(value))}
    />
  );
}

/** Words a month such as `2026-11` in the reader's language. */
export function useMonthWords(): (month: string) => string {
  const tag = useIntlTag();
  const format = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  // Without the apostrophe, `Dec 25` would be read as a day; Chinese says which number is the year.
  const mark = tag.startsWith('en') ? '’' : '';
  return (month) =>
    format
      .formatToParts(new Date(`${month}-01T00:00:00Z`))
      .map(({ type, value }) => (type === 'year' ? `${mark}${value}` : value))
      .join('');
}

const netOf = (month: Month | undefined): number => Number(month?.figures.net.amount ?? 0);

// A rest of nothing is not drawn.
function stacksOf(
  months: SpendChartProps['months'],
  groups: SpendChartProps['groups'],
  rest: string,
  word: (month: string) => string,
): { series: string[]; bars: Bar[] } {
  const series = groups.map(({ name }) => name);
  const bars = months.map((month, index) => {
    const values = groups.map((group) => netOf(group.months[index]));
    const left = netOf(month) - values.reduce((sum, value) => sum + value, 0);
    return { key: month.month, label: word(month.month), values: [...values, left] };
  });
  if (bars.some(({ values }) => (values.at(-1) ?? 0) > 0)) return { series: [...series, rest], bars };
  return { series, bars: bars.map((bar) => ({ ...bar, values: bar.values.slice(0, -1) })) };
}
