import { useTranslations } from 'use-intl';
import type { Tone } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';
import { Timeline, type TimelineEvent } from '../../components/timeline.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { OrderView } from './route.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  placed: 'accent',
  confirmed: 'ok',
  shipped: 'accent',
  delivered: 'ok',
  cancelled: 'neutral',
  change_needed: 'risk',
};

type Event = OrderView['events'][number];

function toneOf({ kind, params }: Event): Tone {
  const { from = '', to = '' } = (params ?? {}) as Record<string, string>;
  if (kind === 'date_moved') return to > from ? 'risk' : 'ok';
  return TONES[kind] ?? 'neutral';
}

/** What happened to the order, last first; it grows by itself while the page is open. */
export function OrderTimeline({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  const tag = useIntlTag();
  const now = useClock();
  const places = new Map(order.lines.map(({ id, position }) => [id, position]));
  const wordOf = ({ kind, params }: Event): string => {
    const texts = (params ?? {}) as Record<string, unknown>;
    const days = Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
          ? formatDay(tag, value, now)
          : String(value ?? ''),
      ]),
    );
    return t.has(`event.${kind}`) ? t(`event.${kind}`, days) : t('event.other');
  };
  const events = order.events.map((event): TimelineEvent => {
    const place = event.lineId && order.lines.length > 1 ? places.get(event.lineId) : undefined;
    return {
      id: event.id,
      at: event.at,
      title: wordOf(event),
      tone: toneOf(event),
      ...(event.actor ? { by: event.actor } : {}),
      ...(place ? { body: t('lineNumber', { position: place }) } : {}),
    };
  });
  return (
    <Panel title={t('timeline')}>
      <Timeline events={events.toReversed()} />
    </Panel>
  );
}
