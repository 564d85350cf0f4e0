import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ModelDefinition } from '#engine';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { KeepFresh } from '../../components/keep-fresh.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { editModel } from './actions.server.ts';
import { CheckPanel } from './check-panel.tsx';
import { DraftActions } from './draft-actions.tsx';
import { ItemModelDocument } from './queries.ts';
import type { TestCase } from './test-case.ts';
import { MODEL_NOUNS, modelPath } from './use-model.ts';
import { usePressesInTurn } from './use-presses-in-turn.ts';

/** Search parameters with which a form is open. */
const FORMS = ['new', 'code', 'group', 'in', 'base', 'section', 'cost', 'assumption', 'panel'];

const DONE = ['started', 'saved', 'removed', 'moved', 'undone', 'discarded', 'published', 'withdrawn'];

export const handle: PageHandle<typeof loader> = {
  title: (t, { item }) => t('controlModel.of', { name: item.name }),
  live: MODEL_NOUNS,
};

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const item = found((await query(args, ItemModelDocument, { sku: args.params.sku ?? '', locale })).item);
  if (item.kind !== 'MODEL') throw new Response(null, { status: 404 });
  const { modelVersions, modelDraft, ...rest } = item;
  const inForce = modelVersions.find(({ status }) => status === 'PUBLISHED') ?? modelVersions[0];
  const draft = modelDraft && { ...modelDraft, tests: modelDraft.tests as readonly TestCase[] };
  const empty = { groups: [], rules: [], baseItems: [] };
  return {
    item: rest,
    versions: modelVersions.map(({ definition: _, ...version }) => version),
    draft,
    /** The draft's definition, or else the one in force, to look at. */
    definition: (draft?.definition ?? inForce?.definition ?? empty) as ModelDefinition,
    idempotencyKey: crypto.randomUUID(),
  };
}

export type ModelPage = Awaited<ReturnType<typeof loader>>;
export type Draft = NonNullable<ModelPage['draft']>;

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelLayout() {
  const page = useLoaderData<typeof loader>() as ModelPage;
  const { item, draft, definition } = page;
  const t = useTranslations('controlModel');
  const list = useTranslations('controlCatalogue');
  const result = useActionData<typeof action>();
  const refused = result?.form?.error?.['']?.join(' ');
  const [params] = useSearchParams();
  const done = params.get('done') ?? '';
  const { pathname } = useLocation();
  const inTurn = usePressesInTurn();
  const typing = /\/(rule|import)$/.test(pathname) || FORMS.some((name) => params.has(name));
  return (
    <>
      <PageHeader
        title={t('of', { name: item.name })}
        lead={draft ? t('leadDraft') : t('leadNoDraft')}
        crumbs={[
          { to: '/control/catalogue', label: list('title') },
          { to: `/control/catalogue/${encodeURIComponent(item.sku)}`, label: item.name },
        ]}
        badges={draft && <Badge tone="waiting">{t('draftBadge')}</Badge>}
        actions={<DraftActions page={page} />}
      />
      <ModelTabs sku={item.sku} definition={definition} draft={draft} />
      <KeepFresh active={draft?.check?.state === 'RUNNING'} seconds={1} reload={!typing} />
      <div className={draft ? 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]' : 'grid gap-4'}>
        <div className="grid min-w-0 gap-4" onSubmitCapture={inTurn}>
          {draft && (
            <a href="#checks" className="text-base text-accent underline underline-offset-2 lg:hidden">
              {t('toChecks')}
            </a>
          )}
          {refused && (
            <Banner tone="blocked" live>
              {refused}
            </Banner>
          )}
          {!refused && DONE.includes(done) && (
            <Banner tone="ok" live>
              {t(`done.${done}`)}
            </Banner>
          )}
          <Outlet />
        </div>
        {draft && <CheckPanel sku={item.sku} draft={draft} definition={definition} />}
      </div>
    </>
  );
}

function ModelTabs({ sku, definition, draft }: { sku: string; definition: ModelDefinition; draft: Draft | null }) {
  const t = useTranslations('controlModel.tab');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const tabs = [
    { to: modelPath(sku), label: t('overview') },
    { to: modelPath(sku, 'groups'), label: t('groups'), count: definition.groups.length },
    { to: modelPath(sku, 'attributes'), label: t('attributes'), count: definition.attributes?.length ?? 0 },
    {
      to: modelPath(sku, 'rules'),
      label: t('rules'),
      count: definition.rules.length,
      within: modelPath(sku, 'rule'),
    },
    { to: modelPath(sku, 'values'), label: t('values'), count: definition.values?.length ?? 0 },
    { to: modelPath(sku, 'costs'), label: t('costs'), count: definition.lifeCosts?.length ?? 0 },
  ];
  const drafted = draft
    ? [
        { to: modelPath(sku, 'tests'), label: t('tests'), count: draft.tests.length },
        { to: modelPath(sku, 'preview'), label: t('preview') },
        { to: modelPath(sku, 'changes'), label: t('changes') },
        { to: modelPath(sku, 'breaks'), label: t('breaks') },
      ]
    : [];
  const edit = draft && (sales || administrator) ? [{ to: modelPath(sku, 'import'), label: t('import') }] : [];
  return <Tabs label={t('label')} tabs={[...tabs, ...drafted, ...edit]} />;
}
