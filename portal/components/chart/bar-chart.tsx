import { scaleBand, scaleLinear } from '@visx/scale';
import { stack } from '@visx/shape';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { PhoneFold } from '../phone-fold.tsx';
import { ChartTable } from './chart-table.tsx';
import { Legend, SeriesPatterns, seriesFill } from './patterns.tsx';

/** One bar: its values stand in the order of the chart's series. */
export type Bar = { readonly key: string; readonly label: string; readonly values: readonly number[] };

type BarChartProps = {
  readonly title: string;
  /** Names of the series; one makes plain bars, several make stacks. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  /** Words a value exactly, for the table; and shortly, for the axis. */
  readonly format: (value: number) => string;
  readonly formatShort?: (value: number) => string;
  /** Head of the table's first column. */
  readonly axis: string;
  readonly height?: number;
};

const LABELS = 22;
const TOP = 8;

/** A table of more series needs the whole width. */
const MOST_BESIDE = 3;

/** Bars by month or category, drawn on the server in percentages of any width, with its table beside it or, where it is wide, below. */
export function BarChart({ title, series, bars, format, formatShort = format, axis, height = 220 }: BarChartProps) {
  const id = useId();
  const t = useTranslations('chart');
  const bottom = height - LABELS;
  const top = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const y = scaleLinear<number>({ domain: [0, top], range: [bottom, TOP], nice: 4 });
  const ticks = y.ticks(4);
  return (
    <figure
      aria-labelledby={`${id}-title`}
      className={`grid gap-x-6 gap-y-3 ${series.length > MOST_BESIDE ? '' : 'lg:grid-cols-[3fr_2fr]'}`}
    >
      <figcaption id={`${id}-title`} className="sr-only">
        {title}
      </figcaption>
      <div className="min-w-0">
        {series.length > 1 && <Legend chartId={id} names={series} />}
        <div className="flex">
          <svg width="68" height={height} aria-hidden="true" className="shrink-0 fill-ink-3 text-xs">
            {ticks.map((tick) => (
              <text key={tick} x="62" y={y(tick)} dy="4" textAnchor="end">
                {formatShort(tick)}
              </text>
            ))}
          </svg>
          <svg width="100%" height={height} role="img" aria-label={title} className="min-w-0 overflow-visible">
            <SeriesPatterns chartId={id} count={series.length} />
            {ticks.map((tick) => (
              <line
                key={tick}
                x1="0"
                x2="100%"
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
              />
            ))}
            <Bars id={id} bars={bars} count={series.length} y={y} bottom={bottom} format={format} series={series} />
          </svg>
        </div>
      </div>
      <PhoneFold summary={t('table')}>
        <ChartTable caption={title} axis={axis} series={series} rows={bars} format={format} />
      </PhoneFold>
    </figure>
  );
}

// What a chart offers its labels at least, in narrow characters: on a wide desk and on a small one beside its table, and on a phone.
const ROOMS = [105, 56, 40] as const;

type Steps = readonly [wide: number, desk: number, phone: number];

/** Every how many bars are labelled at each width, so that labels never touch; a wide character takes the room of two. */
export function labelSteps(bars: readonly Pick<Bar, 'label'>[]): Steps {
  const widths = bars.map(({ label }) => [...label].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0));
  const needed = (Math.max(1, ...widths) + 1.5) * bars.length;
  const [wide, desk, phone] = ROOMS.map((room) => Math.max(1, Math.ceil(needed / room)));
  return [wide ?? 1, desk ?? 1, phone ?? 1];
}

function hiddenAt(index: number, [wide, desk, phone]: Steps): string {
  return [
    index % wide === 0 ? '' : 'xl:hidden',
    index % desk === 0 ? '' : 'md:max-xl:hidden',
    index % phone === 0 ? '' : 'max-md:hidden',
  ].join(' ');
}

type BarsProps = {
  readonly id: string;
  readonly bars: readonly Bar[];
  readonly count: number;
  readonly y: (value: number) => number;
  readonly bottom: number;
  readonly format: (value: number) => string;
  readonly series: readonly string[];
};

function Bars({ id, bars, count, y, bottom, format, series }: BarsProps) {
  const x = scaleBand<string>({ domain: bars.map(({ key }) => key), range: [0, 100], padding: 0.32 });
  const layers = stack<Bar, number>({ keys: [...Array(count).keys()], value: (bar, index) => bar.values[index] ?? 0 })([
    ...bars,
  ]);
  const steps = labelSteps(bars);
  return (
    <>
      {layers.map((layer) =>
        layer.map(([from, to], index) => (
          <rect
            key={`${layer.key}-${bars[index]?.key}`}
            x={`${x(bars[index]?.key ?? '') ?? 0}%`}
            width={`${x.bandwidth()}%`}
            y={y(to)}
            height={Math.max(0, y(from) - y(to))}
            fill={seriesFill(id, layer.key)}
          >
            <title>{`${bars[index]?.label} · ${series[layer.key]}: ${format(to - from)}`}</title>
          </rect>
        )),
      )}
      {bars.map(({ key, label }, index) => (
        <text
          key={key}
          x={`${(x(key) ?? 0) + x.bandwidth() / 2}%`}
          y={bottom + 15}
          textAnchor="middle"
          className={`fill-ink-3 text-xs ${hiddenAt(index, steps)}`}
        >
          {label}
        </text>
      ))}
    </>
  );
}
