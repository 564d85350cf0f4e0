import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AddAnswer } from './actions.server.ts';

type QuickAddProps = {
  readonly answer: AddAnswer | undefined;
  readonly idempotencyKey: string;
  readonly closeTo: string;
};

/** Part numbers and quantities, typed or pasted, into the cart at once. */
export function QuickAdd({ answer, idempotencyKey, closeTo }: QuickAddProps) {
  const t = useTranslations('catalogue');
  const list = answer?.kind === 'list' ? answer : undefined;
  return (
    <Drawer title={t('quick')} closeTo={closeTo}>
      <ActionForm intent="list">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {list && <QuickOutcome answer={list} />}
        <TextArea
          key={list?.added}
          name="lines"
          label={t('quickLabel')}
          hint={t('quickHint')}
          defaultValue={list?.typed}
          rows={8}
          required
          spellCheck={false}
        />
        <FormActions>
          <SubmitButton icon="cart">{t('add')}</SubmitButton>
          <LinkButton to="/cart" variant="quiet">
            {t('openCart')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function QuickOutcome({ answer }: { readonly answer: Extract<AddAnswer, { kind: 'list' }> }) {
  const t = useTranslations('catalogue');
  if (answer.problems.length === 0) return <Banner tone="ok" live title={t('quickDone', { count: answer.added })} />;
  return (
    <Banner tone="blocked" live title={t('quickProblems', { added: answer.added })}>
      <ul className="grid gap-0.5">
        {answer.problems.map(({ line, text }) => (
          <li key={line}>{line > 0 ? t('lineProblem', { line, text }) : text}</li>
        ))}
      </ul>
    </Banner>
  );
}
