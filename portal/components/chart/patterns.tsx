/** Fills that differ in texture as well as in colour, so that a chart reads in black and white. */
export const SERIES_COLORS = [
  'var(--accent)',
  'var(--waiting)',
  'var(--ok)',
  'var(--risk)',
  'var(--ink-3)',
  'var(--blocked)',
] as const;

const TEXTURES: readonly (string | null)[] = [
  null,
  'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'M0 4h8',
  'M0 0l8 8M-2 6l4 4M6-2l4 4',
  'M4 0v8',
  'M0 4h8M4 0v8',
];

/** The `fill` of the n-th series of the chart with that id. */
export function seriesFill(chartId: string, index: number): string {
  return `url(#${chartId}-series-${index % SERIES_COLORS.length})`;
}

export function SeriesPatterns({ chartId, count }: { readonly chartId: string; readonly count: number }) {
  return (
    <defs>
      {SERIES_COLORS.slice(0, count).map((color, index) => (
        <pattern key={color} id={`${chartId}-series-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" style={{ fill: color }} />
          {TEXTURES[index] && <path d={TEXTURES[index] ?? ''} strokeWidth="1.5" style={{ stroke: 'var(--surface)' }} />}
        </pattern>
      ))}
    </defs>
  );
}

/** The key of a chart: texture and name of each series. */
export function Legend({ chartId, names }: { readonly chartId: string; readonly names: readonly string[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" fill={seriesFill(chartId, index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
