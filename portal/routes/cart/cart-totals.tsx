import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EarliestDay } from '../../components/earliest-day.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import type { MoneyValue } from '../../i18n/format.ts';
import { type Cart, earliestOf } from './cart-view.ts';

type CartTotalsProps = { readonly cart: Cart; readonly children?: ReactNode };

/** Net, tax and gross of the cart, and when everything can be there. */
export function CartTotals({ cart, children }: CartTotalsProps) {
  const t = useTranslations('cart');
  const words = useTranslations('earliest');
  const earliest = earliestOf(cart.lines);
  return (
    <Panel title={t('total')} className="lg:sticky lg:top-[calc(var(--header-height)+1.5rem)]">
      <div className="grid gap-4">
        <dl className="grid gap-1.5 text-base">
          <Row term={t('net')} value={cart.net} />
          <Row term={t('tax')} value={cart.tax} />
          <Row term={t('gross')} value={cart.gross} strong />
        </dl>
        <div className="border-t border-line pt-3 text-base">
          <p className="text-sm text-ink-3">{t('earliest')}</p>
          {earliest ? <EarliestDay value={earliest} /> : <p className="text-risk">{words('unknown')}</p>}
        </div>
        {children}
      </div>
    </Panel>
  );
}

type RowProps = { readonly term: string; readonly value: MoneyValue; readonly strong?: boolean };

function Row({ term, value, strong = false }: RowProps) {
  return (
    <div className={`flex items-baseline justify-between gap-4 ${strong ? 'border-t border-line pt-1.5' : ''}`}>
      <dt className={strong ? 'font-semibold' : 'text-ink-2'}>{term}</dt>
      <dd className={strong ? 'text-lg font-semibold' : ''}>
        <Money value={value} />
      </dd>
    </div>
  );
}
