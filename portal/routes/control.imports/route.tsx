import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeepFresh } from '../../components/keep-fresh.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ImportRunsDocument } from './queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlImports.title') };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { importRuns } = await query(args, ImportRunsDocument, { first: PAGE_SIZE, after });
  return { importRuns };
}

type Run = Awaited<ReturnType<typeof loader>>['importRuns']['nodes'][number];

export default function Imports() {
  const { importRuns } = useLoaderData<typeof loader>();
  const t = useTranslations('controlImports');
  const busy = importRuns.nodes.some(({ state }) => state !== 'DONE' && state !== 'FAILED');
  const start = (
    <LinkButton to="/control/imports/new" variant="primary" icon="upload">
      {t('start')}
    </LinkButton>
  );
  return (
    <>
      <KeepFresh active={busy} seconds={2} />
      <PageHeader title={t('title')} lead={t('lead')} actions={start} />
      <Panel flush>
        <DataTable
          caption={t('title')}
          columns={useRunColumns()}
          rows={importRuns.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/control/imports/${id}`}
          empty={
            <EmptyState icon="upload" title={t('none')} action={start}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={importRuns.pageInfo} summary={t('shown', { count: importRuns.nodes.length })} />
      </Panel>
    </>
  );
}

function useRunColumns(): readonly Column<Run>[] {
  const t = useTranslations('controlImports');
  return [
    {
      key: 'file',
      header: t('file'),
      cell: (run) => <span className="break-all">{run.fileName}</span>,
      phone: 'title',
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => (t.has(`kinds.${kind}`) ? t(`kinds.${kind}`) : kind) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, dryRun }) => (
        <span className="inline-flex flex-wrap gap-1">
          <StateBadge state={state} />
          {dryRun && <Badge icon="test">{t('dryRun')}</Badge>}
        </span>
      ),
    },
    { key: 'rows', header: t('rows'), cell: ({ rowsRead }) => <Quantity value={rowsRead} />, align: 'end' },
    {
      key: 'taken',
      header: t('taken'),
      cell: ({ created, changed }) => <Quantity value={created + changed} />,
      align: 'end',
    },
    {
      key: 'problems',
      header: t('problems'),
      cell: ({ bad, conflicts }) => <Quantity value={bad + conflicts} />,
      align: 'end',
    },
    { key: 'at', header: t('at'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
}
