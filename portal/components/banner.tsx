import type { ReactNode } from 'react';
import { TONE_ICONS, type Tone } from './badge.tsx';
import { Icon } from './icon.tsx';

const TONES: Readonly<Record<Tone, string>> = {
  ok: 'border-ok/35 bg-ok-soft [&>svg]:text-ok',
  waiting: 'border-waiting/35 bg-waiting-soft [&>svg]:text-waiting',
  risk: 'border-risk/35 bg-risk-soft [&>svg]:text-risk',
  blocked: 'border-blocked/35 bg-blocked-soft [&>svg]:text-blocked',
  neutral: 'border-line bg-sunken [&>svg]:text-ink-3',
  accent: 'border-accent/35 bg-accent-soft [&>svg]:text-accent',
};

type BannerProps = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read aloud when it appears; for the outcome of what the reader just did. */
  readonly live?: boolean;
};

/** A message that belongs to the page: what happened, what it means, what to do. */
export function Banner({ tone = 'accent', title, children, actions, live = false }: BannerProps) {
  return (
    <div
      role={live ? 'status' : undefined}
      className={`flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-md border px-3 py-2.5 text-base ${TONES[tone]}`}
    >
      <Icon name={TONE_ICONS[tone]} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-52">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
