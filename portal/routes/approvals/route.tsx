import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ApprovalCard } from './approval-card.tsx';
import { readApprovalFilters } from './filters.ts';
import { ApprovalsDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('approvals.title'), live: ['request'] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const { decided, search, inbox } = readApprovalFilters(params);
  const data = await query(args, ApprovalsDocument, { after: params.get('after'), inbox, search });
  return { ...data, decided, search };
}

export type ApprovalRow = Awaited<ReturnType<typeof loader>>['approvals']['nodes'][number];

export default function Approvals() {
  const { approvals, approvalCount, decided, search } = useLoaderData<typeof loader>();
  const t = useTranslations('approvals');
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('title')}
        tabs={[
          { to: '?view=', label: t('waiting'), count: approvalCount },
          { to: '?view=decided', label: t('decided') },
        ]}
      />
      <Panel flush>
        <FilterBar actions={<CsvLink file="/approvals.csv" params={params} />}>
          {decided && <input type="hidden" name="view" value="decided" />}
          <SearchField name="q" label={t('search')} defaultValue={search ?? ''} />
        </FilterBar>
        {approvals.nodes.length === 0 ? (
          <Nothing decided={decided} all={search === null} />
        ) : (
          <ul aria-label={decided ? t('decided') : t('waiting')} className="divide-y divide-line">
            {approvals.nodes.map((step) => (
              <ApprovalCard key={step.id} step={step} />
            ))}
          </ul>
        )}
        <Pager pageInfo={approvals.pageInfo} />
      </Panel>
    </>
  );
}

function Nothing({ decided, all }: { readonly decided: boolean; readonly all: boolean }) {
  const t = useTranslations('approvals');
  if (!all) return <EmptyState icon="search" title={t('noneFound')} />;
  return (
    <EmptyState
      icon="approve"
      title={decided ? t('noneDecided') : t('noneWaiting')}
      action={<LinkButton to="/requests">{t('toRequests')}</LinkButton>}
    >
      {decided ? t('noneDecidedHint') : t('noneWaitingHint')}
    </EmptyState>
  );
}
