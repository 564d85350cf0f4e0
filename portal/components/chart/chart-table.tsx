import { useTranslations } from 'use-intl';
import { ScrollRegion } from '../scroll-region.tsx';
import type { Bar } from './bar-chart.tsx';

type ChartTableProps = {
  readonly caption: string;
  readonly axis: string;
  readonly series: readonly string[];
  readonly rows: readonly Bar[];
  readonly format: (value: number) => string;
};

const CELL = 'py-1 pr-2 pl-3 text-right whitespace-nowrap';

// What the rows say in all, and of what they say it, stay in sight while the rest is scrolled.
const FIRST = 'sticky left-0 bg-inherit py-1 pr-1 pl-3 text-left whitespace-nowrap';
const LAST = 'last:sticky last:right-0 last:bg-inherit last:border-l last:border-line last:pr-3';

/** The numbers of a chart; with a total where there are several series. */
export function ChartTable({ caption, axis, series, rows, format }: ChartTableProps) {
  const t = useTranslations('chart');
  const heads = series.length > 1 ? [...series, t('total')] : series;
  return (
    <ScrollRegion label={caption} className="max-h-60 overflow-auto rounded-md border border-line print:max-h-none">
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 text-ink-3">
          <tr className="bg-sunken">
            <th scope="col" className={`${FIRST} font-medium`}>
              {axis}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${CELL} ${series.length > 1 ? LAST : 'last:pr-3'} font-medium`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values }) => (
            <tr key={key} className="border-t border-line bg-surface">
              <th scope="row" className={`${FIRST} font-normal`}>
                {label}
              </th>
              {(series.length > 1 ? [...values, values.reduce((sum, value) => sum + value, 0)] : values).map(
                (value, index) => (
                  <td
                    key={heads[index]}
                    className={`${CELL} ${series.length > 1 ? `${LAST} last:font-medium` : 'last:pr-3'}`}
                    suppressHydrationWarning
                  >
                    {format(value)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
