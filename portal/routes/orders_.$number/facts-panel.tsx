import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { OrderView } from './route.tsx';

type FactsProps = {
  readonly order: OrderView;
  /** What is to be known about cancelling, where it is not simply offered. */
  readonly cancelling: ReactNode;
};

/** Who ordered it, for whom, where it goes, and what authorised it. */
export function FactsPanel({ order, cancelling }: FactsProps) {
  const t = useTranslations('order');
  const { costCentre } = order;
  const entries = [
    { id: 'placed', term: t('placed'), value: <Instant at={order.placedAt} /> },
    { id: 'requester', term: t('requester'), value: order.requester?.person.name ?? '–' },
    { id: 'costCentre', term: t('costCentre'), value: `${costCentre.code} ${costCentre.name}` },
    { id: 'promised', term: t('promised'), value: <Day date={order.promisedDate} weekday /> },
    { id: 'shipTo', term: t('shipTo'), value: <Address shipTo={order.shipTo} /> },
    {
      id: 'request',
      term: t('request'),
      value: <TextLink to={`/requests/${order.request.id}`}>{order.request.number}</TextLink>,
    },
    { id: 'decision', term: t('decision'), value: <Decision decisions={order.decisions} /> },
    ...(cancelling ? [{ id: 'cancelling', term: t('cancelling'), value: cancelling }] : []),
  ];
  return (
    <Panel title={t('facts')}>
      <DefinitionList entries={entries} />
    </Panel>
  );
}

function Address({ shipTo }: { readonly shipTo: OrderView['shipTo'] }) {
  return (
    <address className="not-italic">
      {shipTo.label}
      <span className="block text-sm text-ink-2">
        {shipTo.recipient}
        <br />
        {shipTo.street}
        <br />
        {shipTo.postalCode} {shipTo.city}, {shipTo.country}
      </span>
    </address>
  );
}

function Decision({ decisions }: { readonly decisions: OrderView['decisions'] }) {
  const t = useTranslations('order');
  const decision = decisions.findLast(({ authorised }) => authorised);
  if (!decision) return <>–</>;
  const name = decision.decidedBy?.person.name;
  return (
    <>
      {name ? t('approvedBy', { name }) : t('ownLimit')}
      <span className="block text-sm text-ink-3">
        <Instant at={decision.decidedAt} />
      </span>
    </>
  );
}
