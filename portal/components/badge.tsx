import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export type Tone = 'ok' | 'waiting' | 'risk' | 'blocked' | 'neutral' | 'accent';

const TONES: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  waiting: 'bg-waiting-soft text-waiting',
  risk: 'bg-risk-soft text-risk',
  blocked: 'bg-blocked-soft text-blocked',
  neutral: 'bg-sunken text-ink-2',
  accent: 'bg-accent-soft text-accent',
};

/** The shape that goes with a tone, so that colour never stands alone. */
export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  ok: 'checkCircle',
  waiting: 'clock',
  risk: 'warning',
  blocked: 'blocked',
  neutral: 'dot',
  accent: 'info',
};

type BadgeProps = { readonly tone?: Tone; readonly icon?: IconName | false; readonly children: ReactNode };

/** A state in one or two words, with the tone's shape. */
export function Badge({ tone = 'neutral', icon = TONE_ICONS[tone], children }: BadgeProps) {
  return (
    <span
      className={`inline-flex h-5 max-w-full items-center align-middle gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap print:border print:border-current ${TONES[tone]}`}
    >
      {icon && <Icon name={icon} size={12} />}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A count beside a word, such as unread notifications. */
export function Count({ value, label }: { readonly value: number; readonly label?: string }) {
  if (value === 0) return null;
  return (
    <span className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-sunken px-1.5 text-xs font-medium text-ink-2">
      <span aria-hidden={label !== undefined}>{value > 99 ? '99+' : value}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
