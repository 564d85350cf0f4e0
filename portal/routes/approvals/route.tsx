import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ApprovalCard } from './approval-card.tsx';
import { ApprovalsDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('approvals.title'), live: ['request'] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const decided = params.get('view') === 'decided';
  const { approvals, approvalCount } = await query(args, ApprovalsDocument, {
    after: params.get('after'),
    inbox: decided ? 'DECIDED_BY_ME' : 'WAITING_FOR_ME',
  });
  return { approvals, approvalCount, decided };
}

export type ApprovalRow = Awaited<ReturnType<typeof loader>>['approvals']['nodes'][number];

export default function Approvals() {
  const { approvals, approvalCount, decided } = useLoaderData<typeof loader>();
  const t = useTranslations('approvals');
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
        {approvals.nodes.length === 0 ? (
          <Nothing decided={decided} />
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

function Nothing({ decided }: { readonly decided: boolean }) {
  const t = useTranslations('approvals');
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
