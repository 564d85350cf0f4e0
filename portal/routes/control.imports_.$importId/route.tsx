import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { KeepFresh } from '../../components/keep-fresh.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { failureReason, findingKind } from './findings.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { ImportRunDocument } from './queries.ts';
import { RunCounts } from './run-counts.tsx';

const PAGE_SIZE = 50;
const STEPS = ['WAITING', 'READING', 'WRITING', 'DONE'];

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('controlImport.of', { fileName: data.run.fileName }),
};

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const { kind, filter } = findingKind(params);
  const { importRun } = await query(args, ImportRunDocument, {
    id: args.params.importId ?? '',
    first: PAGE_SIZE,
    after: params.get('after'),
    kind: filter,
  });
  return { run: found(importRun), kind };
}

export type ImportRun = Awaited<ReturnType<typeof loader>>['run'];

export default function ImportPage() {
  const { run, kind } = useLoaderData<typeof loader>();
  const list = useTranslations('controlImports');
  const over = run.state === 'DONE' || run.state === 'FAILED';
  return (
    <>
      <KeepFresh active={!over} seconds={1} />
      <PageHeader
        title={<span className="break-all">{run.fileName}</span>}
        crumbs={[{ to: '/control/imports', label: list('title') }]}
        badges={
          <>
            <StateBadge state={run.state} />
            {run.dryRun && <Badge icon="test">{list('dryRun')}</Badge>}
          </>
        }
        lead={
          <>
            {list.has(`kinds.${run.kind}`) ? list(`kinds.${run.kind}`) : run.kind} · <RelativeTime at={run.createdAt} />
          </>
        }
        actions={
          over && (
            <LinkButton to="/control/imports/new" icon="upload">
              {list('start')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-4">
        <Outcome run={run} />
        {run.state === 'DONE' && <RunCounts run={run} />}
        {run.state === 'DONE' && <FindingsPanel run={run} kind={kind} />}
      </div>
    </>
  );
}

function Outcome({ run }: { readonly run: ImportRun }) {
  const t = useTranslations('controlImport');
  if (run.state === 'FAILED')
    return (
      <Banner tone="blocked" live title={t('failedTitle')}>
        {failureReason(t, run.failure ?? '')} {t('failedNothing')}
      </Banner>
    );
  if (run.state === 'DONE') return <Done run={run} />;
  return (
    <Panel title={t('underWay')} note={t('leave')}>
      <div aria-live="polite">
        <ProgressBar
          label={t(`step.${run.state}`)}
          value={STEPS.indexOf(run.state)}
          max={STEPS.length - 1}
          text={t('rowsSoFar', { count: run.rowsRead })}
        />
      </div>
    </Panel>
  );
}

function Done({ run }: { readonly run: ImportRun }) {
  const t = useTranslations('controlImport');
  const problems = run.bad + run.conflicts;
  const values = { taken: run.created + run.changed, problems };
  return (
    <Banner tone={problems > 0 ? 'risk' : 'ok'} live title={t(run.dryRun ? 'triedTitle' : 'doneTitle', values)}>
      {problems > 0 ? t('problems', values) : t('noProblems')} {run.dryRun && t('triedNothing')}
    </Banner>
  );
}
