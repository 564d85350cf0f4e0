import { useTranslations } from 'use-intl';
import { Validity } from '../../components/control/validity.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { SearchField } from '../../components/search-field.tsx';
import type { SupplierData } from './route.tsx';

type Offer = SupplierData['offers']['nodes'][number];

/** What the supplier offers, each leading to its item. */
export function OffersPanel({ offers, search }: Pick<SupplierData, 'offers' | 'search'>) {
  const t = useTranslations('controlSupplier');
  return (
    <Panel flush title={t('offers')} note={t('offersNote')}>
      <FilterBar>
        <SearchField name="q" label={t('search')} defaultValue={search} />
      </FilterBar>
      <DataTable
        caption={t('offers')}
        columns={useOfferColumns()}
        rows={offers.nodes}
        rowKey={({ id }) => id}
        rowHref={({ sku }) => `/control/catalogue/${encodeURIComponent(sku)}`}
        empty={<EmptyState icon="tag" title={search ? t('noOffersFound') : t('noOffers')} />}
      />
      <Pager pageInfo={offers.pageInfo} summary={t('offersShown', { count: offers.nodes.length })} />
    </Panel>
  );
}

function useOfferColumns(): readonly Column<Offer>[] {
  const t = useTranslations('controlSupplier');
  return [
    { key: 'item', header: t('item'), cell: ({ itemName }) => itemName, phone: 'title' },
    { key: 'sku', header: t('sku'), cell: ({ sku }) => <span className="font-mono text-sm">{sku}</span> },
    { key: 'cost', header: t('cost'), cell: ({ unitCost }) => <Money value={unitCost} />, align: 'end' },
    { key: 'lead', header: t('lead'), cell: ({ leadDays }) => t('days', { days: leadDays }), align: 'end' },
    {
      key: 'lot',
      header: t('lot'),
      cell: ({ minimumQuantity, multiple }) =>
        multiple > 1 ? t('lotOf', { least: minimumQuantity, multiple }) : <Quantity value={minimumQuantity} />,
      align: 'end',
    },
    {
      key: 'capacity',
      header: t('capacity'),
      cell: ({ dailyCapacity }) => (dailyCapacity === null ? '–' : <Quantity value={dailyCapacity} />),
      align: 'end',
    },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ validFrom, validUntil }) => <Validity from={validFrom} until={validUntil} />,
    },
  ];
}
