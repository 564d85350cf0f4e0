import { gs1Widths } from './code-128.ts';

type BarcodeProps = { readonly digits: string; readonly label: string };

const QUIET = 10;

/** A GS1-128 bar code, black on white whatever the theme, with the quiet zones that a scanner needs. */
export function Barcode({ digits, label }: BarcodeProps) {
  const widths = gs1Widths(digits);
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * QUIET;
  const bars: { x: number; width: number }[] = [];
  let x = QUIET;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push({ x, width });
    x += width;
  }
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${total} 60`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      className="h-24 w-full max-w-md bg-paper"
    >
      {bars.map((bar) => (
        <rect key={bar.x} x={bar.x} y="4" width={bar.width} height="52" fill="#000000" />
      ))}
    </svg>
  );
}
