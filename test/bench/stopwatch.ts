/** Collects how long something takes, on the wall and on this thread alone. */
export class Stopwatch {
  unproved = 0;
  private readonly wall: number[] = [];
  private readonly own: number[] = [];

  time<Result>(run: () => Result): Result {
    const cpu = process.threadCpuUsage();
    const begun = performance.now();
    const result = run();
    this.wall.push(performance.now() - begun);
    const { user, system } = process.threadCpuUsage(cpu);
    this.own.push((user + system) / 1_000);
    return result;
  }

  get count(): number {
    return this.wall.length;
  }

  percentile(share: number, of: 'wall' | 'own' = 'wall'): number {
    const sorted = this[of].toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}

/** A line of the table; the ratio is the median of the naive way over that of the engine. */
export type Row = {
  readonly what: string;
  readonly watch: Stopwatch;
  readonly target?: string | undefined;
  readonly naive?: Stopwatch;
};

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** One table of all measurements, in milliseconds. */
export function tableOfRows(rows: readonly Row[]): string {
  const head = [
    'what',
    'n',
    'p50',
    'p95',
    'p99',
    'cpu p50',
    'cpu p95',
    'target',
    'unproved',
    'naive p50',
    'ratio',
    'naive unproved',
  ];
  const lines = rows.map(({ what, watch, target, naive }) => [
    what,
    String(watch.count),
    ...[0.5, 0.95, 0.99].map((share) => number(watch.percentile(share))),
    ...[0.5, 0.95].map((share) => number(watch.percentile(share, 'own'))),
    target ?? '',
    String(watch.unproved),
    naive?.count ? number(naive.percentile(0.5)) : '',
    naive?.count ? number(naive.percentile(0.5) / watch.percentile(0.5)) : '',
    naive ? String(naive.unproved) : '',
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
