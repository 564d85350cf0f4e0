import { useTranslations } from 'use-intl';
import type { AssumptionDefinition, LifeCostDefinition, ModelDefinition } from '#engine';
import { formatList } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/number-format.ts';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';

function useNumber(): (value: number) => string {
  const format = numberFormat(useIntlTag(), { maximumFractionDigits: 6 });
  return (value) => format.format(value);
}

/** Words what a cost of owning is the product of. */
export function useProduct({ values, assumptions }: ModelDefinition): (cost: LifeCostDefinition) => string {
  const t = useTranslations('modelCosts');
  const { locale } = useFacts();
  const number = useNumber();
  const named = (parts: ModelDefinition['values'] | ModelDefinition['assumptions'], code: string) =>
    parts?.find((part) => part.code === code)?.names[locale] ?? code;
  return ({ basis, factor, assumptions: used }) => {
    const of = basis === undefined ? [] : [basis === 'price' ? t('basis.price') : named(values, basis.value)];
    const times = factor === undefined ? [] : [number(factor)];
    return [...of, ...times, ...used.map((code) => named(assumptions, code))].join(' × ');
  };
}

/** Words the value of an assumption and its limits. */
export function useAssumed() {
  const t = useTranslations('modelCosts');
  const tag = useIntlTag();
  const number = useNumber();
  const value = ({ value: given, unit }: AssumptionDefinition): string => {
    if (typeof given === 'number') return [number(given), unit].filter(Boolean).join(' ');
    const rates = Object.entries(given).map(([currency, rate]) => `${number(rate)} ${currency}`);
    return [formatList(tag, rates), unit].filter(Boolean).join(' / ');
  };
  const limits = ({ least = 0, most }: AssumptionDefinition): string =>
    most === undefined
      ? t('from', { least: number(least) })
      : t('between', { least: number(least), most: number(most) });
  return { value, limits };
}
