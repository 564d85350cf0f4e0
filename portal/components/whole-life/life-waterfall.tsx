import { useTranslations } from 'use-intl';
import { formatList, formatMoney } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/number-format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { PriceWaterfall, type PriceStep as WaterfallStep } from '../chart/price-waterfall.tsx';
import type { WholeLife } from './life.ts';

type Cost = WholeLife['costs'][number];

const isMinusOne = ({ name, value }: Cost['factors'][number]): boolean => name === null && value === -1;

/** What is multiplied to a cost: `450 W × 0.001 × 8,760 h × EUR 0.24/kWh`. */
function useProduct(currency: string): (cost: Cost) => string {
  const tag = useIntlTag();
  const number = numberFormat(tag, { maximumFractionDigits: 6 });
  return ({ factors }) => {
    const turned = factors.some(isMinusOne);
    const figures = factors
      .filter((factor) => !isMinusOne(factor))
      .map(({ price, value, unit, isMoney }) => {
        if (price) return formatMoney(tag, price);
        const figure = value === null ? '?' : number.format(value);
        if (isMoney) return `${currency} ${figure}${unit ? `/${unit}` : ''}`;
        return unit ? `${figure} ${unit}` : figure;
      });
    return turned ? `− ${figures.join(' × ')}` : figures.join(' × ');
  };
}

/** Price and costs of owning one after the other, up to the whole-life cost. */
export function LifeWaterfall({ life }: { readonly life: WholeLife }) {
  const t = useTranslations('wholeLife');
  const tag = useIntlTag();
  const product = useProduct(life.price.currency);
  const costs = life.costs.flatMap((cost): WaterfallStep[] =>
    cost.amount && cost.amount.amount !== '0'
      ? [{ key: cost.code, label: cost.name, note: product(cost), kind: 'change', value: cost.amount }]
      : [],
  );
  const total: WaterfallStep[] = life.total
    ? [{ key: 'total', label: t('title'), kind: 'total', value: life.total }]
    : [];
  const unknown = life.costs.filter(({ amount }) => !amount).map(({ name }) => name);
  return (
    <>
      <PriceWaterfall
        caption={t('how')}
        steps={[{ key: 'price', label: t('price'), kind: 'total', value: life.price }, ...costs, ...total]}
      />
      {unknown.length > 0 && (
        <p className="text-base text-risk">
          {t('missing', { currency: life.price.currency, costs: formatList(tag, unknown) })}
        </p>
      )}
    </>
  );
}
