import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { writeChoices } from '../configure_.$sku/choices.ts';
import { adopt } from './actions.server.ts';
import { Changes } from './changes.tsx';
import { ConfigurationChangesDocument, ConfigurationDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (_t, { name }) => name };

// A saved configuration is looked at in the configurator; only one that a newer version of its model has overtaken is looked through first,
// and one whose model has left the catalogue has nowhere to be opened.
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.configurationId ?? '';
  const { name, version, item, choices, fit } = found((await query(args, ConfigurationDocument, { id })).configuration);
  if (!item || fit === 'UNAVAILABLE') return { name, changed: null, idempotencyKey: '' };
  if (fit !== 'CHANGED') {
    const params = new URLSearchParams({ c: writeChoices(choices), id, v: String(version) });
    throw redirect(`/configure/${encodeURIComponent(item.sku)}?${params}`);
  }
  const data = await query(args, ConfigurationChangesDocument, { id, locale: args.context.preferences.locale });
  return { name, changed: found(data.configuration), idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return adopt(args);
}

export default function SavedConfiguration() {
  const { name, changed, idempotencyKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('configurations');
  return (
    <>
      <PageHeader title={name} crumbs={[{ to: '/configurations', label: t('title') }]} lead={changed?.item?.name} />
      {refused && (
        <div className="mb-4">
          <Banner tone="blocked" live title={refused.problem} />
        </div>
      )}
      {changed?.item && changed.revalidation ? (
        <Changes configuration={changed} idempotencyKey={idempotencyKey} />
      ) : (
        <Panel>
          <EmptyState
            icon="sliders"
            title={t('modelGone')}
            action={<LinkButton to="/configurations">{t('back')}</LinkButton>}
          >
            {t('modelGoneHint')}
          </EmptyState>
        </Panel>
      )}
    </>
  );
}
