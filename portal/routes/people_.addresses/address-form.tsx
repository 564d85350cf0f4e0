import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../components/checkbox.tsx';
import { KeepForm } from '../../components/people/keep-form.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Address, action, loader } from './route.tsx';

/** Adds or changes an address; open at `?keep=`. */
export function AddressForm() {
  const { addresses, country, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const result = useActionData<typeof action>();
  const keep = useSearchParams()[0].get('keep');
  const known = addresses.nodes.find(({ id }) => id === keep);
  if (!keep || (keep !== 'new' && !known)) return null;
  return (
    <KeepForm
      title={known ? t('changeAddress', { name: known.label }) : t('addAddress')}
      closeTo="/people/addresses"
      keep={keep}
      version={known?.version}
      idempotencyKey={idempotencyKey}
      result={result}
    >
      <AddressFields known={known} country={country} />
      {known && <Checkbox name="active" label={t('offered')} hint={t('offeredHint')} defaultChecked={known.active} />}
    </KeepForm>
  );
}

function AddressFields({ known, country }: { readonly known: Address | undefined; readonly country: string }) {
  const t = useTranslations('people');
  const { countries } = useLoaderData<typeof loader>();
  return (
    <>
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        defaultValue={known?.label}
        maxLength={120}
        required
      />
      <TextField name="recipient" label={t('recipient')} defaultValue={known?.recipient} maxLength={120} required />
      <TextArea name="street" label={t('street')} defaultValue={known?.street} rows={2} maxLength={300} required />
      <div className="grid grid-cols-[1fr_2fr] gap-4">
        <TextField name="postalCode" label={t('postalCode')} defaultValue={known?.postalCode} maxLength={20} required />
        <TextField name="city" label={t('city')} defaultValue={known?.city} maxLength={120} required />
      </div>
      <TextField name="region" label={t('region')} defaultValue={known?.region} maxLength={120} required={false} />
      <Select
        name="country"
        label={t('country')}
        defaultValue={known?.country ?? country}
        options={countries}
        required
      />
    </>
  );
}
