import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { LifeWaterfall } from '../../components/whole-life/life-waterfall.tsx';
import type { MoneyValue } from '../../i18n/format.ts';
import type { Page, View } from './route.tsx';

type PricesProps = { readonly page: Page; readonly prices: View['prices'] };

/** What it costs at list, in the currency that the author picks; an account's agreement may say otherwise. */
export function Prices({ page, prices }: PricesProps) {
  const t = useTranslations('controlModel.preview');
  const words = useTranslations('wholeLife');
  const [params] = useSearchParams();
  const life = prices?.wholeLife;
  return (
    <Panel title={t('price')} note={t('priceNote')} actions={<CurrencyForm page={page} params={params} />}>
      {prices ? (
        <div className="grid gap-3">
          <dl className="grid max-w-md gap-1 text-base">
            <Amount term={t('soFar')} note={prices.unpriced ? t('unpriced') : null} value={prices.soFar} />
            <Amount
              term={t('least')}
              note={prices.least ? (prices.least.proved ? null : t('notProved')) : t('noLeast')}
              value={prices.least?.total ?? null}
            />
            {life && (
              <Amount
                term={words('eachSoFar')}
                note={life.total ? null : t('noLife', { currency: life.price.currency })}
                value={life.total}
              />
            )}
          </dl>
          {life && (
            <Disclosure summary={words('how')}>
              <LifeWaterfall life={life} />
            </Disclosure>
          )}
        </div>
      ) : (
        <p className="text-base text-ink-2">{t('noPrice')}</p>
      )}
    </Panel>
  );
}

type AmountProps = { readonly term: string; readonly value: MoneyValue | null; readonly note: string | null };

function Amount({ term, value, note }: AmountProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3">
      <dt className="text-ink-2">{term}</dt>
      <dd className="font-semibold">{value ? <Money value={value} /> : '–'}</dd>
      {note && <dd className="col-span-full text-sm text-risk">{note}</dd>}
    </div>
  );
}

function CurrencyForm({ page, params }: { readonly page: Page; readonly params: URLSearchParams }) {
  const t = useTranslations('controlModel.preview');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      preventScrollReset
      className="flex items-end gap-2"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true, replace: true })}
    >
      {[...params].map(([name, value]) =>
        name === 'currency' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Select
        name="currency"
        label={t('currency')}
        hideLabel
        options={page.currencies.map((value) => ({ value, label: value }))}
        defaultValue={page.currency ?? ''}
      />
      <Button type="submit" size="small" className="scripted:hidden">
        {t('show')}
      </Button>
    </Form>
  );
}
