import type { ReactNode } from 'react';
import { TONE_ICONS, type Tone } from './badge.tsx';
import { Instant } from './date.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export type TimelineEvent = {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  /** Who did it. */
  readonly by?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
};

const TONES: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  waiting: 'text-waiting',
  risk: 'text-risk',
  blocked: 'text-blocked',
  neutral: 'text-ink-3',
  accent: 'text-accent',
};

/** What happened, in the order given; newest first is usual. */
export function Timeline({ events, zone }: { readonly events: readonly TimelineEvent[]; readonly zone?: string }) {
  return (
    <ol className="relative grid">
      {events.map((event) => (
        <TimelineItem key={event.id} event={event} zone={zone} />
      ))}
    </ol>
  );
}

function TimelineItem({ event, zone }: { readonly event: TimelineEvent; readonly zone: string | undefined }) {
  const { at, title, body, by, tone = 'neutral', icon = TONE_ICONS[tone] } = event;
  return (
    <li className="group relative grid grid-cols-[1.5rem_1fr] gap-x-3 pb-4 last:pb-0">
      <span className="absolute top-6 bottom-0 left-3 w-px -translate-x-1/2 bg-line group-last:hidden" />
      <span
        className={`relative grid size-6 place-items-center rounded-full border border-line bg-surface ${TONES[tone]}`}
      >
        <Icon name={icon} size={14} />
      </span>
      <div className="min-w-0 pt-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{title}</span>
          <span className="text-sm text-ink-3">
            <Instant at={at} {...(zone ? { zone } : {})} />
          </span>
        </p>
        {body && <div className="text-ink-2">{body}</div>}
        {by && <p className="text-sm text-ink-3">{by}</p>}
      </div>
    </li>
  );
}
