import { useTranslations } from 'use-intl';
import type { MoneyValue } from '../i18n/format.ts';
import { Money } from './money.tsx';

type ContractPriceProps = {
  readonly price: MoneyValue;
  /** Struck out where it is another. */
  readonly list: MoneyValue | null;
  /** The price before options, which come on top. */
  readonly before?: boolean;
  readonly large?: boolean;
};

/** What the account pays for one, and the list price where that is different. */
export function ContractPrice({ price, list, before = false, large = false }: ContractPriceProps) {
  const t = useTranslations('price');
  const other = list && list.amount !== price.amount ? list : null;
  return (
    <span className={`inline-flex flex-col gap-0 ${large ? 'items-start' : 'items-end cards:items-start'}`}>
      <span className={large ? 'text-xl font-semibold tracking-tight' : 'font-medium'}>
        {before && <span className="mr-1 text-sm font-normal text-ink-3">{t('base')}</span>}
        <Money value={price} />
      </span>
      {other && (
        <span className="text-sm text-ink-3">
          <span className="sr-only">{t('listPrice')} </span>
          <s>
            <Money value={other} />
          </s>
        </span>
      )}
    </span>
  );
}
