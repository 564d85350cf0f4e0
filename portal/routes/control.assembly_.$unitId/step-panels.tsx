import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Panel } from '../../components/panel.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Unit } from './route.tsx';

type StepProps = { readonly unit: Unit; readonly result: FormResult | undefined; readonly idempotencyKey: string };

function AboutFields({ unit, idempotencyKey }: Omit<StepProps, 'result'>) {
  return (
    <>
      <input type="hidden" name="version" value={unit.version} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${unit.version}`} />
    </>
  );
}

/** Beginning and finishing a unit. */
export function BuildPanel({ unit, result, idempotencyKey }: StepProps) {
  const t = useTranslations('floorUnit');
  const step = unit.state === 'PLANNED' ? 'start' : 'finish';
  return (
    <Panel title={t('build')} note={step === 'finish' ? t('finishNote') : undefined}>
      <ActionForm intent={step} result={result}>
        <AboutFields unit={unit} idempotencyKey={idempotencyKey} />
        <FormActions>
          <SubmitButton size="large" icon={step === 'start' ? 'wrench' : 'check'} name="send" value={step}>
            {t(step)}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}

/** The test: what was found, and one of two buttons. */
export function TestPanel({ unit, result, idempotencyKey }: StepProps) {
  const t = useTranslations('floorUnit');
  return (
    <Panel title={t('test')} note={t('testNote')}>
      <ActionForm intent="test" result={result}>
        <AboutFields unit={unit} idempotencyKey={idempotencyKey} />
        <TextArea name="note" label={t('note')} maxLength={2000} />
        <FormActions>
          <SubmitButton size="large" icon="checkCircle" name="outcome" value="passed">
            {t('pass')}
          </SubmitButton>
          <SubmitButton size="large" icon="blocked" variant="danger" name="outcome" value="failed">
            {t('fail')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}
