import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
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

/** Beginning a unit, and the way to finishing it: what that installs is shown before it is done. */
export function BuildPanel({ unit, result, idempotencyKey }: StepProps) {
  const t = useTranslations('floorUnit');
  if (unit.state !== 'PLANNED') {
    return (
      <Panel title={t('build')} note={t('finishNote')}>
        <LinkButton to="?panel=finish" preventScrollReset size="large" variant="primary" icon="check">
          {t('finish')}
        </LinkButton>
      </Panel>
    );
  }
  return (
    <Panel title={t('build')} note={t('startNote')}>
      <ActionForm intent="start" result={result}>
        <AboutFields unit={unit} idempotencyKey={idempotencyKey} />
        <FormActions>
          <SubmitButton size="large" icon="wrench" name="send" value="start">
            {t('start')}
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
