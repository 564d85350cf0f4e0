import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Money } from '../../components/money.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { PriceDerivation, type ProvenStep } from '../../components/price-derivation.tsx';
import { Quantity } from '../../components/quantity.tsx';
import type { MoneyValue } from '../../i18n/format.ts';

type Break = { readonly quantity: number; readonly unit: MoneyValue };
type Price = { readonly quantity: number; readonly steps: readonly ProvenStep[] };

type PricePanelProps = {
  readonly price: Price | null;
  readonly breaks: readonly Break[];
  readonly quantity: number;
};

/** The price opened to its derivation for any quantity, and where another quantity has another price. */
export function PricePanel({ price, breaks, quantity }: PricePanelProps) {
  const t = useTranslations('item');
  const words = useTranslations('price');
  return (
    <Panel title={words('how')}>
      <div className="grid gap-4">
        <Form method="get" preventScrollReset className="flex items-end gap-2">
          <div className="w-28">
            <NumberField name="quantity" label={t('quantity')} defaultValue={quantity} min={1} max={99_999} required />
          </div>
          <Button type="submit">{t('recompute')}</Button>
        </Form>
        {price ? (
          <PriceDerivation steps={price.steps} caption={t('priceFor', { count: price.quantity })} />
        ) : (
          <p className="text-base text-ink-2">{t('noPrice')}</p>
        )}
        {breaks.length > 1 && <Breaks breaks={breaks} />}
      </div>
    </Panel>
  );
}

function Breaks({ breaks }: { readonly breaks: readonly Break[] }) {
  const t = useTranslations('item');
  return (
    <Disclosure summary={t('breaks')} open>
      <table className="w-full text-base">
        <caption className="sr-only">{t('breaks')}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            <th scope="col" className="py-1 text-left font-medium">
              {t('from')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('each')}
            </th>
          </tr>
        </thead>
        <tbody>
          {breaks.map((step) => (
            <tr key={step.quantity} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-normal">
                <Quantity value={step.quantity} unit="piece" />
              </th>
              <td className="py-1.5 text-right">
                <Money value={step.unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
