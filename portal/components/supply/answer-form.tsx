import { useTranslations } from 'use-intl';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { type AnswerLine, AnswerLineFields } from './answer-line-fields.tsx';

type AnswerFormProps = {
  readonly subOrder: { readonly id: string; readonly version: number; readonly lines: readonly AnswerLine[] };
  readonly result: FormResult | undefined;
  /** First day that an answer may name. */
  readonly firstDay: string;
  readonly idempotencyKey: string;
};

/** The answer to a sub-order, line by line in quantities by outcome; everything is accepted unless something else is said. */
export function AnswerForm({ subOrder, result, firstDay, idempotencyKey }: AnswerFormProps) {
  const t = useTranslations('supply.form');
  const tag = useIntlTag();
  const now = useClock();
  const lines = subOrder.lines.filter(({ quantity, withdrawn }) => withdrawn < quantity);
  return (
    <ActionForm result={result} intent="answer" className="grid gap-3">
      <input type="hidden" name="subOrderId" value={subOrder.id} />
      <input type="hidden" name="version" value={subOrder.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <p className="text-sm text-ink-3" suppressHydrationWarning>
        {t('days', { from: formatDay(tag, firstDay, now, true) })}
      </p>
      <ol className="grid">
        {lines.map((line, index) => (
          <AnswerLineFields key={line.id} line={line} index={index} result={result} firstDay={firstDay} />
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
