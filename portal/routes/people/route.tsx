import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { AnsweredAccounts } from '../../components/people/answered-accounts.tsx';
import { PeopleTabs } from '../../components/people/people-tabs.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { Shell } from '../../gateway/shell.ts';
import type { PageHandle } from '../../page-handle.ts';
import { readPeopleFilters, STATUSES } from './filters.ts';
import { PeopleTable } from './people-table.tsx';
import { EndedMemberDocument, PeopleDocument } from './queries.ts';

const PAGE_SIZE = 25;
const DONE = ['invited', 'invitedKnown', 'changed', 'ended'];

export const handle: PageHandle<typeof loader> = { title: (t) => t('people.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readPeopleFilters(params);
  const variables = { first: PAGE_SIZE, after: params.get('after'), ...filters };
  const [people, left] = await Promise.all([query(args, PeopleDocument, variables), leftBehind(args, params)]);
  return { ...people, ...filters, left };
}

// The accounts for which somebody who has just left was named.
async function leftBehind(args: LoaderFunctionArgs, params: URLSearchParams) {
  const id = params.get('done') === 'ended' && params.get('member');
  if (!id) return [];
  const { node } = await query(args, EndedMemberDocument, { id });
  return node?.__typename === 'Membership' ? node.answersFor : [];
}

export type Member = Awaited<ReturnType<typeof loader>>['members']['nodes'][number];

/** Who acts for the viewer's account, supplier or the seller. */
export default function People() {
  const { members, search, status } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  const shell = (useRouteLoaderData('root') as { shell?: Shell | null } | undefined)?.shell;
  const ofAccount = useRole('account_administrator');
  const administers = useRole('administrator') || ofAccount;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={shell ? t('lead', { party: shell.acting.partyName }) : undefined}
        actions={
          administers && (
            <LinkButton to="/people/invite" variant="primary" icon="plus">
              {t('invite')}
            </LinkButton>
          )
        }
      />
      {shell?.acting.party === 'customer' && <PeopleTabs />}
      <Outcome />
      <Panel flush>
        <FilterBar
          active={status ? [{ name: 'status', label: words(status) }] : []}
          actions={<CsvLink file="/people.csv" params={params} />}
        >
          <SearchField name="q" label={t('search')} defaultValue={search ?? ''} />
          <Select
            name="status"
            label={t('status')}
            hideLabel
            empty={t('anyStatus')}
            defaultValue={status ?? ''}
            options={STATUSES.map((value) => ({ value, label: words(value) }))}
          />
        </FilterBar>
        <PeopleTable
          members={members.nodes}
          limits={shell?.acting.party === 'customer'}
          administers={administers}
          empty={
            <EmptyState icon="people" title={t('nobody')}>
              {t('nobodyHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={members.pageInfo} summary={t('shown', { count: members.nodes.length })} />
      </Panel>
    </>
  );
}

function Outcome() {
  const { left } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const [params] = useSearchParams();
  const done = params.get('done') ?? '';
  if (!DONE.includes(done)) return null;
  return (
    <div className="mb-4">
      <Banner tone="ok" live>
        {t(`done.${done}`, { name: params.get('name') ?? '', email: params.get('email') ?? '' })}
        {left.length > 0 && (
          <div className="mt-2">
            {t('leftBehind')}
            <AnsweredAccounts places={left} />
          </div>
        )}
      </Banner>
    </div>
  );
}
