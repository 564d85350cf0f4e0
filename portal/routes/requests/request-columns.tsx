import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { RequestBadge } from '../../components/request-badge.tsx';
import { Holder } from './holder.tsx';
import type { RequestRow } from './route.tsx';

/** What a list of requests shows of each; who asked only where there are others than the reader. */
export function useRequestColumns(withRequester: boolean): Column<RequestRow>[] {
  const t = useTranslations('requests');
  const requester: Column<RequestRow> = {
    key: 'requester',
    header: t('requester'),
    cell: ({ requester: asker }) => asker?.person.name ?? '–',
  };
  return [
    { key: 'number', header: t('number'), cell: ({ number }) => number, phone: 'title', width: 'w-36' },
    { key: 'goods', header: t('goods'), cell: (request) => <Goods request={request} /> },
    { key: 'status', header: t('status'), cell: ({ status }) => <RequestBadge status={status} /> },
    ...(withRequester ? [requester] : []),
    { key: 'holder', header: t('decision'), cell: ({ status, steps }) => <Holder status={status} steps={steps} /> },
    {
      key: 'submitted',
      header: t('submitted'),
      cell: ({ submittedAt }) => <Instant at={submittedAt} />,
      phone: 'hide',
    },
    { key: 'gross', header: t('gross'), cell: ({ gross }) => <Money value={gross} />, align: 'end' },
  ];
}

function Goods({ request }: { readonly request: RequestRow }) {
  const t = useTranslations('requests');
  const [first, ...others] = request.lines;
  return (
    <span className="grid min-w-0">
      <span className="line-clamp-2">
        {first && `${first.quantity} × ${first.description}`}
        {others.length > 0 && <span className="text-ink-3"> {t('andMore', { count: others.length })}</span>}
      </span>
      <span className="text-sm text-ink-3">
        {t('po')} {request.poNumber} · {request.costCentre.code}
      </span>
    </span>
  );
}
