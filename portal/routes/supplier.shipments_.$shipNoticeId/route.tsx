import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { voidNotice } from './actions.server.ts';
import { ShipNoticeDocument } from './queries.ts';
import { ShippingLabel } from './shipping-label.tsx';
import { VoidDrawer } from './void-drawer.tsx';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('supplierShipment.title', { number: data?.shipNotice.number ?? '' }),
};

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const { shipNotice, supplierRelation } = await query(args, ShipNoticeDocument, {
    id: args.params.shipNoticeId ?? '',
    locale,
  });
  const params = new URL(args.request.url).searchParams;
  return {
    shipNotice: found(shipNotice),
    sender: supplierRelation?.name ?? '',
    done: params.get('done'),
    voiding: params.get('panel') === 'void',
    idempotencyKey: crypto.randomUUID(),
  };
}

export function action(args: ActionFunctionArgs) {
  return voidNotice(args);
}

export type Notice = Awaited<ReturnType<typeof loader>>['shipNotice'];

export default function Shipment() {
  const { shipNotice, sender, done, voiding, idempotencyKey } = useLoaderData<typeof loader>();
  const isVoid = shipNotice.state === 'VOID';
  const t = useTranslations('supplierShipment');
  const nav = useTranslations('nav');
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('title', { number: shipNotice.number })}
          crumbs={[{ to: '/supplier/shipments', label: nav('shipments') }]}
          badges={<StateBadge state={shipNotice.state} />}
          actions={
            <>
              {shipNotice.mayBeVoided && <LinkButton to="?panel=void">{t('void')}</LinkButton>}
              {!isVoid && (
                <span className="hidden scripted:inline">
                  <Button variant="primary" icon="print" onClick={() => window.print()}>
                    {t('print')}
                  </Button>
                </span>
              )}
            </>
          }
        />
      </div>
      <div className="grid gap-4">
        {done && done !== 'voided' && (
          <div className="print:hidden">
            <Banner tone="ok" live title={t('done')} />
          </div>
        )}
        {isVoid && <Voided notice={shipNotice} fresh={done === 'voided'} />}
        <div className="grid gap-4 lg:grid-cols-2">
          {!isVoid && <ShippingLabel notice={shipNotice} sender={sender} />}
          <div className="print:hidden">
            <Facts />
          </div>
        </div>
        <div className="print:hidden">
          <Contents />
        </div>
      </div>
      {voiding && shipNotice.mayBeVoided && <VoidDrawer notice={shipNotice} idempotencyKey={idempotencyKey} />}
    </>
  );
}

function Voided({ notice, fresh }: { readonly notice: Notice; readonly fresh: boolean }) {
  const t = useTranslations('supplierShipment');
  return (
    <Banner tone="risk" live={fresh} title={t('voided')}>
      <p>{t('voidedBecause', { reason: notice.voidReason ?? '' })}</p>
      {notice.voidedAt && <Instant at={notice.voidedAt} />}
    </Banner>
  );
}

function Facts() {
  const { shipNotice } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierShipments');
  const words = useTranslations('supplierShipment');
  return (
    <Panel title={words('facts')}>
      <DefinitionList
        entries={[
          { id: 'shipped', term: t('shipped'), value: <Instant at={shipNotice.shippedAt} /> },
          { id: 'expected', term: t('expected'), value: <Day date={shipNotice.expectedOn} weekday relative /> },
          { id: 'carrier', term: t('carrier'), value: shipNotice.carrier || '–' },
          { id: 'tracking', term: t('tracking'), value: shipNotice.tracking || '–' },
        ]}
      />
    </Panel>
  );
}

type Line = Notice['lines'][number];

function Contents() {
  const { shipNotice } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierShipment');
  const list = useTranslations('supplierShipments');
  const columns: Column<Line>[] = [
    {
      key: 'part',
      header: t('contents'),
      cell: ({ component }) => <Part part={component} />,
      phone: 'title',
    },
    { key: 'subOrder', header: t('subOrder'), cell: ({ subOrderNumber }) => subOrderNumber },
    {
      key: 'received',
      header: list('received'),
      cell: ({ received, quantity }) => list('receivedOf', { received, quantity }),
      align: 'end',
    },
    {
      key: 'serials',
      header: t('serials'),
      cell: ({ serials }) =>
        serials.length > 0 && (
          <span className="font-mono text-sm break-all">{serials.map(({ serial }) => serial).join(', ')}</span>
        ),
    },
  ];
  return (
    <Panel title={t('contents')} flush>
      <DataTable caption={t('contents')} columns={columns} rows={shipNotice.lines} rowKey={({ id }) => id} />
    </Panel>
  );
}
