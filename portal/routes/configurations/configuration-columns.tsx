import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { TICK } from '../../components/checkbox.tsx';
import type { Column } from '../../components/data-table.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { Money } from '../../components/money.tsx';
import type { MoneyValue } from '../../i18n/format.ts';
import { ConfigurationActions } from './configuration-actions.tsx';

/** The form that the check boxes of the rows belong to. */
export const COMPARE_FORM = 'compare';

export type ConfigurationRow = {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
  readonly shared: boolean;
  readonly standard: boolean;
  readonly version: number;
  readonly updatedAt: string;
  readonly owner: { readonly person: { readonly name: string } } | null;
  readonly item: {
    readonly sku: string;
    readonly name: string;
    readonly family: { readonly picture: string };
  } | null;
  readonly chosen: readonly { readonly optionName: string; readonly quantity: number }[];
  readonly fit: 'CURRENT' | 'STILL_FITS' | 'CHANGED' | 'UNAVAILABLE';
  readonly savedPrice: MoneyValue | null;
  readonly price: { readonly unit: MoneyValue } | null;
};

/** The list's columns: what it is, whose it is, what it costs today, when it was saved. */
export function useConfigurationColumns(idempotencyKey: string): Column<ConfigurationRow>[] {
  const t = useTranslations('configurations');
  return [
    {
      key: 'name',
      header: t('name'),
      cell: (row) => <NameCell row={row} />,
      phone: 'title',
      width: 'w-full',
    },
    {
      key: 'compare',
      header: t('compare'),
      cell: ({ id, name }) => (
        <label className="relative inline-flex min-h-8 items-center pointer-coarse:min-h-11">
          <input type="checkbox" form={COMPARE_FORM} name="ids" value={id} className={TICK} />
          <span className="sr-only">{t('compareNamed', { name })}</span>
        </label>
      ),
    },
    { key: 'kind', header: t('kind'), cell: (row) => <KindCell row={row} />, width: 'min-w-32' },
    {
      key: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ price, item, fit, savedPrice }) =>
        price && fit !== 'CHANGED' ? (
          <PriceCell price={price.unit} saved={savedPrice} />
        ) : (
          <span className="text-sm whitespace-nowrap text-ink-3">
            {t(fit === 'CHANGED' ? 'noLongerFits' : item ? 'incomplete' : 'gone')}
          </span>
        ),
      width: 'min-w-32',
    },
    {
      key: 'updated',
      header: t('updated'),
      cell: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
      width: 'min-w-28',
    },
    {
      key: 'act',
      header: t('act'),
      hideHeader: true,
      align: 'end',
      cell: (row) => <ConfigurationActions row={row} idempotencyKey={idempotencyKey} />,
    },
  ];
}

// The price when it was saved is told only where it was another.
function PriceCell({ price, saved }: { readonly price: MoneyValue; readonly saved: MoneyValue | null }) {
  const t = useTranslations('configurations');
  return (
    <span className="grid justify-items-end cards:justify-items-start">
      <Money value={price} className="font-medium" />
      {saved && saved.amount !== price.amount && (
        <span className="text-sm text-ink-3">{t.rich('was', { price: () => <Money value={saved} /> })}</span>
      )}
    </span>
  );
}

function NameCell({ row: { name, item, chosen } }: { readonly row: ConfigurationRow }) {
  const options = chosen.map(({ optionName, quantity }) => (quantity > 1 ? `${quantity} × ${optionName}` : optionName));
  return (
    <span className="flex items-center gap-3">
      <ItemPicture family={item?.family.picture ?? 'part'} size="small" />
      <span className="min-w-0">
        <span className="block break-words">{name}</span>
        <span className="line-clamp-1 text-sm font-normal text-ink-3">
          {[item?.name, ...options].filter(Boolean).join(' · ')}
        </span>
      </span>
    </span>
  );
}

function KindCell({ row: { standard, mine, shared, owner, fit } }: { readonly row: ConfigurationRow }) {
  const t = useTranslations('configurations');
  return (
    <span className="flex flex-wrap items-center gap-1">
      {standard ? (
        <Badge tone="accent">{t('standard')}</Badge>
      ) : (
        <Badge tone="neutral" icon={shared ? 'people' : 'person'}>
          {mine ? t(shared ? 'mineShared' : 'mine') : (owner?.person.name ?? t('shared'))}
        </Badge>
      )}
      {fit === 'STILL_FITS' && <Badge tone="neutral">{t('older')}</Badge>}
      {fit === 'CHANGED' && <Badge tone="risk">{t('changed')}</Badge>}
    </span>
  );
}
