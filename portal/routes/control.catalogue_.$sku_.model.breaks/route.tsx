import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeepFresh } from '../../components/keep-fresh.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { ModelBreaksDocument } from './queries.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.breaks'), live: MODEL_NOUNS };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const { item } = await query(args, ModelBreaksDocument, { sku: args.params.sku ?? '', locale });
  return { breaks: item?.modelDraft?.breaks ?? null };
}

type Breaks = NonNullable<Awaited<ReturnType<typeof loader>>['breaks']>;
type Row = Breaks['nodes'][number];

export default function ModelBreaks() {
  const t = useTranslations('controlModel');
  const { breaks } = useLoaderData<typeof loader>();
  const columns = useColumns();
  if (!breaks)
    return (
      <Panel>
        <EmptyState icon="warning" title={t('breaks.none')}>
          {t('breaks.noneHint')}
        </EmptyState>
      </Panel>
    );
  const running = breaks.state === 'RUNNING';
  return (
    <Panel flush title={t('tab.breaks')} note={t('breaks.note', { total: breaks.total })}>
      <KeepFresh active={running} seconds={2} />
      <Progress breaks={breaks} />
      {(breaks.broken > 0 || !running) && (
        <DataTable
          caption={t('tab.breaks')}
          columns={columns}
          rows={breaks.nodes}
          rowKey={({ configuration }) => configuration.id}
          empty={
            <EmptyState icon="checkCircle" title={breaks.total === 0 ? t('breaks.noSaved') : t('breaks.fine')}>
              {breaks.total === 0 ? t('breaks.noSavedHint') : t('breaks.fineHint', { total: breaks.total })}
            </EmptyState>
          }
        />
      )}
    </Panel>
  );
}

function Progress({ breaks }: { readonly breaks: Breaks }) {
  const t = useTranslations('controlModel.breaks');
  const { state, total, done, broken, nodes } = breaks;
  if (total === 0) return null;
  return (
    <div className="grid gap-2 border-b border-line px-4 py-3 text-base" aria-live="polite">
      <p>
        <strong className="font-semibold">{t('count', { broken, done })}</strong>
        {nodes.length < broken && ` ${t('shown', { count: nodes.length })}`}
      </p>
      {state === 'RUNNING' && (
        <ProgressBar label={t('running')} value={done} max={total} text={t('progress', { done, total })} />
      )}
      {state !== 'RUNNING' && done < total && <p className="text-ink-2">{t('unfinished', { left: total - done })}</p>}
    </div>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations('controlModel.breaks');
  return [
    {
      key: 'account',
      header: t('account'),
      phone: 'title',
      cell: ({ account }) =>
        account ? <TextLink to={`/control/accounts/${account.id}`}>{account.name}</TextLink> : '–',
    },
    {
      key: 'configuration',
      header: t('configuration'),
      cell: ({ configuration: { name, standard, modelVersion } }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name}
          {standard && <Badge tone="accent">{t('standard')}</Badge>}
          {modelVersion && <span className="text-sm text-ink-3">{t('madeWith', { number: modelVersion.number })}</span>}
        </span>
      ),
    },
    { key: 'why', header: t('why'), cell: (row) => <Why row={row} /> },
    { key: 'saved', header: t('saved'), cell: ({ configuration }) => <RelativeTime at={configuration.updatedAt} /> },
  ];
}

function Why({ row: { kind, unknown, causes } }: { readonly row: Row }) {
  const t = useTranslations('controlModel.breaks');
  const names = useNames(useModel().definition);
  const gone = unknown.map((one) => {
    const [group = '', option = ''] = one.split('/');
    return option ? names.full(group, option) : names.group(group);
  });
  return (
    <div className="grid gap-0.5">
      <span>{t(`kind.${kind}`)}</span>
      {gone.length > 0 && <span className="text-sm text-ink-2">{gone.join(', ')}</span>}
      {causes.map(({ code, text, isGroup }) => (
        <span key={`${isGroup} ${code}`} className="text-sm text-ink-2">
          {isGroup ? t('group', { group: text }) : text}
        </span>
      ))}
    </div>
  );
}
