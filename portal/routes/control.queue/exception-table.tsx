import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { ExceptionKind } from '../../components/supply/exception-kind.tsx';
import { ExceptionReason } from '../../components/supply/exception-reason.tsx';
import { useRole } from '../../components/use-role.ts';
import type { QueueData } from './route.tsx';

type Exception = QueueData['workExceptions']['nodes'][number];

type TableProps = { readonly exceptions: readonly Exception[]; readonly idempotencyKey: string };

/** The queue: what is wrong with what, for whom, since when, and whose it is. */
export function ExceptionTable({ exceptions, idempotencyKey }: TableProps) {
  const t = useTranslations('controlQueue');
  const words = useTranslations('exception');
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  const columns: Column<Exception>[] = [
    { key: 'kind', header: t('kind'), cell: ({ kind }) => <ExceptionKind kind={kind} />, phone: 'title' },
    { key: 'problem', header: t('problem'), cell: (row) => <Problem exception={row} />, phone: 'wide' },
    { key: 'order', header: t('order'), cell: ({ order }) => <OrderFacts order={order} /> },
    { key: 'age', header: t('age'), cell: ({ openedAt }) => <RelativeTime at={openedAt} /> },
    {
      key: 'owner',
      header: t('owner'),
      cell: ({ owner }) => owner?.person.name ?? <span className="text-ink-3">{words('nobody')}</span>,
    },
    {
      key: 'action',
      header: t('action'),
      hideHeader: true,
      align: 'end',
      cell: (row) =>
        row.resolution
          ? words(`resolution.${row.resolution.toLowerCase()}`)
          : row.owner === null &&
            (planner || administrator) && <Take exception={row} idempotencyKey={idempotencyKey} />,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={exceptions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/control/queue/${id}`}
    />
  );
}

function Problem({ exception }: { readonly exception: Exception }) {
  return (
    <span className="block">
      {exception.component && (
        <span className="block font-medium">
          {exception.quantity} × {exception.component.name}{' '}
          <span className="font-normal text-ink-3">{exception.component.sku}</span>
        </span>
      )}
      <span className="block text-ink-2">
        <ExceptionReason exception={exception} />
      </span>
    </span>
  );
}

function OrderFacts({ order }: { readonly order: Exception['order'] }) {
  return (
    <span className="block">
      <span className="block whitespace-nowrap">{order.number}</span>
      <span className="block text-sm text-ink-3">{order.account.name}</span>
    </span>
  );
}

function Take({ exception, idempotencyKey }: { readonly exception: Exception; readonly idempotencyKey: string }) {
  const t = useTranslations('controlQueue');
  return (
    <Form method="post" className="relative z-1 inline-block">
      <input type="hidden" name="version" value={exception.version} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${exception.id}`} />
      <SubmitButton size="small" variant="secondary" name="exceptionId" value={exception.id}>
        {t('take')}
      </SubmitButton>
    </Form>
  );
}
