import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { actOnOrder } from './actions.server.ts';
import { CancelDrawer } from './cancel-drawer.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { useMayCancel } from './may-cancel.ts';
import { NoCancelling } from './no-cancelling.tsx';
import { OrderAgain } from './order-again.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { ParcelsPanel } from './parcels-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { OrderDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('order.title', { number: data?.order.number ?? '' }),
  live: ['order', 'shipment'],
};

export async function loader(args: LoaderFunctionArgs) {
  const { order, account } = await query(args, OrderDocument, {
    number: args.params.number ?? '',
    locale: args.context.preferences.locale,
  });
  const { cancelPreview, ...shown } = found(order);
  return { order: shown, cancelPreview, contacts: account?.contacts ?? [], idempotencyKey: crypto.randomUUID() };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
export type OrderView = Loaded['order'];
export type CancelPreview = Loaded['cancelPreview'];
export type OrderContact = Loaded['contacts'][number];

export async function action(args: ActionFunctionArgs) {
  return actOnOrder(args);
}

export default function OrderPage() {
  const { order, cancelPreview, contacts, idempotencyKey } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const mayCancel = useMayCancel(order);
  return (
    <>
      <OrderHeader order={order} offerCancel={mayCancel && cancelPreview.possible} idempotencyKey={idempotencyKey} />
      {params.get('done') === 'cancelled' && order.stage === 'CANCELLED' && <Cancelled />}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem] print:block print:space-y-4">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          <ProgressPanel order={order} />
        </div>
        <div className="grid min-w-0 gap-4">
          <LinesPanel order={order} />
          <ParcelsPanel order={order} />
          <OrderTimeline order={order} />
        </div>
        <div className="grid min-w-0 gap-4">
          <FactsPanel
            order={order}
            cancelling={
              mayCancel && !cancelPreview.possible && <NoCancelling preview={cancelPreview} contacts={contacts} />
            }
          />
          <ContactsPanel contacts={contacts} />
        </div>
      </div>
      {mayCancel && params.get('panel') === 'cancel' && (
        <CancelDrawer order={order} preview={cancelPreview} idempotencyKey={idempotencyKey} />
      )}
    </>
  );
}

type HeaderProps = { readonly order: OrderView; readonly offerCancel: boolean; readonly idempotencyKey: string };

function OrderHeader({ order, offerCancel, idempotencyKey }: HeaderProps) {
  const t = useTranslations('order');
  const late = order.expectedDate > order.promisedDate;
  return (
    <PageHeader
      crumbs={[{ to: '/orders', label: t('all') }]}
      title={t('title', { number: order.number })}
      badges={
        <>
          <StateBadge state={order.stage} />
          {order.atRisk && order.stage !== 'CANCELLED' && <StateBadge state={late ? 'late' : 'at_risk'} />}
        </>
      }
      lead={t('poNumber', { number: order.poNumber })}
      actions={
        <>
          <PrintButton>{t('print')}</PrintButton>
          {offerCancel && (
            <LinkButton to="?panel=cancel" preventScrollReset prefetch="none">
              {t('cancel')}
            </LinkButton>
          )}
          <OrderAgain order={order} idempotencyKey={idempotencyKey} />
        </>
      }
    />
  );
}

function Cancelled() {
  const t = useTranslations('order');
  return (
    <div className="mb-4">
      <Banner live tone="ok" title={t('cancelled')}>
        {t('cancelledBody')}
      </Banner>
    </div>
  );
}
