import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { decisionFields, refuseSilence } from '../../components/decision-schema.ts';
import { DocumentLines } from '../../components/document-lines.tsx';
import { DocumentTotals } from '../../components/document-totals.tsx';
import { factsOf } from '../../components/facts-of-request.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { RequestBadge } from '../../components/request-badge.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { ApprovalDecideDocument, ApprovalDocument } from './queries.ts';

const schema = z.object({
  ...decisionFields,
  revision: z.coerce.number().int(),
  idempotencyKey: z.string().min(1),
});

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t(`approval.${data ? titleOf(data.step) : 'title'}`, { number: data?.step.request.number ?? '' }),
  live: ['request'],
};

export async function loader(args: LoaderFunctionArgs) {
  const { approval, waiting } = await query(args, ApprovalDocument, {
    id: args.params.stepId ?? '',
    locale: args.context.preferences.locale,
  });
  const step = found(approval);
  return {
    step,
    next: waiting.nodes.find(({ id }) => id !== step.id) ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
}

export type StepView = Awaited<ReturnType<typeof loader>>['step'];

const TITLES = {
  OPEN: 'title',
  APPROVED: 'approvedTitle',
  REJECTED: 'rejectedTitle',
  CANCELLED: 'takenBackTitle',
} as const;

// What is to be decided, and then what was.
function titleOf({ state }: Pick<StepView, 'state'>) {
  return TITLES[state];
}

export async function action(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'approval');
  const form = await readForm(args, refuseSilence(schema, t('reasonNeeded')));
  if (form.status !== 'success') return form.reply();
  const stepId = args.params.stepId ?? '';
  const { approvalDecide } = await query(args, ApprovalDecideDocument, { input: { ...form.value, stepId } });
  const result = outcome(approvalDecide);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/approvals/${stepId}?done=1`, 303);
}

export default function Approval() {
  const { step } = useLoaderData<typeof loader>();
  const t = useTranslations('approval');
  const { request } = step;
  return (
    <>
      <PageHeader
        crumbs={[{ to: '/approvals', label: t('all') }]}
        title={t(titleOf(step), { number: request.number })}
        badges={<RequestBadge status={request.status} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-2">
          <DecisionPanel />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Panel title={t('goods')} flush>
            <DocumentLines lines={request.lines} />
            <DocumentTotals net={request.net} tax={request.tax} gross={request.gross} />
          </Panel>
        </div>
        <div className="min-w-0 lg:col-start-2">
          <Panel title={t('facts')}>
            <RequestFacts facts={factsOf(request)} />
          </Panel>
        </div>
      </div>
    </>
  );
}
