import { useTranslations } from 'use-intl';
import { Availability } from '../../components/availability.tsx';
import { Badge } from '../../components/badge.tsx';
import { ContractPrice } from '../../components/contract-price.tsx';
import type { Column } from '../../components/data-table.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useRole } from '../../components/use-role.ts';
import type { MoneyValue } from '../../i18n/format.ts';
import { AddToCart } from './add-to-cart.tsx';
import type { ItemKind } from './filters.ts';

export type CatalogueRow = {
  readonly id: string;
  readonly sku: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly manufacturer: string;
  readonly family: { readonly picture: string };
  readonly listPrice: MoneyValue | null;
  readonly unitPrice: MoneyValue;
  readonly available: number;
  readonly leadDays: number | null;
};

/** The catalogue's columns; the last one acts, for those who may. */
export function useItemColumns(idempotencyKey: string): Column<CatalogueRow>[] {
  const t = useTranslations('catalogue');
  const mayRequest = useRole('requester');
  const columns: Column<CatalogueRow>[] = [
    { key: 'item', header: t('item'), cell: (item) => <ItemCell item={item} />, phone: 'title', width: 'w-full' },
    {
      key: 'availability',
      header: t('availability'),
      cell: (item) => (
        <Availability available={item.available} leadDays={item.leadDays} configurable={item.kind === 'MODEL'} />
      ),
      width: 'min-w-40',
    },
    {
      key: 'price',
      header: t('price'),
      cell: (item) => <ContractPrice price={item.unitPrice} list={item.listPrice} before={item.kind === 'MODEL'} />,
      align: 'end',
      width: 'min-w-36',
    },
  ];
  if (!mayRequest) return columns;
  const act: Column<CatalogueRow> = {
    key: 'act',
    header: t('order'),
    hideHeader: true,
    align: 'end',
    width: 'min-w-44',
    cell: (item) =>
      item.kind === 'MODEL' ? (
        <span className="relative">
          <LinkButton to={`/configure/${encodeURIComponent(item.sku)}`} size="small" icon="sliders">
            {t('configure')}
          </LinkButton>
        </span>
      ) : (
        <AddToCart item={item} idempotencyKey={idempotencyKey} />
      ),
  };
  return [...columns, act];
}

function ItemCell({ item }: { readonly item: CatalogueRow }) {
  const t = useTranslations('kind');
  return (
    <span className="flex items-center gap-3">
      <ItemPicture family={item.family.picture} size="small" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="break-words">{item.name}</span>
          {item.kind === 'MODEL' && (
            <Badge tone="accent" icon="sliders">
              {t(item.kind)}
            </Badge>
          )}
        </span>
        <span className="block text-sm font-normal text-ink-3">
          {[item.sku, item.manufacturer].filter(Boolean).join(' · ')}
        </span>
      </span>
    </span>
  );
}
