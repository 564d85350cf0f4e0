import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { numberFormat } from '../../i18n/number-format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { Button } from '../button.tsx';
import { CONTROL, CONTROL_HEIGHT, FieldFrame } from '../field.tsx';
import { LinkButton } from '../link-button.tsx';
import { type Assumed, type Assumption, assumptionField } from './life.ts';

type AssumptionFormProps = {
  readonly assumptions: readonly Assumption[];
  readonly currency: string;
  /** What the buyer assumes, as the address has it. */
  readonly assumed: Assumed;
  /** The rest of the address, field by field. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The address without what the buyer assumes; null while that is nothing. */
  readonly reset: string | null;
};

/** What is assumed, each in a field of its own; an emptied one goes back to what the seller assumes. Sent by itself where a script runs. */
export function AssumptionForm({ assumptions, currency, assumed, fields, reset }: AssumptionFormProps) {
  const t = useTranslations('wholeLife');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      preventScrollReset
      noValidate
      className="grid gap-3"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true, replace: true })}
    >
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] items-end gap-x-3 gap-y-2">
        {assumptions.map((assumption) => (
          <AssumptionField
            key={assumption.code}
            assumption={assumption}
            currency={currency}
            typed={assumed[assumption.code]}
          />
        ))}
      </div>
      <div className={`flex flex-wrap gap-2 ${reset === null ? 'scripted:hidden' : ''}`}>
        <Button type="submit" size="small" className="scripted:hidden">
          {t('update')}
        </Button>
        {reset !== null && (
          <LinkButton to={reset} size="small" variant="quiet" icon="undo" preventScrollReset prefetch="none">
            {t('reset')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

type AssumptionFieldProps = {
  readonly assumption: Assumption;
  readonly currency: string;
  readonly typed: number | undefined;
};

function AssumptionField({ assumption, currency, typed }: AssumptionFieldProps) {
  const t = useTranslations('wholeLife');
  const { code, name, unit, isMoney, value, standard, least, most, refused } = assumption;
  const number = numberFormat(useIntlTag(), { maximumFractionDigits: 6 });
  const input = useRef<HTMLInputElement>(null);
  const shown = refused ? (typed ?? value) : value;
  const text = shown === null ? '' : String(shown);
  // Nothing changes under the hands of who is typing.
  useEffect(() => {
    const field = input.current;
    if (field && field !== document.activeElement && field.value !== text) field.value = text;
  }, [text]);
  const measure = isMoney ? [currency, unit].filter(Boolean).join('/') : unit;
  const error = refused ? [t('between', { least: number.format(least), most: number.format(most) })] : [];
  const id = `assumed-${code}`;
  // Without a value of its own it is what the seller assumes: one figure, or several where several things are compared.
  const placeholder = standard === null ? undefined : value === null ? t('several') : String(standard);
  return (
    <FieldFrame id={id} label={measure ? `${name} (${measure})` : name} errors={error}>
      <input
        ref={input}
        id={id}
        type="number"
        inputMode="decimal"
        step="any"
        name={assumptionField(code)}
        min={least}
        max={most}
        defaultValue={text}
        placeholder={placeholder}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        className={`${CONTROL} ${CONTROL_HEIGHT} text-right`}
      />
    </FieldFrame>
  );
}
