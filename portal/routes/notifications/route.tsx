import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SummaryList, SummaryRow } from '../../components/summary-row.tsx';
import { PartsInWords } from '../../components/supply/parts-in-words.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { countListed, WaitingList } from '../../components/waiting-list.tsx';
import { loadShell } from '../../gateway/session.server.ts';
import { formatPair } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { loadWaiting } from './load-waiting.server.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('notifications.title') };

export async function loader(args: LoaderFunctionArgs) {
  const shell = await loadShell(args);
  if (!shell) throw redirect('/sign-in?to=/notifications');
  return { ...(await loadWaiting(args, shell.acting.party)), count: shell.unreadNotifications };
}

const PLACES = { customer: '/approvals', supplier: '/supplier/inbox', seller: '/control/queue' } as const;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Of<P extends Data['party']> = Extract<Data, { readonly party: P }>;

/** What waits for the viewer, whichever side they act for. */
export default function Notifications() {
  const data = useLoaderData<typeof loader>();
  const t = useTranslations('notifications');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel flush className="max-w-4xl">
        {data.count > 0 ? (
          <>
            <Waiting data={data} />
            <More data={data} />
          </>
        ) : (
          <EmptyState icon="checkCircle" title={t('none')}>
            {t(`noneHint.${data.party}`)}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function listed(data: Data): number {
  if (data.party === 'customer') return countListed(data.waiting);
  return data.party === 'supplier' ? data.subOrders.length : data.exceptions.length + data.stalled.length;
}

/** What is counted and does not stand in the list, by where it stands. */
function More({ data }: { readonly data: Data }) {
  const t = useTranslations('notifications');
  const count = data.count - listed(data);
  if (count <= 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 border-t border-line px-4 py-2.5 text-ink-2">
      {t('more', { count })}
      <TextLink to={PLACES[data.party]}>{t(`moreIn.${data.party}`)}</TextLink>
      {data.party === 'customer' && <TextLink to="/orders?risk=1">{t('moreIn.risk')}</TextLink>}
    </p>
  );
}

function Waiting({ data }: { readonly data: Data }) {
  if (data.party === 'customer') return <WaitingList waiting={data.waiting} />;
  return data.party === 'supplier' ? <Unanswered data={data} /> : <ForSeller data={data} />;
}

function Unanswered({ data }: { readonly data: Of<'supplier'> }) {
  const t = useTranslations('notifications');
  return (
    <SummaryList label={t('title')}>
      {data.subOrders.map(({ id, number, answerDueAt, lines }) => (
        <SummaryRow
          key={id}
          to={`/supplier/sub-orders/${id}`}
          icon="inbox"
          tone="waiting"
          title={t('answer', { number })}
          note={<PartsInWords lines={lines} />}
          end={
            <>
              {t('due')} <RelativeTime at={answerDueAt} />
            </>
          }
        />
      ))}
    </SummaryList>
  );
}

function ForSeller({ data }: { readonly data: Of<'seller'> }) {
  const t = useTranslations('notifications');
  const words = useTranslations('state');
  const tag = useIntlTag();
  return (
    <SummaryList label={t('title')}>
      {data.stalled.map(({ id, number, obstacle, account, submittedAt }) => (
        <SummaryRow
          key={id}
          to="/control/queue#stalled"
          icon="request"
          tone="blocked"
          title={obstacle ? t(`stalled.${obstacle}`, { number }) : number}
          note={account.name}
          end={<RelativeTime at={submittedAt} />}
        />
      ))}
      {data.exceptions.map(({ id, kind, quantity, component, order, owner, openedAt }) => (
        <SummaryRow
          key={id}
          to={`/control/queue/${id}`}
          icon="warning"
          tone="risk"
          title={formatPair(tag, order.number, words(kind.toLowerCase()))}
          note={[
            component ? `${quantity} × ${component.name}` : null,
            order.account.name,
            owner ? t('owner', { name: owner.person.name }) : t('noOwner'),
          ]
            .filter(Boolean)
            .join(' · ')}
          end={<RelativeTime at={openedAt} />}
        />
      ))}
    </SummaryList>
  );
}
