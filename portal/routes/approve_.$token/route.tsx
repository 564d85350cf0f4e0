import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { Instant } from '../../components/date.tsx';
import { DecisionButtons } from '../../components/decision-buttons.tsx';
import { decisionFields, refuseSilence } from '../../components/decision-schema.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { LinkLines } from './link-lines.tsx';
import { LinkStanding, settledState } from './link-standing.tsx';
import { ApprovalDecideByLinkDocument, ApprovalLinkDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, loaded) => {
    if (!loaded?.link) return t('approveLink.titleUnknown');
    const settled = settledState(loaded.link);
    return t(settled ? `approveLink.state.${settled}` : 'approveLink.title', { number: loaded.link.number });
  },
};

/** Shows the request as it is now. Opening the page decides nothing: mail programs open links too. */
export async function loader(args: LoaderFunctionArgs) {
  const { approvalByLink: link } = await query(args, ApprovalLinkDocument, {
    token: args.params.token ?? '',
    locale: args.context.preferences.locale,
  });
  return data({ link }, { status: link ? 200 : 404 });
}

type Loaded = Awaited<ReturnType<typeof loader>>['data'];
export type LinkView = NonNullable<Loaded['link']>;

export async function action(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'approval');
  const form = await readForm(args, refuseSilence(z.object(decisionFields), t('reasonNeeded')));
  if (form.status !== 'success') return form.reply();
  const token = args.params.token ?? '';
  const { approvalDecideByLink } = await query(args, ApprovalDecideByLinkDocument, {
    input: { ...form.value, token },
  });
  const result = outcome(approvalDecideByLink);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/approve/${encodeURIComponent(token)}?done=1`, 303);
}

export default function ApproveByLink() {
  const { link } = useLoaderData<typeof loader>();
  const t = useTranslations('approveLink');
  if (!link)
    return (
      <EmptyState icon="link" title={t('unknown')} action={<LinkButton to="/approvals">{t('toInbox')}</LinkButton>}>
        {t('unknownBody')}
      </EmptyState>
    );
  const settled = settledState(link);
  return (
    <div className="mx-auto grid max-w-2xl gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <div>
          <p className="text-sm text-ink-3">{link.account}</p>
          <h1 className="text-xl font-semibold tracking-tight">
            {settled ? t(`state.${settled}`, { number: link.number }) : t('heading', { name: link.requester })}
          </h1>
        </div>
        <Money value={link.gross} className="text-xl font-semibold" />
      </header>
      <Decision link={link} />
      <LinkLines link={link} />
      <Panel title={t('facts')}>
        <RequestFacts
          facts={{ ...link, note: '', expectedDate: link.orderNumber ? undefined : link.expectedDate }}
          zone={link.timeZone}
        />
      </Panel>
    </div>
  );
}

function Decision({ link }: { readonly link: LinkView }) {
  const t = useTranslations('approveLink');
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  if (link.obstacle) return <LinkStanding link={link} live={params.has('done')} />;
  return (
    <Panel>
      <ActionForm result={result}>
        <p className="text-ink-2">
          {t('asks', { name: link.approver })} <Instant at={link.dueAt} zone={link.timeZone} withZone />
        </p>
        {link.note && (
          <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">
            {link.note}
          </blockquote>
        )}
        <ReasonList findings={link.findings} />
        <DecisionButtons rejecting={params.get('decide') === 'reject'} />
      </ActionForm>
    </Panel>
  );
}
