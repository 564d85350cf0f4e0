import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type StatProps = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** What it is compared with, or what it is made of. */
  readonly note?: ReactNode;
  /** Where the number is opened. */
  readonly to?: string;
  readonly chart?: ReactNode;
};

/** One number with its name; a link where it can be opened. */
export function Stat({ label, value, note, to, chart }: StatProps) {
  const body = (
    <>
      <span className="flex items-center gap-1 text-sm text-ink-2">
        {label}
        {to && <Icon name="chevronRight" size={12} className="text-ink-3" />}
      </span>
      <span className="mt-1 flex flex-wrap items-end justify-between gap-2">
        <span className="text-xl font-semibold tracking-tight">{value}</span>
        {chart}
      </span>
      {note && <span className="mt-0.5 block text-sm text-ink-3">{note}</span>}
    </>
  );
  const frame = 'block min-w-0 rounded-lg border border-line bg-surface px-4 py-3';
  if (!to) return <div className={frame}>{body}</div>;
  return (
    <Link to={to} prefetch="intent" className={`${frame} hover:border-line-strong hover:bg-hover`}>
      {body}
    </Link>
  );
}

/** Numbers side by side. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">{children}</div>;
}
