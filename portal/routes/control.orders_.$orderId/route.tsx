import type { LoaderFunctionArgs, SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useOrderStages } from '../../components/order-stages.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StageBar } from '../../components/stage-bar.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AwardsPanel } from './awards-panel.tsx';
import { ComponentsPanel } from './components-panel.tsx';
import { ExceptionsPanel } from './exceptions-panel.tsx';
import { FactsPanel, LinesPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { ControlOrderDocument } from './queries.ts';
import { SubOrdersPanel } from './sub-orders-panel.tsx';
import { ParcelsPanel, UnitsPanel } from './units-panel.tsx';

const VIEWS = ['plan', 'parts', 'units', 'history'] as const;

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('controlOrder.title', { number: data?.order.number ?? '' }),
};

// Nothing of these is left to be sent.
const OVER: ReadonlySet<string> = new Set(['SHIPPED', 'DELIVERED', 'CANCELLED']);

export async function loader(args: LoaderFunctionArgs) {
  const view = new URL(args.request.url).searchParams.get('view');
  const variables = { id: args.params.orderId ?? '', locale: args.context.preferences.locale };
  const { salesOrder, workExceptions, productUnits } = await query(args, ControlOrderDocument, variables);
  return {
    order: found(salesOrder),
    exceptions: workExceptions.nodes,
    units: productUnits.nodes,
    view: VIEWS.find((known) => known === view) ?? 'plan',
  };
}

export type OrderData = SerializeFrom<typeof loader>;
export type Order = OrderData['order'];
export type OrderPlan = NonNullable<Order['plan']>;

export default function OrderPage() {
  const { order, view } = useLoaderData<typeof loader>();
  const t = useTranslations('controlOrder');
  const nav = useTranslations('nav');
  const stagesOf = useOrderStages();
  const tabs = VIEWS.map((key) => ({
    to: `/control/orders/${order.id}?view=${key === 'plan' ? '' : key}`,
    label: t(`view.${key}`),
  }));
  return (
    <>
      <PageHeader
        title={t('title', { number: order.number })}
        crumbs={[{ to: '/control/orders', label: nav('orders') }]}
        lead={order.account.name}
        badges={
          <>
            <StateBadge state={order.stage} />
            {order.atRisk && <StateBadge state="at_risk" />}
          </>
        }
        actions={
          !OVER.has(order.stage) && (
            <LinkButton to={`/control/shipments/new?order=${order.id}`} icon="box">
              {t('createParcel')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-4">
        {order.stage !== 'CANCELLED' && (
          <Panel>
            <StageBar label={t('stage')} stages={stagesOf(order)} />
          </Panel>
        )}
        <ExceptionsPanel />
      </div>
      <div className="mt-4">
        <Tabs label={t('tabs')} tabs={tabs} />
      </div>
      <div className="grid gap-4">
        <View view={view} />
      </div>
    </>
  );
}

function View({ view }: { readonly view: string }) {
  const { order, units } = useLoaderData<typeof loader>();
  const t = useTranslations('controlOrder');
  if (view === 'history') return <HistoryPanel order={order} />;
  if (view === 'units') {
    return (
      <>
        <UnitsPanel units={units} />
        <ParcelsPanel parcels={order.shipments} />
      </>
    );
  }
  if (view === 'parts') {
    return order.plan ? (
      <>
        <ComponentsPanel order={order} plan={order.plan} />
        <AwardsPanel plan={order.plan} />
      </>
    ) : (
      <NoPlan title={t('noPlan')} />
    );
  }
  return (
    <>
      {order.plan ? <PlanPanel order={order} plan={order.plan} /> : <NoPlan title={t('noPlan')} />}
      {order.plan && <SubOrdersPanel plan={order.plan} />}
      <LinesPanel order={order} />
      <FactsPanel order={order} />
    </>
  );
}

function NoPlan({ title }: { readonly title: string }) {
  return (
    <Panel>
      <EmptyState icon="calendar" title={title} />
    </Panel>
  );
}
