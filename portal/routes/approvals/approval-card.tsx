import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Day, Instant, RelativeTime } from '../../components/date.tsx';
import { useFindingWords } from '../../components/finding-words.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { useClock } from '../../i18n/portal-provider.tsx';
import type { ApprovalRow } from './route.tsx';

const SHOWN_LINES = 3;

/** One request in the approver's inbox: what for, how much, until when; on a phone with two buttons for the thumb. */
export function ApprovalCard({ step }: { readonly step: ApprovalRow }) {
  const t = useTranslations('approvals');
  const { request } = step;
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-4 py-3 hover:bg-hover md:grid-cols-[minmax(0,1fr)_auto_13rem] md:items-center">
      <div className="min-w-0">
        <p className="text-sm text-ink-3">
          {request.number} · {request.requester?.person.name ?? '–'} · {request.costCentre.code}{' '}
          {request.costCentre.name} · {t('poNumber', { number: request.poNumber })}
        </p>
        <p className="text-base font-medium max-md:text-lg">
          <Link
            to={`/approvals/${step.id}`}
            prefetch="intent"
            className="after:absolute after:inset-0 hover:text-accent"
          >
            <Goods lines={request.lines} />
          </Link>
        </p>
        <Note step={step} />
      </div>
      <p className="text-lg font-semibold md:text-right">
        <Money value={request.gross} />
      </p>
      {step.state === 'OPEN' ? <Buttons id={step.id} /> : <Outcome step={step} />}
    </li>
  );
}

function Goods({ lines }: { readonly lines: ApprovalRow['request']['lines'] }) {
  const t = useTranslations('approvals');
  const more = lines.length - SHOWN_LINES;
  return (
    <>
      {lines
        .slice(0, SHOWN_LINES)
        .map(({ quantity, description }) => `${quantity} × ${description}`)
        .join(t('comma'))}
      {more > 0 && ` ${t('andMore', { count: more })}`}
    </>
  );
}

function Note({ step }: { readonly step: ApprovalRow }) {
  const t = useTranslations('approvals');
  const words = useFindingWords();
  const now = useClock();
  if (step.state !== 'OPEN') return step.verdict?.reason ? <p className="text-ink-2">“{step.verdict.reason}”</p> : null;
  const late = Date.parse(step.dueAt) < now.getTime();
  return (
    <>
      <p className="text-ink-2">{step.findings.map(words).filter(Boolean).join(' ')}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-ink-2" suppressHydrationWarning>
        <Badge tone={late ? 'risk' : 'waiting'}>
          {t('due')} <RelativeTime at={step.dueAt} />
        </Badge>
        {step.request.requestedDate && (
          <span>
            {t('wanted')} <Day date={step.request.requestedDate} weekday />
          </span>
        )}
      </p>
    </>
  );
}

function Buttons({ id }: { readonly id: string }) {
  const t = useTranslations('approvals');
  return (
    <p className="relative z-10 grid grid-cols-2 gap-2 max-md:mt-1 max-md:*:min-h-12">
      <LinkButton to={`/approvals/${id}?decide=reject`}>{t('reject')}</LinkButton>
      <LinkButton to={`/approvals/${id}?decide=approve`} variant="primary">
        {t('approve')}
      </LinkButton>
    </p>
  );
}

function Outcome({ step }: { readonly step: ApprovalRow }) {
  const t = useTranslations('approvals');
  if (!step.verdict) return null;
  return (
    <p className="flex items-center gap-2 md:justify-end">
      <Badge tone={step.verdict.approved ? 'ok' : 'blocked'}>
        {step.verdict.approved ? t('approved') : t('rejected')}
      </Badge>
      <span className="text-sm text-ink-3">
        <Instant at={step.verdict.decidedAt} />
      </span>
    </p>
  );
}
