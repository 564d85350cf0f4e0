import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AssumptionDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { currenciesIn } from '../../components/control/relation-choices.ts';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';

const SPARE = 2;

type AssumptionDrawerProps = {
  readonly assumption: AssumptionDefinition | undefined;
  readonly result: FormResult | undefined;
};

/** Adds or edits what costs of owning depend on: a number, or a rate in money for each currency. */
export function AssumptionDrawer({ assumption, result }: AssumptionDrawerProps) {
  const t = useTranslations('modelCosts');
  const words = useTranslations('controlModel');
  const { pathname } = useLocation();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={t(assumption ? 'editAssumption' : 'addAssumption')} closeTo={pathname}>
      <ActionForm result={result} intent="assumption">
        <DraftFields draft={draft} content={assumption} />
        <PartFields part="ASSUMPTION" isNew={!assumption} />
        <CodeField known={assumption?.code} />
        <NamesFields names={assumption?.names} />
        <Figure name="value" label={t('number')} hint={t('numberHint')} value={plainOf(assumption)} />
        <RateFields rates={ratesOf(assumption)} />
        <TextField
          name="unit"
          label={words('unit')}
          hint={t('unitHint')}
          defaultValue={assumption?.unit ?? ''}
          maxLength={20}
          required={false}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          <Figure name="least" label={t('least')} hint={t('leastHint')} value={assumption?.least} />
          <Figure name="most" label={t('most')} hint={t('mostHint')} value={assumption?.most} />
        </div>
        <FormActions>
          <SubmitButton name="intent" value="assumption">
            {words('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

const plainOf = (assumption: AssumptionDefinition | undefined): number | undefined =>
  typeof assumption?.value === 'number' ? assumption.value : undefined;

const ratesOf = (assumption: AssumptionDefinition | undefined): [currency: string, rate: number][] =>
  typeof assumption?.value === 'object' ? Object.entries(assumption.value) : [];

type FigureProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
};

function Figure({ value, ...rest }: FigureProps) {
  const text = value === undefined ? '' : String(value);
  return <TextField {...rest} inputMode="decimal" defaultValue={text} required={false} />;
}

function RateFields({ rates }: { readonly rates: readonly [string, number][] }) {
  const t = useTranslations('modelCosts');
  const currencies = currenciesIn(useIntlTag());
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('rates')}</legend>
      <p className="text-sm text-ink-3">{t('ratesHint')}</p>
      {[...rates, ...Array.from({ length: SPARE }, () => null)].map((rate, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={at}
          className="grid grid-cols-[3fr_2fr] items-start gap-2"
        >
          <Select
            name={`rates[${at}].currency`}
            label={t('currency', { at: at + 1 })}
            hideLabel
            empty="–"
            options={currencies}
            defaultValue={rate?.[0] ?? ''}
          />
          <TextField
            name={`rates[${at}].rate`}
            label={t('rate', { at: at + 1 })}
            hideLabel
            inputMode="decimal"
            placeholder="0.24"
            defaultValue={rate ? String(rate[1]) : ''}
          />
        </div>
      ))}
    </fieldset>
  );
}
