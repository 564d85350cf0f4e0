import { useTranslations } from 'use-intl';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { type AnswerLine, AnswerLineFields } from './answer-line-fields.tsx';

type AnswerFormProps = {
  readonly subOrder: { readonly id: string; readonly version: number; readonly lines: readonly AnswerLine[] };
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** The answer to a sub-order, line by line in quantities by outcome; everything is accepted unless something else is said. */
export function AnswerForm({ subOrder, result, idempotencyKey }: AnswerFormProps) {
  const t = useTranslations('supply.form');
  const lines = subOrder.lines.filter(({ quantity, withdrawn }) => withdrawn < quantity);
  return (
    <ActionForm result={result} intent="answer" className="grid gap-3">
      <input type="hidden" name="subOrderId" value={subOrder.id} />
      <input type="hidden" name="version" value={subOrder.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <ol className="grid">
        {lines.map((line, index) => (
          <AnswerLineFields key={line.id} line={line} index={index} result={result} />
        ))}
      </ol>
      <FormActions>
        <SubmitButton name="send" value={subOrder.id}>
          {t('send')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
