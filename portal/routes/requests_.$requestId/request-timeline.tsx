import { useTranslations } from 'use-intl';
import type { Tone } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';
import { Timeline, type TimelineEvent } from '../../components/timeline.tsx';
import type { RequestView } from './route.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  SUBMITTED: 'waiting',
  AUTHORISED: 'ok',
  APPROVED: 'ok',
  REJECTED: 'blocked',
  WITHDRAWN: 'neutral',
  PLACEMENT_FAILED: 'blocked',
  PLACED: 'ok',
};

/** What happened to a request, last first. */
export function RequestTimeline({ request }: { readonly request: RequestView }) {
  const t = useTranslations('request');
  const events = request.events.map(({ at, kind, actor }, index): TimelineEvent => {
    const verdict = kind === 'REJECTED' || kind === 'APPROVED' ? request.steps.at(-1)?.verdict : null;
    return {
      id: `${at}-${index}`,
      at,
      title: t(`event.${kind}`),
      tone: TONES[kind] ?? 'neutral',
      ...(actor ? { by: actor } : {}),
      ...(verdict?.reason ? { body: verdict.reason } : {}),
    };
  });
  return (
    <Panel title={t('timeline')}>
      <Timeline events={events.toReversed()} />
    </Panel>
  );
}
