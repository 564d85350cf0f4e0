import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { useTroubleWords } from '../../components/finding-words.ts';
import { useOrderStages } from '../../components/order-stages.ts';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { StageBar } from '../../components/stage-bar.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { dayIn, daysBetween, formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { OrderView } from './route.tsx';

const STAGE_OF: Readonly<Record<string, string>> = { part_received: 'received' };

// A stage may be entered again after a setback; the day it was reached last counts.
function useStageDays({ events, placedAt, stage, expectedDate }: OrderView): Record<string, string> {
  const t = useTranslations('order');
  const tag = useIntlTag();
  const zone = useTimeZone();
  const now = useClock();
  const day = (at: string) => formatDay(tag, dayIn(new Date(at), zone), now);
  const reached = Object.fromEntries(events.map(({ kind, at }) => [STAGE_OF[kind] ?? kind, day(at)]));
  return {
    placed: day(placedAt),
    ...reached,
    ...(stage === 'DELIVERED' || stage === 'CANCELLED'
      ? {}
      : { delivered: t('expectedShort', { day: formatDay(tag, expectedDate, now) }) }),
  };
}

/** How far the order has come, when it arrives against what was promised, and why. */
export function ProgressPanel({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  const stagesOf = useOrderStages();
  const days = useStageDays(order);
  const trouble = useTroubleWords();
  const reasons = order.lines.flatMap(({ findings }) => findings).filter(({ code }) => code !== 'later_than_promised');
  // A line may come late although the order as a whole does not.
  const lateLine = order.expectedDate <= order.promisedDate && reasons.length === 0 && trouble(order.lines);
  return (
    <Panel>
      <div className="grid gap-4">
        {order.stage !== 'CANCELLED' && <StageBar label={t('progress')} stages={stagesOf(order, days)} />}
        <div className="grid gap-1.5">
          <p className="text-lg font-semibold">
            <Arrival order={order} />
          </p>
          <ReasonList findings={reasons} tone="risk" />
          {lateLine && <p className="text-risk">{lateLine}</p>}
          {order.requestedDate && order.requestedDate < order.promisedDate && (
            <p className="text-ink-2">
              {t('wanted')} <Day date={order.requestedDate} weekday />
            </p>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Arrival({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const { stage, promisedDate, expectedDate } = order;
  if (stage === 'CANCELLED') return <>{t('arrival.cancelled')}</>;
  const late = daysBetween(promisedDate, expectedDate);
  const words = {
    expected: formatDay(tag, expectedDate, now, true),
    promised: formatDay(tag, promisedDate, now, true),
    days: Math.abs(late),
  };
  const overdue = stage !== 'DELIVERED' && expectedDate < dayIn(now, zone);
  if (overdue) return <span suppressHydrationWarning>{t('arrival.overdue', words)}</span>;
  const done = stage === 'DELIVERED' ? 'delivered' : 'arrives';
  const how = late > 0 ? 'Late' : late < 0 ? 'Early' : 'Promised';
  return <span suppressHydrationWarning>{t(`arrival.${done}${how}`, words)}</span>;
}
