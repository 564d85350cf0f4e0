import { scaleLinear } from '@visx/scale';
import { useTranslations } from 'use-intl';
import type { MoneyValue } from '../../i18n/format.ts';
import { Money } from '../money.tsx';

export type PriceStep = {
  readonly key: string;
  readonly label: string;
  /** Why: the agreement's number, the tax rate. */
  readonly note?: string;
  /** `total` restates the sum so far; `change` adds to it or takes away. */
  readonly kind: 'change' | 'total';
  readonly value: MoneyValue;
};

type Placed = PriceStep & { readonly from: number; readonly to: number };

function place(steps: readonly PriceStep[]): Placed[] {
  let sum = 0;
  return steps.map((step) => {
    const amount = Number(step.value.amount);
    const from = step.kind === 'total' ? 0 : sum;
    sum = step.kind === 'total' ? amount : sum + amount;
    return { ...step, from, to: sum };
  });
}

function fillOf({ kind, from, to }: Placed): string {
  if (kind === 'total') return 'fill-ink-2';
  return to >= from ? 'fill-accent' : 'fill-ok';
}

/** How a price came about: each step as a bar from the sum before it to the sum after it, in the table of its amounts. */
export function PriceWaterfall({ steps, caption }: { readonly steps: readonly PriceStep[]; readonly caption: string }) {
  const t = useTranslations('chart');
  const placed = place(steps);
  const x = scaleLinear<number>({
    domain: [0, Math.max(1, ...placed.map(({ from, to }) => Math.max(from, to)))],
    range: [0, 100],
  });
  return (
    <table className="w-full text-base">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('step')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {placed.map((step) => (
          <tr
            key={step.key}
            className={step.kind === 'total' ? 'border-t border-line font-semibold first:border-t-0' : ''}
          >
            <th
              scope="row"
              className={`w-full py-1.5 pr-3 text-left ${step.kind === 'total' ? 'font-semibold' : 'font-normal'}`}
            >
              <span className="flex flex-wrap justify-between gap-x-3">
                {step.label}
                {step.note && <span className="text-sm font-normal text-ink-3">{step.note}</span>}
              </span>
              <svg width="100%" height="6" aria-hidden="true" className="mt-1 block rounded-sm bg-sunken">
                <rect
                  x={`${x(Math.min(step.from, step.to))}%`}
                  width={`${Math.max(0.5, x(Math.abs(step.to - step.from)))}%`}
                  height="6"
                  rx="1"
                  className={fillOf(step)}
                />
              </svg>
            </th>
            <td className="py-1.5 pl-2 text-right align-top">
              <Money value={step.value} signed={step.kind === 'change'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
