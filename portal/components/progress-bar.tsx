import { type ReactNode, useId } from 'react';
import type { Tone } from './badge.tsx';

type ProgressBarProps = {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
  /** Words for the value, such as "3 of 8 received". */
  readonly text: string;
  readonly tone?: Tone;
  readonly hideLabel?: boolean;
};

const FILLS: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok',
  waiting: 'bg-waiting',
  risk: 'bg-risk',
  blocked: 'bg-blocked',
  neutral: 'bg-ink-3',
  accent: 'bg-accent',
};

/** How much of something is done, in a bar and in words. */
export function ProgressBar({ label, value, max, text, tone = 'accent', hideLabel = false }: ProgressBarProps) {
  const id = useId();
  const share = max === 0 ? 0 : Math.min(100, (value / max) * 100);
  return (
    <div className="min-w-24">
      <div className={hideLabel ? 'sr-only' : 'mb-1 flex justify-between gap-3 text-sm'}>
        <span id={id}>{label}</span>
        <span className="text-ink-3">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        <div className={`h-full rounded-full ${FILLS[tone]}`} style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
