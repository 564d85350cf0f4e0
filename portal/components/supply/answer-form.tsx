import { useTranslations } from 'use-intl';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { useAnswerCount } from './answer-count.ts';
import { type AnswerLine, AnswerLineFields } from './answer-line-fields.tsx';
import { askedOf, sumUp } from './answer-sum.ts';

type AnswerFormProps = {
  readonly subOrder: { readonly id: string; readonly version: number; readonly lines: readonly AnswerLine[] };
  readonly result: FormResult | undefined;
  /** First day that an answer may name. */
  readonly firstDay: string;
  readonly idempotencyKey: string;
};

/** The answer to a sub-order, line by line in quantities by outcome; what is left empty stays unanswered. */
export function AnswerForm({ subOrder, result, firstDay, idempotencyKey }: AnswerFormProps) {
  const t = useTranslations('supply.form');
  const tag = useIntlTag();
  const now = useClock();
  const lines = subOrder.lines.filter(({ quantity, withdrawn }) => withdrawn < quantity);
  const { place, answered, recount, put } = useAnswerCount(lines, result);
  const counted = lines.map((line, index) => ({ asked: askedOf(line), answered: answered[index] ?? 0 }));
  return (
    <ActionForm result={result} intent="answer" className="grid grid-cols-1 gap-3">
      <input type="hidden" name="subOrderId" value={subOrder.id} />
      <input type="hidden" name="version" value={subOrder.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <p className="text-sm text-ink-3" suppressHydrationWarning>
        {t('days', { from: formatDay(tag, firstDay, now, true) })}
      </p>
      <div ref={place} onInput={recount}>
        <ol className="grid">
          {lines.map((line, index) => (
            <AnswerLineFields
              key={line.id}
              line={line}
              index={index}
              asked={askedOf(line)}
              answered={answered[index] ?? 0}
              firstDay={firstDay}
              result={result}
              put={(field) => put(index, field)}
            />
          ))}
        </ol>
      </div>
      <AnswerButtons subOrderId={subOrder.id} sum={sumUp(counted)} />
    </ActionForm>
  );
}

type ButtonsProps = { readonly subOrderId: string; readonly sum: ReturnType<typeof sumUp> };

// The longest label of a phone needs two lines.
const WRAPPING = 'max-md:h-auto! max-md:min-h-11 max-md:py-1.5 max-md:whitespace-normal!';

// Sending comes first, so that Enter in a field never accepts what was not looked at.
function AnswerButtons({ subOrderId, sum }: ButtonsProps) {
  const t = useTranslations('supply.form');
  return (
    <FormActions>
      <SubmitButton name="send" value={subOrderId}>
        {t('send')}
        <span className="hidden scripted:inline">{t('sent', sum)}</span>
      </SubmitButton>
      {sum.open > 0 && (
        <SubmitButton name="rest" value={subOrderId} variant="secondary" icon="check" className={WRAPPING}>
          {t('acceptRest', sum)}
        </SubmitButton>
      )}
    </FormActions>
  );
}
