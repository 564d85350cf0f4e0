import { useTranslations } from 'use-intl';
import type { MoneyValue } from '../i18n/format.ts';
import { Money } from './money.tsx';

type TotalsProps = { readonly net: MoneyValue; readonly tax: MoneyValue; readonly gross: MoneyValue };

/** Net, tax and gross of a request or an order. */
export function DocumentTotals({ net, tax, gross }: TotalsProps) {
  const t = useTranslations('documentLine');
  const rows = [
    { key: 'net', value: net },
    { key: 'tax', value: tax },
  ];
  return (
    <dl className="ml-auto grid w-full max-w-72 gap-1 border-t border-line px-4 py-3">
      {rows.map(({ key, value }) => (
        <div key={key} className="flex justify-between gap-6 text-ink-2">
          <dt>{t(key)}</dt>
          <dd>
            <Money value={value} />
          </dd>
        </div>
      ))}
      <div className="flex justify-between gap-6 text-lg font-semibold">
        <dt>{t('gross')}</dt>
        <dd>
          <Money value={gross} />
        </dd>
      </div>
    </dl>
  );
}
