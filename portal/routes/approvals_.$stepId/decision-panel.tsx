import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { Day, Instant, RelativeTime } from '../../components/date.tsx';
import { DecisionButtons } from '../../components/decision-buttons.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import type { action, loader, StepView } from './route.tsx';

/** What is to be decided, why and until when, with the form; afterwards what was decided and what comes next. */
export function DecisionPanel() {
  const { step, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('approval');
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  return (
    <Panel title={t('decision')}>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{step.request.requester?.person.name ?? '–'}</span>
          <span className="text-end">
            <Money value={step.request.gross} className="text-xl font-semibold" />
            <span className="block text-sm text-ink-3">
              {t.rich('judged', { net: () => <Money value={step.request.net} /> })}
            </span>
          </span>
        </p>
        {step.request.note && (
          <blockquote className="border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2">
            {step.request.note}
          </blockquote>
        )}
        <ReasonList findings={step.findings} />
        {step.state === 'OPEN' && (
          <p className="text-ink-2">
            {t('due')} <Instant at={step.dueAt} withZone /> (<RelativeTime at={step.dueAt} />)
          </p>
        )}
        {step.mayDecide ? (
          <ActionForm result={result}>
            <input type="hidden" name="revision" value={step.revision} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <DecisionButtons rejecting={params.get('decide') === 'reject'} />
          </ActionForm>
        ) : (
          <Settled step={step} live={params.has('done')} />
        )}
      </div>
    </Panel>
  );
}

function Settled({ step, live }: { readonly step: StepView; readonly live: boolean }) {
  const t = useTranslations('approval');
  const { next } = useLoaderData<typeof loader>();
  return (
    <>
      <Outcome step={step} live={live} />
      <p className="flex flex-wrap gap-2">
        {step.request.order && (
          <LinkButton to={`/orders/${step.request.order.number}`} icon="box">
            {step.request.order.number}
          </LinkButton>
        )}
        {next && (
          <LinkButton to={`/approvals/${next.id}`} variant={live ? 'primary' : 'secondary'}>
            {t('next', { number: next.request.number })}
          </LinkButton>
        )}
        {!next && (
          <LinkButton to="/approvals" variant="quiet">
            {t('allDone')}
          </LinkButton>
        )}
      </p>
    </>
  );
}

function Outcome({ step, live }: { readonly step: StepView; readonly live: boolean }) {
  const t = useTranslations('approval');
  const { verdict, request } = step;
  if (!verdict) {
    return <Banner tone="neutral" live={live} title={step.state === 'OPEN' ? t('others') : t('takenBack')} />;
  }
  const name = verdict.approver?.person.name ?? '–';
  return (
    <Banner
      live={live}
      tone={verdict.approved ? 'ok' : 'blocked'}
      title={verdict.approved ? t('approvedBy', { name }) : t('rejectedBy', { name })}
    >
      {verdict.reason && <p className="whitespace-pre-line text-ink">“{verdict.reason}”</p>}
      {request.order && (
        <p>
          {t('becameOrder', { number: request.order.number })}{' '}
          <Day date={request.order.expectedDate} weekday relative />
        </p>
      )}
      {request.status === 'PLACEMENT_FAILED' && <p>{t('placementFailed')}</p>}
      <p className="text-sm">
        <Instant at={verdict.decidedAt} />
      </p>
    </Banner>
  );
}
