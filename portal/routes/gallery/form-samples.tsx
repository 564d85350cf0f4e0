import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/choice-group.tsx';
import { ComboBox } from '../../components/combo-box.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { action } from './route.tsx';

/** Fields at rest, and the form after a refusal. */
export function FormSamples() {
  const t = useTranslations('gallery');
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Panel title={t('form')}>
        <SampleForm />
      </Panel>
      <Panel title={t('formRefused')}>
        <ActionForm
          result={{
            status: 'error',
            initialValue: { poNumber: 'PO', quantity: '0' },
            error: { '': [t('conflict')], poNumber: [t('tooShort')], quantity: [t('tooSmall')] },
          }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="poNumber" label={t('poNumber')} required />
            <NumberField name="quantity" label={t('quantity')} suffix={t('pieces')} required />
          </div>
          <TextField name="locked" label={t('contract')} defaultValue="AKL-2026-04" readOnly />
          <TextField name="off" label={t('limit')} defaultValue="EUR 25,000" disabled hint={t('limitHint')} />
        </ActionForm>
      </Panel>
    </div>
  );
}

function SampleForm() {
  const t = useTranslations('gallery');
  const centres = ['4100', '4200', '4310'].map((value) => ({ value, label: `${value} ${t('centre')}` }));
  return (
    <ActionForm result={useActionData<typeof action>()}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="poNumber" label={t('poNumber')} hint={t('poHint')} required />
        <NumberField
          name="quantity"
          label={t('quantity')}
          suffix={t('pieces')}
          min={1}
          max={500}
          defaultValue={12}
          required
        />
        <Select name="costCentre" label={t('costCentre')} options={centres} empty={t('choose')} required />
        <ComboBox name="shipTo" label={t('shipTo')} options={centres} defaultValue="4200" />
        <TextField name="requested" type="date" label={t('requestedDate')} required={false} />
        <TextField name="email" type="email" label={t('email')} required={false} />
      </div>
      <TextArea name="note" label={t('note')} required={false} />
      <RadioGroup
        name="delivery"
        label={t('delivery')}
        cards
        defaultValue="together"
        options={[
          { value: 'together', label: t('together'), note: t('togetherNote') },
          { value: 'parts', label: t('parts'), note: t('partsNote') },
        ]}
      />
      <CheckboxGroup
        name="weekdays"
        label={t('receivingDays')}
        defaultValues={['1']}
        options={[
          { value: '1', label: t('monday') },
          { value: '2', label: t('tuesday') },
          { value: '7', label: t('sunday'), disabled: true },
        ]}
      />
      <Checkbox name="urgent" label={t('urgent')} hint={t('urgentHint')} />
      <FormActions>
        <SubmitButton>{t('sendRequest')}</SubmitButton>
        <LinkButton to="/gallery" variant="quiet">
          {t('skip')}
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}
