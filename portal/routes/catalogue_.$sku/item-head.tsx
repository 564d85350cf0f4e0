import { useTranslations } from 'use-intl';
import { Availability } from '../../components/availability.tsx';
import { ContractPrice } from '../../components/contract-price.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { OnlyRequesters } from '../../components/only-requesters.tsx';
import { useRole } from '../../components/use-role.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { AddToCart } from '../catalogue/add-to-cart.tsx';
import type { CatalogueRow } from '../catalogue/item-columns.tsx';

type HeadItem = CatalogueRow & {
  readonly family: { readonly name: string };
  readonly modelVersion: { readonly id: string } | null;
  readonly detail: { readonly description: string; readonly weightGrams: number | null; readonly serialised: boolean };
};

/** What the item is and what it costs, and the way to order it. */
export function ItemHead({ item, idempotencyKey }: { readonly item: HeadItem; readonly idempotencyKey: string }) {
  const t = useTranslations('item');
  const model = item.kind === 'MODEL';
  return (
    <div className="grid gap-4">
      {item.detail.description && <p className="text-base text-ink-2">{item.detail.description}</p>}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <ContractPrice price={item.unitPrice} list={item.listPrice} before={model} large />
          <p className="text-sm text-ink-3">{t(model ? 'before' : 'perPiece')}</p>
        </div>
        <span className="text-base">
          <Availability available={item.available} leadDays={item.leadDays} configurable={model} />
        </span>
      </div>
      <OrderIt item={item} idempotencyKey={idempotencyKey} />
      <Facts item={item} />
    </div>
  );
}

function OrderIt({ item, idempotencyKey }: { readonly item: HeadItem; readonly idempotencyKey: string }) {
  const t = useTranslations('item');
  const mayRequest = useRole('requester');
  if (item.kind !== 'MODEL') {
    if (!mayRequest) return <OnlyRequesters />;
    return (
      <div className="border-t border-line pt-4">
        <AddToCart item={item} idempotencyKey={idempotencyKey} action="/catalogue" worded />
      </div>
    );
  }
  if (!item.modelVersion) return <p className="text-base text-ink-2">{t('noModel')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
      <LinkButton to={`/configure/${encodeURIComponent(item.sku)}`} variant="primary" icon="sliders">
        {t('configure')}
      </LinkButton>
      <span className="text-sm text-ink-3">{t('configureLead')}</span>
    </div>
  );
}

function Facts({ item }: { readonly item: HeadItem }) {
  const t = useTranslations('item');
  const tag = useIntlTag();
  const { weightGrams, serialised } = item.detail;
  const weight = (grams: number) => {
    const unit = grams < 1_000 ? 'gram' : 'kilogram';
    const value = grams < 1_000 ? grams : grams / 1_000;
    return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 2 }).format(value);
  };
  const entries = [
    ...(item.manufacturer ? [{ id: 'maker', term: t('maker'), value: item.manufacturer }] : []),
    { id: 'family', term: t('family'), value: item.family.name },
    ...(weightGrams === null ? [] : [{ id: 'weight', term: t('weight'), value: weight(weightGrams) }]),
  ];
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <DefinitionList entries={entries} columns={3} />
      {serialised && <p className="text-sm text-ink-3">{t('serialised')}</p>}
    </div>
  );
}
