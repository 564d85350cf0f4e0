import type { Figures } from './measure.ts';

export type Line = {
  readonly operation: string;
  readonly statements: number;
  readonly one: Figures;
  readonly many: Figures;
  readonly direct: Figures;
};

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** One table of all measurements. The ratio is the operation's median at one client over that of its statements alone. */
export function tableOf(lines: readonly Line[]): string {
  const head = [
    'operation',
    'stmts',
    '1 client p50 ms',
    'p99 ms',
    'cpu ms',
    '16 clients /s',
    'p99 ms',
    'SQL alone p50 ms',
    'SQL /s',
    'ratio',
  ];
  const rows = lines.map(({ operation, statements, one, many, direct }) => [
    operation,
    String(statements),
    number(one.p50),
    number(one.p99),
    number(one.cpu),
    number(many.perSecond),
    number(many.p99),
    number(direct.p50),
    number(direct.perSecond),
    number(one.p50 / direct.p50),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
