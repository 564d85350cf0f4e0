import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choice-group.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { action, loader } from './route.tsx';

/** Where the asset goes: address, place there, cost centre, in use or in store. */
export function MoveDrawer() {
  const { asset, places, costCentres, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('asset');
  const words = useTranslations('state');
  const back = `/assets/${asset.id}`;
  return (
    <Drawer title={t('moveTitle', { serial: asset.serial })} closeTo={back}>
      <ActionForm result={useActionData<typeof action>()} intent="move">
        <Select
          name="addressId"
          label={t('address')}
          options={places}
          defaultValue={asset.address?.id ?? ''}
          {...(asset.address ? {} : { empty: '–' })}
        />
        <TextField
          name="location"
          label={t('location')}
          hint={t('locationHint')}
          maxLength={200}
          defaultValue={asset.location}
          required={false}
        />
        <Select
          name="costCentreId"
          label={t('costCentre')}
          options={costCentres}
          defaultValue={asset.costCentre?.id ?? ''}
          {...(asset.costCentre ? {} : { empty: '–' })}
        />
        <RadioGroup
          name="inStore"
          label={t('use')}
          defaultValue={String(asset.status === 'IN_STORE')}
          options={[
            { value: 'false', label: words('in_use') },
            { value: 'true', label: words('in_store') },
          ]}
        />
        <input type="hidden" name="version" value={asset.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          <SubmitButton>{t('moveNow')}</SubmitButton>
          <LinkButton to={back} variant="quiet">
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

/** Says what retiring does before it is done: it cannot be undone. */
export function RetireDrawer() {
  const { asset, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('asset');
  const back = `/assets/${asset.id}`;
  return (
    <Drawer kind="dialog" title={t('retireTitle', { serial: asset.serial })} closeTo={back}>
      <ActionForm result={useActionData<typeof action>()} intent="retire">
        <p>{t('retireBody')}</p>
        <input type="hidden" name="version" value={asset.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          <SubmitButton variant="danger">{t('retire')}</SubmitButton>
          <LinkButton to={back} variant="quiet">
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
