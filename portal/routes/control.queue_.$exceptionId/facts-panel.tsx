import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import type { Shell } from '../../gateway/shell.ts';
import { AboutFields } from './about-fields.tsx';
import type { action, loader } from './route.tsx';

/** What the entry is about, and who looks after it. */
export function FactsPanel() {
  const { exception } = useLoaderData<typeof loader>();
  const t = useTranslations('controlException');
  const { order, component, supplier, supplyOrder } = exception;
  return (
    <Panel title={t('facts')} actions={<TakeForm />}>
      <DefinitionList
        columns={3}
        entries={[
          {
            id: 'order',
            term: t('order'),
            value: (
              <span className="inline-flex flex-wrap items-center gap-2">
                <TextLink to={`/control/orders/${order.id}`}>{order.number}</TextLink>
                <StateBadge state={order.stage} />
              </span>
            ),
          },
          { id: 'customer', term: t('customer'), value: order.account.name },
          { id: 'owner', term: t('owner'), value: <Owner /> },
          { id: 'promised', term: t('promised'), value: <Day date={order.promisedDate} weekday /> },
          { id: 'expected', term: t('expected'), value: <Day date={order.expectedDate} weekday relative /> },
          { id: 'since', term: t('since'), value: <Instant at={exception.openedAt} /> },
          ...(component ? [{ id: 'part', term: t('part'), value: <Part part={component} /> }] : []),
          { id: 'quantity', term: t('quantity'), value: <Pieces /> },
          ...(supplier ? [{ id: 'supplier', term: t('supplier'), value: supplier.name }] : []),
          ...(supplyOrder
            ? [
                {
                  id: 'subOrder',
                  term: t('subOrder'),
                  value: (
                    <span className="inline-flex flex-wrap items-center gap-2">
                      {supplyOrder.number} <StateBadge state={supplyOrder.status} />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

// Surplus is named only where there is some.
function Pieces() {
  const { exception } = useLoaderData<typeof loader>();
  const t = useTranslations('controlException');
  const { quantity, needed } = exception;
  return <>{needed < quantity ? t('neededOf', { needed, quantity }) : quantity}</>;
}

function Owner() {
  const { exception } = useLoaderData<typeof loader>();
  const words = useTranslations('exception');
  return <>{exception.owner?.person.name ?? words('nobody')}</>;
}

function TakeForm() {
  const { exception, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('controlException');
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  const mine = exception.owner?.id === root?.shell?.acting.id;
  if (mine || exception.state === 'RESOLVED' || !(planner || administrator)) return null;
  return (
    <ActionForm intent="taken" result={answer?.intent === 'taken' ? answer.refused : undefined}>
      <AboutFields exception={exception} idempotencyKey={`${idempotencyKey}-taken`} />
      <SubmitButton variant="secondary" name="send" value="taken">
        {t('take')}
      </SubmitButton>
    </ActionForm>
  );
}
