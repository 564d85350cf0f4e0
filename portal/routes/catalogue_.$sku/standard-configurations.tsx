import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import type { MoneyValue } from '../../i18n/format.ts';

type StandardConfiguration = {
  readonly id: string;
  readonly name: string;
  readonly price: { readonly unit: MoneyValue } | null;
  readonly earliest: { readonly date: string } | null;
  readonly chosen: readonly { readonly optionName: string; readonly quantity: number }[];
};

/** The configurations of a model that were agreed for the account, each a way into the configurator. */
export function StandardConfigurations({ list }: { readonly list: readonly StandardConfiguration[] }) {
  const t = useTranslations('item');
  if (list.length === 0) return null;
  return (
    <Panel title={t('standard')} note={t('standardLead')} flush>
      <ul>
        {list.map(({ id, name, price, earliest, chosen }) => (
          <li key={id} className="relative border-b border-line px-4 py-3 last:border-b-0 hover:bg-hover">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to={`/configurations/${id}`}
                prefetch="intent"
                className="text-base font-medium after:absolute after:inset-0 hover:text-accent"
              >
                {name}
              </Link>
              <span className="text-base font-medium">
                <Money value={price?.unit} />
              </span>
            </div>
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-3">
              <span className="min-w-0 flex-1 basis-60">
                {chosen
                  .map(({ optionName, quantity }) => (quantity > 1 ? `${quantity} × ${optionName}` : optionName))
                  .join(' · ')}
              </span>
              {earliest && <Day date={earliest.date} />}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
