import { useTranslations } from 'use-intl';
import { formatDay, formatMoney } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Disclosure } from '../disclosure.tsx';
import { type FormResult, valueAt } from '../form-context.ts';
import { NumberField } from '../number-field.tsx';
import { TextField } from '../text-field.tsx';
import { fieldName } from './answer-count.ts';
import { answeredOf, type OutcomeName } from './answer-sum.ts';
import type { Outcome } from './outcome-summary.tsx';
import { Part } from './part.tsx';

export type AnswerLine = {
  readonly id: string;
  readonly component: { readonly sku: string; readonly name: string };
  readonly quantity: number;
  readonly withdrawn: number;
  readonly unitCost: { readonly amount: string; readonly currency: string };
  readonly dueDate: string;
  readonly outcome: Outcome & { readonly unanswered: number };
};

type FieldsProps = {
  readonly line: AnswerLine;
  readonly index: number;
  /** Pieces that the answer may name. */
  readonly asked: number;
  /** Pieces that the fields say something for. */
  readonly answered: number;
  readonly firstDay: string;
  readonly result: FormResult | undefined;
  /** Fills one field with everything. */
  readonly put: (field: OutcomeName) => void;
};

/** The fields of one line, empty until it is answered; the sum is shown while typing where JavaScript runs, and checked by the server anyway. */
export function AnswerLineFields({ line, index, asked, answered, firstDay, result, put }: FieldsProps) {
  const t = useTranslations('supply');
  const name = (field: string) => fieldName(index, field);
  const pieces = (field: OutcomeName, label: string) => (
    <NumberField
      name={name(field)}
      label={t(`form.${label}`)}
      min={0}
      max={line.quantity}
      defaultValue={line.outcome[field] || ''}
    />
  );
  const day = (field: 'changedDate' | 'backorderedDate') => {
    const told = line.outcome[field] ?? '';
    // A day that was told before may stand, even when it has passed since.
    const min = told !== '' && told < firstDay ? told : firstDay;
    return <TextField name={name(field)} type="date" min={min} label={t(`form.${field}`)} defaultValue={told} />;
  };
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <input type="hidden" name={name('lineId')} value={line.id} />
      <input type="hidden" name={name('asked')} value={asked} />
      <LineHead line={line} answered={answered} asked={asked} put={put} />
      <div className="grid gap-2 md:grid-cols-[6rem_minmax(0,1fr)] md:gap-x-4">
        {pieces('accepted', 'accept')}
        <div className="md:pt-6">
          <Disclosure summary={t('form.other')} open={saysMore(line, index, result)}>
            <div className="grid gap-x-3 gap-y-2 md:grid-cols-2 xl:grid-cols-[15rem_15rem_minmax(16rem,1fr)]">
              <div className="grid grid-cols-[5.5rem_1fr] gap-2">
                {pieces('changed', 'changed')}
                {day('changedDate')}
              </div>
              <div className="grid grid-cols-[5.5rem_1fr] gap-2">
                {pieces('backordered', 'backordered')}
                {day('backorderedDate')}
              </div>
              <div className="grid grid-cols-[5.5rem_1fr] gap-2 md:col-span-2 xl:col-span-1">
                {pieces('rejected', 'rejected')}
                <TextField
                  name={name('reason')}
                  label={t('form.reason')}
                  maxLength={500}
                  defaultValue={line.outcome.reason}
                />
              </div>
            </div>
          </Disclosure>
        </div>
      </div>
    </li>
  );
}

const FOLDED = ['changed', 'changedDate', 'backordered', 'backorderedDate', 'rejected', 'reason'] as const;

// Nothing that was said, typed or complained of may hide in the fold.
function saysMore({ outcome }: AnswerLine, index: number, result: FormResult | undefined): boolean {
  return FOLDED.some((field) => {
    const name = fieldName(index, field);
    return Boolean(outcome[field] || valueAt(result?.initialValue, name) || result?.error?.[name]);
  });
}

type HeadProps = {
  readonly line: AnswerLine;
  readonly answered: number;
  readonly asked: number;
  readonly put: (field: OutcomeName) => void;
};

function LineHead({ line, answered, asked, put }: HeadProps) {
  const t = useTranslations('supply');
  const tag = useIntlTag();
  const now = useClock();
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
      <Part part={line.component} />
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <span>{t('pieces', { count: line.quantity })}</span>
        <span suppressHydrationWarning>{t('each', { price: formatMoney(tag, line.unitCost) })}</span>
        <span suppressHydrationWarning>{t('dueOn', { day: formatDay(tag, line.dueDate, now, true) })}</span>
        {line.withdrawn > 0 && <span>{t('withdrawn', { count: line.withdrawn })}</span>}
        <span role="status" className="scripted:inline hidden">
          <SumBadge answered={answered} asked={asked} stands={answered === answeredOf(line.outcome)} />
        </span>
        <span className="hidden gap-1 scripted:inline-flex">
          <Button size="small" variant="quiet" onClick={() => put('accepted')}>
            {t('form.acceptAll', { count: asked })}
          </Button>
          <Button size="small" variant="quiet" onClick={() => put('rejected')}>
            {t('form.rejectAll', { count: asked })}
          </Button>
        </span>
      </span>
    </div>
  );
}

type SumProps = { readonly answered: number; readonly asked: number; readonly stands: boolean };

// What is typed is no answer yet: until it is sent the line is as unanswered as the rest of the page says.
function SumBadge({ answered, asked, stands }: SumProps) {
  const t = useTranslations('supply.form');
  if (answered > asked) return <Badge tone="blocked">{t('over', { count: answered - asked })}</Badge>;
  if (!stands) return <Badge tone="waiting">{t('typed', { answered, asked })}</Badge>;
  return <Badge tone={answered === asked ? 'ok' : 'waiting'}>{t('sum', { answered, asked })}</Badge>;
}
