import { scaleLinear } from '@visx/scale';
import { line } from '@visx/shape';

type SparklineProps = {
  readonly values: readonly number[];
  /** What the line says, in words: "up from 12 to 19 in six months". */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
};

/** A trend in the width of a cell; its last point is marked. */
export function Sparkline({ values, label, width = 72, height = 20 }: SparklineProps) {
  const x = scaleLinear<number>({ domain: [0, Math.max(1, values.length - 1)], range: [2, width - 4] });
  const y = scaleLinear<number>({ domain: [Math.min(...values), Math.max(...values)], range: [height - 3, 3] });
  const path = line<number>({ x: (_, index) => x(index), y: (value) => y(value) })([...values]) ?? '';
  const last = values.at(-1) ?? 0;
  return (
    <svg width={width} height={height} role="img" aria-label={label} className="inline-block align-middle">
      <path d={path} fill="none" strokeWidth="1.5" strokeLinejoin="round" className="stroke-accent" />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.2" className="fill-accent" />
    </svg>
  );
}
