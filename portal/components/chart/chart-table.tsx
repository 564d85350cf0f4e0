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

const CELL = 'py-1 pl-3 text-right whitespace-nowrap';

/** The numbers of a chart; with a total where there are several series. */
export function ChartTable({ caption, axis, series, rows, format }: ChartTableProps) {
  const t = useTranslations('chart');
  const heads = series.length > 1 ? [...series, t('total')] : series;
  return (
    <ScrollRegion label={caption} className="max-h-60 overflow-auto rounded-md border border-line print:max-h-none">
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-sunken text-ink-3">
          <tr>
            <th scope="col" className="py-1 pl-3 text-left font-medium">
              {axis}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${CELL} font-medium last:pr-3`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values }) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="py-1 pl-3 text-left font-normal whitespace-nowrap">
                {label}
              </th>
              {(series.length > 1 ? [...values, values.reduce((sum, value) => sum + value, 0)] : values).map(
                (value, index) => (
                  <td key={heads[index]} className={`${CELL} last:pr-3`} suppressHydrationWarning>
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
