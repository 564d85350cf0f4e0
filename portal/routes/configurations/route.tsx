import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { actOnList } from './actions.server.ts';
import { COMPARE_FORM, useConfigurationColumns } from './configuration-columns.tsx';
import { ConfigurationsDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('configurations.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const view = params.get('view');
  const { configurations } = await query(args, ConfigurationsDocument, {
    after: params.get('after'),
    standard: view === 'standard' ? true : view === 'own' ? false : null,
    locale: args.context.preferences.locale,
  });
  return { configurations, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return actOnList(args);
}

export default function Configurations() {
  const { configurations, idempotencyKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('configurations');
  const columns = useConfigurationColumns(idempotencyKey);
  const [params] = useSearchParams();
  const archived = params.get('archived');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {configurations.nodes.length > 1 && (
              <Form id={COMPARE_FORM} method="get" action="/configurations/compare">
                <Button type="submit" icon="compare">
                  {t('compareSelected')}
                </Button>
              </Form>
            )}
            <LinkButton to="/catalogue?kind=MODEL" icon="plus">
              {t('new')}
            </LinkButton>
          </>
        }
      />
      <div className="mb-4 grid gap-2 empty:hidden">
        {refused && <Banner tone="blocked" live title={refused.problem} />}
        {archived && <Banner tone="ok" live title={t('archived', { name: archived })} />}
      </div>
      <Tabs
        label={t('views')}
        tabs={[
          { to: '?view=', label: t('all') },
          { to: '?view=standard', label: t('standard') },
          { to: '?view=own', label: t('own') },
        ]}
      />
      <Panel flush>
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={configurations.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/configurations/${id}`}
          empty={
            <EmptyState
              icon="sliders"
              title={t('empty')}
              action={<LinkButton to="/catalogue?kind=MODEL">{t('new')}</LinkButton>}
            >
              {t('emptyHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={configurations.pageInfo} />
      </Panel>
    </>
  );
}
