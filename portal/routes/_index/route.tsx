import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Icon } from '../../components/icon.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { lastTwelveMonths } from '../../components/report/period.ts';
import { DESK_HOME } from '../../components/shell/nav-items.ts';
import { TextLink } from '../../components/text-link.tsx';
import { countListed, WaitingList } from '../../components/waiting-list.tsx';
import { found, query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { loadShell } from '../../gateway/session.server.ts';
import { dayIn } from '../../i18n/format.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AgreementPanel } from './agreement-panel.tsx';
import { AssetsPanel } from './assets-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import { OrderAgainDocument, PremierPageDocument } from './queries.ts';
import { SpendPanel } from './spend-panel.tsx';
import { StandardsPanel } from './standards-panel.tsx';
import { TeamPanel } from './team-panel.tsx';

export const handle: PageHandle = { title: (t) => t('premier.title') };

export async function loader(args: LoaderFunctionArgs) {
  const shell = await loadShell(args);
  if (!shell) throw redirect('/sign-in');
  const home = DESK_HOME[shell.acting.party];
  if (home !== '/') throw redirect(home);
  const now = new Date();
  const today = dayIn(now, shell.acting.timeZone);
  const data = await query(args, PremierPageDocument, {
    ...lastTwelveMonths(today),
    locale: args.context.preferences.locale,
  });
  const { account, ...rest } = data;
  const waiting = shell.unreadNotifications;
  return {
    ...rest,
    account: found(account),
    today,
    waiting,
    name: shell.person.name,
    idempotencyKey: crypto.randomUUID(),
  };
}

/** What the page shows; its panels take parts of it. */
export type PremierPageData = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const configurationId = String(form.get('configurationId') ?? '');
  const input = { configurationId, quantity: 1, idempotencyKey: `${form.get('idempotencyKey')}-${configurationId}` };
  const { cartLineAdd } = await query(args, OrderAgainDocument, { input });
  const result = outcome(cartLineAdd);
  if (result.ok) throw redirect('/cart', 303);
  return { refused: await wordRefusal(args.context, result.refusal) };
}

/** The home of a key account: what waits, what is under way, what it buys again, whom it calls, what it has and spends. */
export default function PremierPage() {
  const data = useLoaderData<typeof loader>();
  const t = useTranslations('premier');
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      <PageHeader
        title={data.account.name}
        lead={t('greeting', { name: data.name, waiting: data.waiting, underway: data.underway.nodes.length })}
        actions={
          <LinkButton to="/catalogue" variant="primary" icon="grid">
            {t('order')}
          </LinkButton>
        }
      />
      <div className="grid gap-4">
        {refused && (
          <Banner tone="blocked" live>
            {refused}
          </Banner>
        )}
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
          <div className="grid min-w-0 gap-4">
            <NeedsYou data={data} />
            <OrdersPanel underway={data.underway} />
            <StandardsPanel standards={data.standards.nodes} idempotencyKey={data.idempotencyKey} />
          </div>
          <div className="grid min-w-0 gap-4 md:max-xl:grid-cols-2">
            <TeamPanel contacts={data.account.contacts} />
            <div className="grid content-start gap-4">
              <AgreementPanel data={data} />
              <AssetsPanel figures={data.assetFigures} assets={data.assets.nodes} />
            </div>
          </div>
        </div>
        <SpendPanel report={data.purchaseReport} />
      </div>
    </>
  );
}

function NeedsYou({ data }: { readonly data: PremierPageData }) {
  const t = useTranslations('premier');
  const words = useTranslations('waiting');
  const more = data.waiting - countListed(data);
  return (
    <Panel
      title={t('needsYou')}
      flush
      actions={more > 0 && <TextLink to="/notifications">{t('moreWaiting', { count: more })}</TextLink>}
    >
      {data.waiting > 0 ? (
        <WaitingList waiting={data} />
      ) : (
        <p className="flex items-start gap-2 px-4 py-3.5 text-ink-2">
          <Icon name="checkCircle" className="mt-0.5 text-ok" />
          <span>
            {words('nothing')} <span className="text-ink-3">{words('nothingHint')}</span>
          </span>
        </p>
      )}
    </Panel>
  );
}
