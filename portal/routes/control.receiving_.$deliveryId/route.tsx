import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ScanBox } from '../../components/supply/scan-box.tsx';
import { printedSscc } from '../../components/supply/sscc.ts';
import { Timeline } from '../../components/timeline.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { receiveScanAction } from '../control.receiving/scan.server.ts';
import { countAction } from './count.server.ts';
import { CountPanel } from './count-panel.tsx';
import { DeliveryLines } from './delivery-lines.tsx';
import { DeliveryDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('delivery.title', { number: data?.delivery.number ?? '' }),
};

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const { incomingDelivery } = await query(args, DeliveryDocument, { id: args.params.deliveryId ?? '', locale });
  const done = new URL(args.request.url).searchParams.has('done');
  return { delivery: found(incomingDelivery), done, idempotencyKey: crypto.randomUUID() };
}

export type Delivery = Awaited<ReturnType<typeof loader>>['delivery'];

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  if (data.get('intent') === 'scan') return receiveScanAction(args, data, args.params.deliveryId ?? null);
  const { refused } = await countAction(args);
  if (refused) return { refused };
  throw redirect(`${new URL(args.request.url).pathname}?done=1`, 303);
}

const NO_SCANS: never[] = [];

export default function DeliveryPage() {
  const { delivery, done, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('delivery');
  const nav = useTranslations('nav');
  const list = useTranslations('receiving');
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  const open = delivery.state === 'SHIPPED' && (planner || administrator);
  return (
    <>
      <PageHeader
        title={t('title', { number: delivery.number })}
        crumbs={[{ to: '/control/receiving', label: nav('receiving') }]}
        badges={<StateBadge state={delivery.state} />}
        lead={delivery.supplier.name}
        actions={<PrintButton>{t('print')}</PrintButton>}
      />
      <div className="grid gap-4">
        {done && !answer && <Banner tone="ok" live title={t('done')} />}
        {delivery.state === 'RECEIVED' && <Banner tone="ok" title={t('complete')} />}
        {delivery.state === 'VOID' && (
          <Banner tone="blocked" title={t('voided')}>
            <p>{t('voidedBecause', { reason: delivery.voidReason ?? '' })}</p>
            {delivery.voidedAt && <Instant at={delivery.voidedAt} />}
          </Banner>
        )}
        {(open || (answer && 'scans' in answer)) && (
          <div className="print:hidden">
            <Panel title={t('unpack')} note={t('unpackNote')}>
              <ScanBox
                scans={answer && 'scans' in answer ? answer.scans : NO_SCANS}
                idempotencyKey={idempotencyKey}
                label={t('scanField')}
                action={list('scanSend')}
              />
            </Panel>
          </div>
        )}
        {open && (
          <CountPanel
            key={delivery.version}
            delivery={delivery}
            result={answer && 'refused' in answer ? answer.refused : undefined}
            idempotencyKey={`${idempotencyKey}-count`}
          />
        )}
        <DeliveryLines lines={delivery.lines} />
        <Facts />
        <Receipts />
      </div>
    </>
  );
}

/** When something of the delivery was taken in, and by whom. */
function Receipts() {
  const { delivery } = useLoaderData<typeof loader>();
  const t = useTranslations('delivery');
  if (delivery.receipts.length === 0) return null;
  const events = delivery.receipts.map(({ at, by, pieces }) => ({
    id: at,
    at,
    title: t('receipt', { count: pieces }),
    by,
    tone: 'ok' as const,
  }));
  return (
    <Panel title={t('receipts')}>
      <Timeline events={events} />
    </Panel>
  );
}

function Facts() {
  const { delivery } = useLoaderData<typeof loader>();
  const t = useTranslations('delivery');
  const list = useTranslations('receiving');
  const carrier = [delivery.carrier, delivery.tracking].filter(Boolean).join(' · ') || '–';
  return (
    <Panel>
      <DefinitionList
        columns={3}
        entries={[
          { id: 'day', term: list('day'), value: <Day date={delivery.expectedOn} weekday relative /> },
          { id: 'announced', term: t('announced'), value: <Instant at={delivery.shippedAt} /> },
          { id: 'carrier', term: list('carrier'), value: carrier },
          { id: 'sscc', term: t('sscc'), value: <span className="font-mono">{printedSscc(delivery.sscc)}</span> },
        ]}
      />
    </Panel>
  );
}
