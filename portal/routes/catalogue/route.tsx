import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { withParams } from '../../components/search-params.ts';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { type AddAnswer, addFromCatalogue } from './actions.server.ts';
import { CatalogueFilterBar } from './catalogue-filter-bar.tsx';
import { FamilyNav } from './family-nav.tsx';
import { familyTree } from './family-tree.ts';
import { filtersOf } from './filters.ts';
import { useItemColumns } from './item-columns.tsx';
import { CatalogueDocument } from './queries.ts';
import { QuickAdd } from './quick-add.tsx';

export const handle: PageHandle<typeof loader> = { title: (t) => t('catalogue.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = filtersOf(params);
  const { locale } = args.context.preferences;
  const { catalogue, catalogueFamilies } = await query(args, CatalogueDocument, {
    after: params.get('after'),
    search: filters.search || null,
    kind: filters.kind,
    familyId: filters.familyId,
    sort: filters.sort,
    locale,
  });
  return { catalogue, families: familyTree(catalogueFamilies), filters, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return addFromCatalogue(args);
}

export default function Catalogue() {
  const { catalogue, families, filters, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('catalogue');
  const [params] = useSearchParams();
  const mayRequest = useRole('requester');
  const columns = useItemColumns(idempotencyKey);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayRequest && (
            <LinkButton to={withParams(params, { panel: 'quick' })} icon="plus" preventScrollReset>
              {t('quick')}
            </LinkButton>
          )
        }
      />
      {answer?.kind === 'one' && <Added answer={answer} />}
      <div className="grid gap-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <FamilyNav tree={families} current={filters.familyId} />
        <Panel flush>
          <CatalogueFilterBar filters={filters} families={families} />
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={catalogue.nodes}
            rowKey={({ id }) => id}
            rowHref={({ sku }) => `/catalogue/${encodeURIComponent(sku)}`}
            empty={<NothingFound narrowed={Boolean(filters.search || filters.kind || filters.familyId)} />}
          />
          <Pager pageInfo={catalogue.pageInfo} summary={t('shown', { count: catalogue.nodes.length })} />
        </Panel>
      </div>
      {params.get('panel') === 'quick' && (
        <QuickAdd answer={answer} idempotencyKey={idempotencyKey} closeTo={withParams(params, { panel: null })} />
      )}
    </>
  );
}

// Seen only where the form of a row was sent without JavaScript.
function Added({ answer }: { readonly answer: Extract<AddAnswer, { kind: 'one' }> }) {
  const t = useTranslations('catalogue');
  return (
    <div className="mb-4">
      {answer.problem ? (
        <Banner tone="blocked" live title={answer.problem} />
      ) : (
        <Banner tone="ok" live title={t('added', { count: answer.quantity, sku: answer.sku })}>
          <TextLink to="/cart">{t('openCart')}</TextLink>
        </Banner>
      )}
    </div>
  );
}

function NothingFound({ narrowed }: { readonly narrowed: boolean }) {
  const t = useTranslations('catalogue');
  if (!narrowed)
    return (
      <EmptyState icon="grid" title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon="search" title={t('none')} action={<LinkButton to="/catalogue">{t('showAll')}</LinkButton>}>
      {t('noneHint')}
    </EmptyState>
  );
}
