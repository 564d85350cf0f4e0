import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../components/date.tsx';

type Named = { readonly person: { readonly name: string } };

/** A step of an approval, as far as it says who has it. */
export type Step = {
  readonly state: string;
  readonly dueAt: string;
  readonly candidates: readonly Named[];
  readonly verdict: { readonly approver: Named | null } | null;
};

const NAMED = 2;

type HolderProps = { readonly status: string; readonly steps: readonly Step[] };

/** Who a request waits for and until when, or who decided it. */
export function Holder({ status, steps }: HolderProps) {
  const t = useTranslations('requests');
  const step = steps.find(({ state }) => state === 'OPEN') ?? steps.at(-1);
  if (step?.state === 'OPEN') {
    const more = step.candidates.length - NAMED;
    return (
      <span className="grid">
        <span>
          {step.candidates
            .slice(0, NAMED)
            .map(({ person }) => person.name)
            .join(t('or'))}
          {more > 0 && ` ${t('andMore', { count: more })}`}
        </span>
        <span className="text-sm text-ink-3">
          {t('due')} <RelativeTime at={step.dueAt} />
        </span>
      </span>
    );
  }
  if (step?.verdict?.approver) return <>{step.verdict.approver.person.name}</>;
  return <span className="text-ink-3">{status === 'WITHDRAWN' ? '–' : t('nobody')}</span>;
}
