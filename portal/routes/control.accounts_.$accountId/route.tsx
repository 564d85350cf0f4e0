import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AccountHeadDocument } from './queries.ts';

const DONE = ['created', 'createdKnown', 'contact', 'invited', 'invitedKnown', 'rule', 'ruleGone'];

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data.account.name };

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await query(args, AccountHeadDocument, { id: args.params.accountId ?? '' });
  return { account: found(account) };
}

export default function AccountLayout() {
  const { account } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAccount');
  const list = useTranslations('controlAccounts');
  const { done = '', name = '', email = '' } = Object.fromEntries(useSearchParams()[0]);
  const own = `/control/accounts/${account.id}`;
  return (
    <>
      <PageHeader
        title={account.name}
        crumbs={[{ to: '/control/accounts', label: list('title') }]}
        badges={
          <>
            <span className="font-mono text-sm text-ink-3">{account.code}</span>
            <StateBadge state={account.status} />
          </>
        }
      />
      <Tabs
        label={account.name}
        tabs={[
          { to: own, label: t('tab.overview') },
          { to: `${own}/agreements`, label: t('tab.agreements') },
          { to: `${own}/assortment`, label: t('tab.assortment') },
          { to: `${own}/people`, label: t('tab.people') },
        ]}
      />
      <div className="grid gap-4">
        {DONE.includes(done) && (
          <Banner tone="ok" live>
            {t(`done.${done}`, { name, email })}
          </Banner>
        )}
        <Outlet />
      </div>
    </>
  );
}
