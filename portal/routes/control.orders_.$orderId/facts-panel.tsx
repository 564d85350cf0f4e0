import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { Order } from './route.tsx';

/** Whose order it is, and what was agreed. */
export function FactsPanel({ order }: { readonly order: Order }) {
  const t = useTranslations('controlOrder');
  const { recipient, street, postalCode, city, country } = order.shipTo;
  const address = [recipient, street, `${postalCode} ${city}`.trim(), country].filter(Boolean).join(', ');
  return (
    <Panel title={t('facts')}>
      <DefinitionList
        columns={3}
        entries={[
          {
            id: 'customer',
            term: t('customer'),
            value: <TextLink to={`/control/accounts/${order.account.id}`}>{order.account.name}</TextLink>,
          },
          { id: 'requester', term: t('requester'), value: order.requester?.person.name ?? '–' },
          { id: 'po', term: t('po'), value: order.poNumber },
          { id: 'costCentre', term: t('costCentre'), value: `${order.costCentre.code} ${order.costCentre.name}` },
          { id: 'shipTo', term: t('shipTo'), value: address },
          { id: 'placed', term: t('placed'), value: <Instant at={order.placedAt} /> },
          { id: 'requested', term: t('requested'), value: <Day date={order.requestedDate} weekday /> },
          { id: 'promised', term: t('promised'), value: <Day date={order.promisedDate} weekday /> },
          { id: 'expected', term: t('expected'), value: <Day date={order.expectedDate} weekday relative /> },
          { id: 'net', term: t('net'), value: <Money value={order.net} /> },
          { id: 'gross', term: t('gross'), value: <Money value={order.gross} /> },
        ]}
      />
    </Panel>
  );
}

type Line = Order['lines'][number];

/** What was ordered, line by line, with what the customer is told of each. */
export function LinesPanel({ order }: { readonly order: Order }) {
  const t = useTranslations('controlOrder');
  const columns: Column<Line>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: ({ sku, description }) => <Part part={{ sku, name: description }} />,
      phone: 'title',
    },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => quantity, align: 'end' },
    {
      key: 'stage',
      header: t('stage'),
      cell: ({ stage, findings }) => (
        <span className="grid justify-items-start gap-1">
          <StateBadge state={stage} />
          <ReasonList findings={findings.map(({ code, params }) => ({ code, params }))} tone="risk" />
        </span>
      ),
    },
    { key: 'promised', header: t('promised'), cell: ({ promisedDate }) => <Day date={promisedDate} /> },
    { key: 'expected', header: t('expected'), cell: ({ expectedDate }) => <Day date={expectedDate} /> },
    { key: 'net', header: t('net'), cell: ({ net }) => <Money value={net} />, align: 'end' },
  ];
  return (
    <Panel title={t('lines')} flush>
      <DataTable caption={t('lines')} columns={columns} rows={order.lines} rowKey={({ id }) => id} />
    </Panel>
  );
}
