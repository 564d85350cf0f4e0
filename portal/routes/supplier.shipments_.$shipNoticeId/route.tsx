import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ShipNoticeDocument } from './queries.ts';
import { ShippingLabel } from './shipping-label.tsx';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('supplierShipment.title', { number: data?.shipNotice.number ?? '' }),
};

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const { shipNotice, supplierRelation } = await query(args, ShipNoticeDocument, {
    id: args.params.shipNoticeId ?? '',
    locale,
  });
  const done = new URL(args.request.url).searchParams.has('done');
  return { shipNotice: found(shipNotice), sender: supplierRelation?.name ?? '', done };
}

export type Notice = Awaited<ReturnType<typeof loader>>['shipNotice'];

export default function Shipment() {
  const { shipNotice, sender, done } = useLoaderData<typeof loader>();
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
            <span className="hidden scripted:inline">
              <Button variant="primary" icon="print" onClick={() => window.print()}>
                {t('print')}
              </Button>
            </span>
          }
        />
      </div>
      <div className="grid gap-4">
        {done && (
          <div className="print:hidden">
            <Banner tone="ok" live title={t('done')} />
          </div>
        )}
        <div className="grid gap-4 lg:grid-cols-2">
          <ShippingLabel notice={shipNotice} sender={sender} />
          <div className="print:hidden">
            <Facts />
          </div>
        </div>
        <div className="print:hidden">
          <Contents />
        </div>
      </div>
    </>
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
      cell: ({ serials }) => (
        <span className="font-mono text-sm">{serials.map(({ serial }) => serial).join(', ')}</span>
      ),
    },
  ];
  return (
    <Panel title={t('contents')} flush>
      <DataTable caption={t('contents')} columns={columns} rows={shipNotice.lines} rowKey={({ id }) => id} />
    </Panel>
  );
}
