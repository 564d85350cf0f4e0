import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { daysBetween, formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { Legend, SeriesPatterns, seriesFill } from './patterns.tsx';

/** How a bar is filled; the chart's key names each of them. */
export const PLAN_KINDS = ['active', 'waiting', 'done', 'late', 'planned'] as const;
type PlanKind = (typeof PLAN_KINDS)[number];

/** A step of a plan: its days, the later day that was confirmed, and the day until which it may slip without harm. */
export type PlanRow = {
  readonly key: string;
  readonly label: string;
  readonly kind: PlanKind;
  readonly from: string;
  readonly to: string;
  readonly lateTo?: string | undefined;
  readonly slackTo?: string | undefined;
};

export type PlanMark = { readonly key: string; readonly label: string; readonly date: string };

type PlanChartProps = {
  readonly title: string;
  readonly rows: readonly PlanRow[];
  /** Days across all rows: today, promised, expected. */
  readonly marks: readonly PlanMark[];
  /** Names of the kinds in the order of `PLAN_KINDS`. */
  readonly kinds: readonly string[];
};

const ROW = 28;
const TOP = 22;
const BAR = 12;
const TICKS = 5;

/** Steps as bars over time with their slack, drawn on the server in percentages of any width. Its table belongs beside it. */
export function PlanChart({ title, rows, marks, kinds }: PlanChartProps) {
  const id = useId();
  const days = rows.flatMap(({ from, to, lateTo }) => [from, to, lateTo ?? to]).concat(marks.map(({ date }) => date));
  const sorted = days.toSorted();
  const first = sorted[0] ?? '';
  const last = sorted.at(-1) ?? first;
  const span = Math.max(1, daysBetween(first, last)) + 1;
  const x = (day: string, after = 0) => ((daysBetween(first, day) + after) / span) * 100;
  const height = TOP + rows.length * ROW;
  return (
    <figure aria-label={title} className="min-w-0">
      <Legend chartId={id} names={kinds} />
      <div className="flex gap-3">
        <ol className="w-44 shrink-0 text-sm max-md:w-28" style={{ paddingTop: TOP }} aria-hidden="true">
          {rows.map(({ key, label }) => (
            <li key={key} className="truncate leading-7" title={label}>
              {label}
            </li>
          ))}
        </ol>
        <svg width="100%" height={height} role="img" aria-label={title} className="min-w-0 overflow-visible">
          <SeriesPatterns chartId={id} count={PLAN_KINDS.length} />
          <DayTicks first={first} span={span} height={height} />
          {rows.map((row, index) => (
            <PlanBar key={row.key} row={row} y={TOP + index * ROW + (ROW - BAR) / 2} x={x} chartId={id} />
          ))}
          <Marks marks={marks} x={x} height={height} />
        </svg>
      </div>
    </figure>
  );
}

type Scale = (day: string, after?: number) => number;

function PlanBar({ row, y, x, chartId }: { row: PlanRow; y: number; x: Scale; chartId: string }) {
  const { from, to, lateTo, slackTo, kind, label } = row;
  const end = lateTo && lateTo > to ? lateTo : to;
  const piece = (key: string, start: number, stop: number, fill: string) => (
    <rect key={key} x={`${start}%`} width={`${Math.max(0.4, stop - start)}%`} y={y} height={BAR} rx="2" fill={fill} />
  );
  return (
    <g>
      <title>{label}</title>
      {slackTo && slackTo > end && (
        <line
          x1={`${x(end, 1)}%`}
          x2={`${x(slackTo)}%`}
          y1={y + BAR / 2}
          y2={y + BAR / 2}
          strokeWidth="2"
          strokeDasharray="3 3"
          className="stroke-ink-3"
        />
      )}
      {piece('bar', x(from), x(to, 1), seriesFill(chartId, PLAN_KINDS.indexOf(kind)))}
      {end > to && piece('late', x(to, 1), x(end, 1), seriesFill(chartId, PLAN_KINDS.indexOf('late')))}
    </g>
  );
}

function DayTicks({ first, span, height }: { first: string; span: number; height: number }) {
  const tag = useIntlTag();
  const now = useClock();
  const start = Date.parse(`${first}T00:00:00Z`);
  const step = Math.max(1, Math.ceil(span / TICKS));
  const ticks = Array.from({ length: Math.ceil(span / step) }, (_, index) => index * step);
  return (
    <>
      {ticks.map((offset) => {
        const day = new Date(start + offset * 86_400_000).toISOString().slice(0, 10);
        const at = `${(offset / span) * 100}%`;
        return (
          <g key={day}>
            <line x1={at} x2={at} y1={TOP - 4} y2={height} className="stroke-line" />
            <text x={at} y={12} className="fill-ink-3 text-xs" suppressHydrationWarning>
              {formatDay(tag, day, now)}
            </text>
          </g>
        );
      })}
    </>
  );
}

const MARK_STYLES = ['stroke-ink-3', 'stroke-ok', 'stroke-risk'] as const;
const MARK_DASHES = ['2 3', '6 3', '0'] as const;

function Marks({ marks, x, height }: { marks: readonly PlanMark[]; x: Scale; height: number }) {
  return (
    <>
      {marks.map(({ key, label, date }, index) => (
        <line
          key={key}
          x1={`${x(date, 0.5)}%`}
          x2={`${x(date, 0.5)}%`}
          y1={TOP - 4}
          y2={height}
          strokeWidth="2"
          strokeDasharray={MARK_DASHES[index] ?? '0'}
          className={MARK_STYLES[index] ?? 'stroke-ink-3'}
        >
          <title>{label}</title>
        </line>
      ))}
    </>
  );
}

type MarkKeyProps = { readonly marks: readonly PlanMark[]; readonly slack: string };

/** The lines of a plan chart in words: which stroke is today, the promise, the expectation, and what stands for slack. */
export function PlanMarkKey({ marks, slack }: MarkKeyProps) {
  const t = useTranslations('date');
  const tag = useIntlTag();
  const now = useClock();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2" suppressHydrationWarning>
      {marks.map(({ key, label, date }, index) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg width="16" height="12" aria-hidden="true">
            <line
              x1="8"
              x2="8"
              y1="0"
              y2="12"
              strokeWidth="2"
              strokeDasharray={MARK_DASHES[index] ?? '0'}
              className={MARK_STYLES[index] ?? 'stroke-ink-3'}
            />
          </svg>
          {t('withDistance', { day: label, distance: formatDay(tag, date, now) })}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <svg width="18" height="12" aria-hidden="true">
          <line x1="0" x2="18" y1="6" y2="6" strokeWidth="2" strokeDasharray="3 3" className="stroke-ink-3" />
        </svg>
        {slack}
      </li>
    </ul>
  );
}
