import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useTroubleWords } from '../../components/finding-words.ts';
import { useGoodsWords } from '../../components/goods-words.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { useOrderStages } from '../../components/order-stages.ts';
import { Panel } from '../../components/panel.tsx';
import { StageMeter } from '../../components/stage-bar.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { PremierPageData } from './route.tsx';

type Underway = PremierPageData['underway'];

/** Orders that are not delivered yet, the one expected first on top. */
export function OrdersPanel({ underway: { nodes, pageInfo } }: { readonly underway: Underway }) {
  const t = useTranslations('premier');
  return (
    <Panel
      title={t('orders')}
      flush
      actions={<TextLink to="/orders">{pageInfo.hasNextPage ? t('moreOrders') : t('allOrders')}</TextLink>}
    >
      {nodes.length > 0 ? (
        <ul className="divide-y divide-line">
          {nodes.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      ) : (
        <EmptyState icon="box" title={t('noOrders')} action={<LinkButton to="/catalogue">{t('browse')}</LinkButton>}>
          {t('noOrdersHint')}
        </EmptyState>
      )}
    </Panel>
  );
}

function OrderRow({ order }: { readonly order: Underway['nodes'][number] }) {
  const t = useTranslations('premier');
  const goods = useGoodsWords();
  const trouble = useTroubleWords();
  const stages = useOrderStages();
  const late = order.expectedDate > order.promisedDate;
  const reason = trouble(order.lines);
  return (
    <li>
      <Link
        to={`/orders/${order.number}`}
        prefetch="intent"
        className="-outline-offset-2 grid gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover md:grid-cols-[minmax(0,1fr)_13rem_9rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium">{goods(order.lines)}</span>
          <span className="block text-sm text-ink-3">{order.number}</span>
        </span>
        <StageMeter stages={stages(order)} />
        <span className="flex flex-wrap items-center gap-x-2 md:flex-col md:items-end">
          <span className="font-medium">
            <span className="sr-only">{t('expected')} </span>
            <Day date={order.expectedDate} weekday />
          </span>
          <StateBadge state={late ? 'late' : order.atRisk ? 'at_risk' : 'on_time'} />
        </span>
        {(order.atRisk || late) && reason && <span className="text-sm text-risk md:col-span-3">{reason}</span>}
      </Link>
    </li>
  );
}
