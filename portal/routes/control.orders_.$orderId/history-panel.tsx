import { useTranslations } from 'use-intl';
import { Panel } from '../../components/panel.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Order } from './route.tsx';

/** The customer's own time line in the customer's own words, the newest first. */
export function HistoryPanel({ order }: { readonly order: Order }) {
  const t = useTranslations('controlOrder');
  const words = useTranslations('order.event');
  const tag = useIntlTag();
  const now = useClock();
  const textsOf = (params: unknown) =>
    Object.fromEntries(
      Object.entries((params ?? {}) as Record<string, unknown>).map(([name, value]) => {
        const text = String(value ?? '');
        return [name, /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(tag, text, now) : text];
      }),
    );
  const events = order.events.toReversed().map(({ id, kind, params, actor, at }) => ({
    id,
    at,
    title: words.has(kind) ? words(kind, textsOf(params)) : words('other'),
    by: actor,
    tone: kind === 'date_moved' || kind === 'change_needed' ? ('risk' as const) : ('accent' as const),
  }));
  return (
    <Panel title={t('history')}>
      <Timeline events={events} />
    </Panel>
  );
}
