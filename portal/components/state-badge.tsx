import { useTranslations } from 'use-intl';
import { Badge, TONE_ICONS, type Tone } from './badge.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  placed: 'waiting',
  dispatched: 'waiting',
  pending: 'waiting',
  open: 'waiting',
  planned: 'neutral',
  waiting: 'waiting',
  invited: 'waiting',
  draft: 'neutral',
  confirmed: 'accent',
  acknowledged: 'accent',
  scheduled: 'accent',
  authorised: 'ok',
  approved: 'ok',
  active: 'ok',
  published: 'ok',
  in_production: 'accent',
  assembling: 'accent',
  testing: 'accent',
  started: 'accent',
  reading: 'accent',
  writing: 'accent',
  ready: 'accent',
  shipped: 'accent',
  received: 'ok',
  delivered: 'ok',
  done: 'ok',
  closed: 'neutral',
  assembled: 'ok',
  tested: 'ok',
  resolved: 'ok',
  sent: 'ok',
  in_use: 'ok',
  in_store: 'neutral',
  retired: 'neutral',
  superseded: 'neutral',
  ended: 'neutral',
  withdrawn: 'neutral',
  deactivated: 'neutral',
  installed: 'ok',
  consumed: 'neutral',
  released: 'neutral',
  held: 'waiting',
  cancelled: 'neutral',
  void: 'neutral',
  scrapped: 'neutral',
  suspended: 'risk',
  at_risk: 'risk',
  late: 'risk',
  shortfall: 'risk',
  unanswered: 'risk',
  conflict: 'risk',
  warning: 'risk',
  rejected: 'blocked',
  failed: 'blocked',
  placement_failed: 'blocked',
  no_candidate: 'blocked',
  test_failed: 'blocked',
  bad: 'blocked',
  on_time: 'ok',
};

/** The tone of a state of any document. */
export function toneOf(state: string): Tone {
  return TONES[state.toLowerCase()] ?? 'neutral';
}

/** A document's state, worded and toned from the shared vocabulary; takes the API's value as it is. */
export function StateBadge({ state, tone = toneOf(state) }: { readonly state: string; readonly tone?: Tone }) {
  const t = useTranslations('state');
  return (
    <Badge tone={tone} icon={tone === 'accent' ? 'progress' : TONE_ICONS[tone]}>
      {t(state.toLowerCase())}
    </Badge>
  );
}
