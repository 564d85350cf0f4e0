import { useTranslations } from 'use-intl';
import { numberFormat } from '../i18n/number-format.ts';
import { useIntlTag } from '../i18n/portal-provider.tsx';

/** Units that the catalogue counts in; the shared locale files word each of them. */
export type Unit = 'piece' | 'set' | 'box' | 'hour' | 'day' | 'month' | 'kilogram' | 'watt' | 'gram_co2_per_km';

type QuantityProps = { readonly value: number; readonly unit?: Unit };

/** A whole quantity, with its unit in words where one is given. */
export function Quantity({ value, unit }: QuantityProps) {
  const t = useTranslations('unit');
  const tag = useIntlTag();
  const text = unit ? t(unit, { count: value }) : numberFormat(tag).format(value);
  return (
    <span className="whitespace-nowrap" suppressHydrationWarning>
      {text}
    </span>
  );
}
