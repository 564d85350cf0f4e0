import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { type Choice, Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';

type LineFieldsProps = {
  readonly index: number;
  readonly families: readonly Choice[];
  readonly currency: string;
};

/** One agreed price: for a family or an item, a discount or a fixed price, from a quantity on. */
export function LineFields({ index, families, currency }: LineFieldsProps) {
  const t = useTranslations('controlAgreementNew');
  const name = `lines[${index}]`;
  return (
    <fieldset className="grid items-start gap-3 rounded-md border border-line p-3 md:grid-cols-[2fr_2fr_1fr_1fr_1.5fr]">
      <legend className="px-1 text-sm text-ink-3">{t('line', { position: index + 1 })}</legend>
      <Select name={`${name}.familyId`} label={t('family')} empty={t('noFamily')} options={families} />
      <TextField name={`${name}.sku`} label={t('sku')} />
      <NumberField name={`${name}.minimumQuantity`} label={t('from')} defaultValue={1} min={1} max={99_999} />
      <TextField name={`${name}.discount`} label={t('discount')} inputMode="decimal" suffix="%" />
      <TextField name={`${name}.price`} label={t('price')} inputMode="decimal" suffix={currency} />
    </fieldset>
  );
}
