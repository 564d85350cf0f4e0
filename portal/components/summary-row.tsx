import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export type RowTone = 'waiting' | 'risk' | 'blocked' | 'neutral';

const TONES: Readonly<Record<RowTone, string>> = {
  waiting: 'text-waiting',
  risk: 'text-risk',
  blocked: 'text-blocked',
  neutral: 'text-ink-3',
};

type SummaryRowProps = {
  readonly to: string;
  readonly icon: IconName;
  readonly tone?: RowTone;
  readonly title: ReactNode;
  /** Why it stands here, or what belongs to it. */
  readonly note?: ReactNode;
  /** An amount or a time at the end of the line. */
  readonly end?: ReactNode;
};

/** A line of a panel that leads to its page: what it is, why it matters, how much or how long. */
export function SummaryRow({ to, icon, tone = 'neutral', title, note, end }: SummaryRowProps) {
  return (
    <li>
      <Link
        to={to}
        prefetch="intent"
        className="-outline-offset-2 grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-2.5 hover:bg-hover"
      >
        <Icon name={icon} className={`mt-0.5 ${TONES[tone]}`} />
        <span className="min-w-0">
          <span className="block font-medium break-words">{title}</span>
          {note && <span className="block text-sm text-ink-2">{note}</span>}
        </span>
        {end && <span className="pl-2 text-right text-sm text-ink-2">{end}</span>}
      </Link>
    </li>
  );
}

/** The list that such lines stand in. */
export function SummaryList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}
