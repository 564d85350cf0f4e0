import { Form, useSubmit } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { type Address, addressFields, LARGEST_QUANTITY } from './address.ts';

/** How many systems: prices with quantity breaks follow it. Sent by itself where JavaScript runs. */
export function QuantityForm({ address }: { readonly address: Address }) {
  const t = useTranslations('configurator.summary');
  const submit = useSubmit();
  const errorId = useId();
  const { quantity, noQuantity } = address;
  // A field for numbers does not show what is none.
  const type = noQuantity !== null && Number.isNaN(Number(noQuantity)) ? 'text' : 'number';
  return (
    <Form
      key={noQuantity ?? quantity}
      method="get"
      preventScrollReset
      className="flex flex-wrap items-center justify-end gap-1.5"
      onChange={({ currentTarget }) => {
        if (currentTarget.checkValidity()) submit(currentTarget, { preventScrollReset: true, replace: true });
      }}
    >
      {addressFields(address, { quantity: 1 }).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="flex items-center gap-1.5 text-sm text-ink-3">
        {t('quantity')}
        <input
          type={type}
          inputMode="numeric"
          name="quantity"
          min={1}
          max={LARGEST_QUANTITY}
          pattern="[1-9][0-9]{0,4}"
          required
          defaultValue={noQuantity ?? quantity}
          aria-invalid={noQuantity !== null}
          aria-describedby={noQuantity === null ? undefined : errorId}
          className={`${CONTROL} h-8 w-20! px-2 text-right pointer-coarse:h-11`}
        />
      </label>
      <Button type="submit" size="small" className="scripted:hidden">
        {t('update')}
      </Button>
      {noQuantity !== null && (
        <p id={errorId} className="basis-full text-right text-sm text-blocked">
          {t('quantityError')}
        </p>
      )}
    </Form>
  );
}
