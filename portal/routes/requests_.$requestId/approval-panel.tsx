import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Instant, RelativeTime } from '../../components/date.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import type { RequestView } from './route.tsx';

/** Who has to agree, until when and why; afterwards who did, and what was said. */
export function ApprovalPanel({ request }: { readonly request: RequestView }) {
  const t = useTranslations('request');
  const step = request.steps.at(-1);
  const findings = step?.findings ?? request.decisions.at(-1)?.findings ?? [];
  return (
    <Panel title={t('decision')}>
      <div className="grid gap-3">
        {step?.state === 'OPEN' && <Waiting step={step} />}
        {step?.verdict && <Verdict verdict={step.verdict} />}
        {!step && <p>{t('ownLimit')}</p>}
        {findings.length > 0 && (
          <div>
            <h3 className="mb-1 text-sm font-medium text-ink-3">{t('why')}</h3>
            <ReasonList findings={findings} />
          </div>
        )}
      </div>
    </Panel>
  );
}

type Step = RequestView['steps'][number];

function Waiting({ step }: { readonly step: Step }) {
  const t = useTranslations('request');
  return (
    <>
      <div>
        <p className="text-sm text-ink-3">
          {step.candidates.length === 0 ? t('waitsForNobody') : t('waitsFor', { count: step.candidates.length })}
        </p>
        <ul>
          {step.candidates.map(({ id, person }) => (
            <li key={id} className="font-medium">
              {person.name}
            </li>
          ))}
        </ul>
      </div>
      {step.candidates.length > 0 && (
        <p>
          {t('dueBy')} <Instant at={step.dueAt} withZone /> (<RelativeTime at={step.dueAt} />)
        </p>
      )}
      {step.mayDecide && (
        <LinkButton to={`/approvals/${step.id}`} variant="primary" icon="approve">
          {t('decide')}
        </LinkButton>
      )}
    </>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<Step['verdict']> }) {
  const t = useTranslations('request');
  const name = verdict.approver?.person.name ?? t('somebody');
  return (
    <Banner
      tone={verdict.approved ? 'ok' : 'blocked'}
      title={verdict.approved ? t('approvedBy', { name }) : t('rejectedBy', { name })}
    >
      {verdict.reason && <p className="whitespace-pre-line text-ink">“{verdict.reason}”</p>}
      <p className="text-sm">
        <Instant at={verdict.decidedAt} /> · {t(`channel.${verdict.channel}`)}
      </p>
    </Banner>
  );
}
