import { Form, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { type Address, addressFields } from './address.ts';

/** How many systems: prices with quantity breaks follow it. Sent by itself where JavaScript runs. */
export function QuantityForm({ address }: { readonly address: Address }) {
  const t = useTranslations('configurator.summary');
  const submit = useSubmit();
  return (
    <Form
      key={address.quantity}
      method="get"
      preventScrollReset
      className="flex items-center gap-1.5"
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
          type="number"
          name="quantity"
          min={1}
          max={99_999}
          required
          defaultValue={address.quantity}
          className={`${CONTROL} h-8 w-20! px-2 text-right pointer-coarse:h-11`}
        />
      </label>
      <Button type="submit" size="small" className="scripted:hidden">
        {t('update')}
      </Button>
    </Form>
  );
}
