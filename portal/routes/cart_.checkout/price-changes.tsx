import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Money } from '../../components/money.tsx';
import type { CartLine } from '../cart/cart-view.ts';

/** Every line whose price is another than was shown: the old one and the new one. */
export function PriceChanges({ lines }: { readonly lines: readonly CartLine[] }) {
  const t = useTranslations('checkout');
  if (lines.length === 0) return null;
  return (
    <Banner tone="risk" live title={t('changed', { count: lines.length })}>
      <table className="mt-1 w-full max-w-lg text-base">
        <caption className="sr-only">{t('changed', { count: lines.length })}</caption>
        <thead>
          <tr className="text-left text-sm text-ink-3">
            <th scope="col" className="py-1 font-medium">
              {t('goods')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('was')}
            </th>
            <th scope="col" className="py-1 pl-4 text-right font-medium">
              {t('isNow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {line.item?.name}
              </th>
              <td className="py-1 text-right">
                <s>
                  <Money value={line.shownUnitPrice} />
                </s>
              </td>
              <td className="py-1 pl-4 text-right font-medium">
                <Money value={line.price?.unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2">{t('changedHint')}</p>
    </Banner>
  );
}
