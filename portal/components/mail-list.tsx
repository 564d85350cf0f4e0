import { useTranslations } from 'use-intl';
import { type Column, DataTable } from './data-table.tsx';
import { RelativeTime } from './date.tsx';
import { EmptyState } from './empty-state.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Pager } from './pager.tsx';
import { Panel } from './panel.tsx';
import { SearchField } from './search-field.tsx';
import { StateBadge } from './state-badge.tsx';

type MailLine = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: string;
  readonly createdAt: string;
};

type MailListProps = {
  readonly mails: {
    readonly nodes: readonly MailLine[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** The address that the list is narrowed to; empty for all. */
  readonly recipient: string;
};

/** Mails, the newest first; `?recipient=` narrows them to one address. */
export function MailList({ mails, recipient }: MailListProps) {
  const t = useTranslations('mail');
  const columns: Column<MailLine>[] = [
    { key: 'subject', header: t('subject'), cell: ({ subject }) => subject, phone: 'title' },
    { key: 'recipient', header: t('recipient'), cell: (mail) => mail.recipient },
    { key: 'at', header: t('at'), cell: ({ createdAt }) => <RelativeTime at={createdAt} />, width: 'w-40' },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} />, width: 'w-32' },
  ];
  return (
    <Panel flush>
      <FilterBar active={recipient ? [{ name: 'recipient', label: recipient }] : []}>
        <SearchField name="recipient" label={t('filter')} defaultValue={recipient} />
      </FilterBar>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={mails.nodes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/mailbox/${id}`}
        empty={
          <EmptyState icon="mail" title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
      />
      <Pager pageInfo={mails.pageInfo} />
    </Panel>
  );
}
