import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Part } from '../../components/supply/part.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { TradedGoods } from './traded-goods.ts';

type GoodsFieldsProps = {
  readonly line: TradedGoods;
  readonly index: number;
  /** Everything of the order has been received, so that all of it is proposed. */
  readonly ready: boolean;
};

/** How many pieces of a traded article go into the parcel, and their serial numbers where they have any. */
export function GoodsFields({ line, index, ready }: GoodsFieldsProps) {
  const t = useTranslations('parcel');
  const open = line.quantity - line.shipped;
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1.2fr)]">
      <input type="hidden" name={`goods[${index}].orderLineId`} value={line.orderLineId} />
      <div>
        <Part part={{ sku: line.sku, name: line.description }} />
        <p className="text-sm text-ink-2">{t('ordered', { count: line.quantity, shipped: line.shipped })}</p>
      </div>
      <NumberField
        name={`goods[${index}].quantity`}
        label={t('quantity')}
        min={0}
        max={open}
        defaultValue={ready ? open : 0}
      />
      {line.serialised && <TextArea name={`goods[${index}].serials`} label={t('serials')} spellCheck={false} />}
    </li>
  );
}
