import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGoodsWords } from '../../components/goods-words.ts';
import type { IconName } from '../../components/icon-paths.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { SummaryList, SummaryRow } from '../../components/summary-row.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { loadShell } from '../../gateway/session.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { exactly, find, type Group, type Hit } from './find.server.ts';

const LONGEST = 100;

const ICONS: Readonly<Record<string, IconName>> = {
  orders: 'box',
  requests: 'request',
  assets: 'asset',
  items: 'grid',
  people: 'person',
  subOrders: 'list',
  offers: 'tag',
  accounts: 'building',
  suppliers: 'factory',
};

export const handle: PageHandle<typeof loader> = { title: (t) => t('search.title') };

export async function loader(args: LoaderFunctionArgs) {
  const shell = await loadShell(args);
  const url = new URL(args.request.url);
  if (!shell) throw redirect(`/sign-in?${new URLSearchParams({ to: `${url.pathname}${url.search}` })}`);
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  const { party } = shell.acting;
  if (text === '') return { text, party, groups: [] };
  const groups = await find(args, party, text);
  const only = exactly(groups, text);
  if (only) throw redirect(only);
  return { text, party, groups };
}

/** Finds anything that the viewer's party has by a part of its number or name. */
export default function Search() {
  const { text, party, groups } = useLoaderData<typeof loader>();
  const t = useTranslations('search');
  return (
    <>
      <PageHeader title={text ? t('results', { text }) : t('title')} />
      <Form role="search" aria-label={t('onThisPage')} className="mb-4 grid max-w-4xl grid-cols-[1fr_auto] gap-2">
        <SearchField key={text} name="q" label={t(`hint.${party}`)} defaultValue={text} />
        <Button type="submit" variant="primary">
          {t('search')}
        </Button>
      </Form>
      <div className="grid max-w-4xl gap-4">
        {groups.map((group) => (
          <GroupPanel key={group.key} group={group} />
        ))}
        {text !== '' && groups.length === 0 && (
          <Panel>
            <EmptyState icon="search" title={t('none', { text })}>
              {t(`hint.${party}`)}
            </EmptyState>
          </Panel>
        )}
      </div>
    </>
  );
}

function GroupPanel({ group }: { readonly group: Group }) {
  const t = useTranslations('search');
  const title = t(`group.${group.key}`);
  return (
    <Panel title={title} flush actions={group.more && <TextLink to={group.more}>{t('more')}</TextLink>}>
      <SummaryList label={title}>
        {group.hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} icon={ICONS[group.key] ?? 'list'} />
        ))}
      </SummaryList>
    </Panel>
  );
}

function HitRow({ hit, icon }: { readonly hit: Hit; readonly icon: IconName }) {
  const goods = useGoodsWords();
  const note = [hit.lines && goods(hit.lines), hit.note].filter(Boolean).join(' · ');
  return (
    <SummaryRow
      to={hit.to}
      icon={icon}
      title={hit.title}
      note={note}
      {...(hit.state ? { end: <StateBadge state={hit.state} /> } : {})}
    />
  );
}
