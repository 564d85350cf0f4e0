import { useTranslations } from 'use-intl';
import { SubjectSelect } from '../../components/model/subject-select.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { decimalOf } from '../../i18n/format.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import type { TestCase } from '../control.catalogue_.$sku_.model/test-case.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

const SPARE = 2;

type ExpectationProps = { readonly test: TestCase | undefined };

/** Options without which the choices cannot be had. */
export function ForcedFields({ test }: ExpectationProps) {
  const t = useTranslations('controlModel');
  const words = useTranslations('model');
  const { definition } = useModel();
  const forced = [...(test?.forced ?? []), ...Array.from({ length: SPARE }, () => null)];
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('testForced')}</legend>
      <p className="text-sm text-ink-3">{t('testForcedHint')}</p>
      {forced.map((name, at) => (
        <SubjectSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={at}
          name={`forced[${at}]`}
          label={words('line.subject', { at: at + 1 })}
          hideLabel
          definition={definition}
          options
          single
          empty={words('line.none')}
          defaultValue={name ? `${name.group}/${name.option}` : ''}
        />
      ))}
    </fieldset>
  );
}

/** How many options of a group are left. */
export function RemainingFields({ test }: ExpectationProps) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const { locale } = useFacts();
  return (
    <div className="grid grid-cols-[2fr_1fr] items-start gap-3">
      <Select
        name="remainingGroup"
        label={t('testRemaining')}
        hint={t('testRemainingHint')}
        empty={t('noValue')}
        options={definition.groups.map(({ code, names }) => ({ value: code, label: names[locale] }))}
        defaultValue={test?.remaining?.group ?? ''}
      />
      <NumberField name="remainingCount" label={t('testCount')} defaultValue={test?.remaining?.count ?? ''} min={0} />
    </div>
  );
}

/** What the cheapest complete configuration costs at list. */
export function PriceFields({ test }: ExpectationProps) {
  const t = useTranslations('controlModel');
  const { item } = useModel();
  const price = test?.price;
  return (
    <div className="grid grid-cols-[2fr_1fr_4.5rem] items-start gap-3 max-sm:grid-cols-2 max-sm:[&>:first-child]:col-span-2">
      <Select
        name="priceRelation"
        label={t('testPrice')}
        hint={t('testPriceHint')}
        empty={t('noValue')}
        options={['at_most', 'equal'].map((value) => ({ value, label: t(`priceRelation.${value}`) }))}
        defaultValue={price?.relation ?? ''}
      />
      <TextField
        name="priceAmount"
        label={t('testAmount')}
        inputMode="decimal"
        defaultValue={price ? decimalOf(price) : ''}
      />
      <TextField
        name="priceCurrency"
        label={t('testCurrency')}
        defaultValue={price?.currency ?? item.listPrices[0]?.price.currency ?? ''}
        maxLength={3}
        autoCapitalize="characters"
      />
    </div>
  );
}

/** What a derived value comes to. */
export function ValueFields({ test }: ExpectationProps) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const { locale } = useFacts();
  const values = (definition.values ?? []).map(({ code, names, unit }) => ({
    value: code,
    label: unit ? `${names[locale]} (${unit})` : names[locale],
  }));
  if (values.length === 0) return null;
  return (
    <div className="grid grid-cols-[2fr_1fr] items-start gap-3">
      <Select
        name="valueCode"
        label={t('testValue')}
        hint={t('testValueHint')}
        empty={t('noValue')}
        options={values}
        defaultValue={test?.value?.code ?? ''}
      />
      <TextField
        name="valueEquals"
        label={t('equals')}
        inputMode="decimal"
        defaultValue={test?.value ? String(test.value.equals) : ''}
      />
    </div>
  );
}
