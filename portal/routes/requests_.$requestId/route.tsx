import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { DocumentLines } from '../../components/document-lines.tsx';
import { DocumentTotals } from '../../components/document-totals.tsx';
import { factsOf } from '../../components/facts-of-request.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { RequestBadge } from '../../components/request-badge.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { Shell } from '../../gateway/shell.ts';
import type { PageHandle } from '../../page-handle.ts';
import { changeRequest } from './actions.server.ts';
import { ApprovalPanel } from './approval-panel.tsx';
import { RequestDocument } from './queries.ts';
import { RequestBanners } from './request-banners.tsx';
import { RequestTimeline } from './request-timeline.tsx';
import { WithdrawDrawer } from './withdraw-drawer.tsx';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('request.title', { number: data?.request.number ?? '' }),
  live: ['request', 'order'],
};

export async function loader(args: LoaderFunctionArgs) {
  const { request } = await query(args, RequestDocument, {
    id: args.params.requestId ?? '',
    locale: args.context.preferences.locale,
  });
  return { request: found(request), idempotencyKey: crypto.randomUUID() };
}

export type RequestView = Awaited<ReturnType<typeof loader>>['request'];

export async function action(args: ActionFunctionArgs) {
  return changeRequest(args);
}

const OPEN = new Set(['PENDING', 'PLACEMENT_FAILED']);

function useMayWithdraw({ status, requester }: RequestView): boolean {
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  const acting = root?.shell?.acting;
  const mine = acting?.id === requester?.id || (acting?.roles.includes('account_administrator') ?? false);
  return mine && OPEN.has(status);
}

export default function RequestPage() {
  const { request, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('request');
  const [params] = useSearchParams();
  const mayWithdraw = useMayWithdraw(request);
  return (
    <>
      <PageHeader
        crumbs={[{ to: '/requests', label: t('all') }]}
        title={t('title', { number: request.number })}
        badges={<RequestBadge status={request.status} />}
        actions={
          mayWithdraw && (
            <LinkButton to="?panel=withdraw" preventScrollReset>
              {t('withdraw')}
            </LinkButton>
          )
        }
      />
      <RequestBanners request={request} done={params.get('done')} idempotencyKey={idempotencyKey} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div className="grid min-w-0 gap-4">
          <RequestLines request={request} />
          <RequestTimeline request={request} />
        </div>
        <div className="grid min-w-0 gap-4 max-lg:order-first">
          <ApprovalPanel request={request} />
          <Panel title={t('facts')}>
            <RequestFacts facts={factsOf(request)} />
          </Panel>
        </div>
      </div>
      {mayWithdraw && params.get('panel') === 'withdraw' && (
        <WithdrawDrawer request={request} idempotencyKey={idempotencyKey} />
      )}
    </>
  );
}

function RequestLines({ request }: { readonly request: RequestView }) {
  const t = useTranslations('request');
  return (
    <Panel title={t('goods')} note={t('priceHolds')} flush>
      <DocumentLines
        lines={request.lines}
        aside={({ earliestDate }) =>
          earliestDate &&
          !request.order && (
            <span className="text-sm text-ink-2">
              {t('earliest')} <Day date={earliestDate} weekday />
            </span>
          )
        }
      />
      <DocumentTotals net={request.net} tax={request.tax} gross={request.gross} />
    </Panel>
  );
}
