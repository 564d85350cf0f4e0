import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Panel } from '../../components/panel.tsx';
import { StageBar, type StageState } from '../../components/stage-bar.tsx';
import { shippedOf } from '../../components/supply/waiting.ts';
import type { SubOrder } from './route.tsx';

const STAGES = ['dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready', 'shipped', 'received'];
const MILESTONES = ['scheduled', 'in_production', 'ready'] as const;

type ProgressPanelProps = {
  readonly subOrder: SubOrder;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** How far the sub-order is, and the buttons that tell the buyer of the next step. */
export function ProgressPanel({ subOrder, result, idempotencyKey }: ProgressPanelProps) {
  const t = useTranslations('supplierSubOrder');
  const status = subOrder.status.toLowerCase();
  const at = status === 'closed' ? STAGES.length : STAGES.indexOf(status);
  if (at < 0) return null;
  const ahead = at > 0 ? MILESTONES.filter((milestone) => STAGES.indexOf(milestone) > at && at < 4) : [];
  const { partly, shipped, wanted } = shippedOf(subOrder.lines);
  const reached = partly ? STAGES.indexOf('shipped') : at;
  const stages = STAGES.map((key, index) => ({
    key,
    label: t(partly && index === reached ? 'stage.partly' : `stage.${key}`),
    state: stateOf(index, reached),
    ...(partly && index === reached ? { note: t('partlyOf', { shipped, wanted }) } : {}),
  }));
  return (
    <Panel title={t('progress')} note={ahead.length > 0 ? t('progressNote') : undefined}>
      <StageBar label={t('progress')} stages={stages} short />
      {ahead.length > 0 && (
        <ActionForm result={result} intent="progress" className="mt-4 grid gap-3">
          <input type="hidden" name="subOrderId" value={subOrder.id} />
          <input type="hidden" name="version" value={subOrder.version} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <div className="flex flex-wrap gap-2 max-md:flex-col">
            {ahead.map((milestone) => (
              <SubmitButton key={milestone} name="milestone" value={milestone.toUpperCase()} variant="secondary">
                {t(`mark.${milestone}`)}
              </SubmitButton>
            ))}
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}

// The last stage is the end: once it is reached, nothing of it is still to come.
function stateOf(index: number, at: number): StageState {
  if (index < at || (index === at && at === STAGES.length - 1)) return 'done';
  return index === at ? 'current' : 'todo';
}
