import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { writeChoices } from '../configure_.$sku/choices.ts';
import { ConfigurationDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (_t, { name }) => name };

// A saved configuration is looked at in the configurator; only one whose model has left the catalogue has nowhere to be opened.
export async function loader(args: LoaderFunctionArgs) {
  const data = await query(args, ConfigurationDocument, { id: args.params.configurationId ?? '' });
  const { id, name, version, item, choices } = found(data.configuration);
  if (item) {
    const params = new URLSearchParams({ c: writeChoices(choices), id, v: String(version) });
    throw redirect(`/configure/${encodeURIComponent(item.sku)}?${params}`);
  }
  return { name };
}

export default function ClosedConfiguration() {
  const { name } = useLoaderData<typeof loader>();
  const t = useTranslations('configurations');
  return (
    <>
      <PageHeader title={name} crumbs={[{ to: '/configurations', label: t('title') }]} />
      <Panel>
        <EmptyState
          icon="sliders"
          title={t('modelGone')}
          action={<LinkButton to="/configurations">{t('back')}</LinkButton>}
        >
          {t('modelGoneHint')}
        </EmptyState>
      </Panel>
    </>
  );
}
