import { useTranslations } from 'use-intl';
import { Validity } from '../../components/control/validity.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ItemData } from './route.tsx';

type Offer = ItemData['item']['offers'][number];

/** Who offers the item at which cost and how soon, the preferred first. */
export function OffersPanel({ offers }: { readonly offers: readonly Offer[] }) {
  const t = useTranslations('controlItem');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const set = (sales || administrator) && (
    <LinkButton to="?panel=offer" size="small" icon="plus" preventScrollReset>
      {t('setOffer')}
    </LinkButton>
  );
  return (
    <Panel flush title={t('offers')} note={t('offersNote')} actions={set}>
      <DataTable
        caption={t('offers')}
        columns={useOfferColumns()}
        rows={offers}
        rowKey={({ offer }) => offer.id}
        rowHref={({ offer }) => `/control/suppliers/${offer.supplierId}`}
        empty={
          <EmptyState icon="factory" title={t('noOffers')}>
            {t('noOffersHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function useOfferColumns(): readonly Column<Offer>[] {
  const t = useTranslations('controlItem');
  const words = useTranslations('controlSupplier');
  return [
    { key: 'supplier', header: t('supplier'), cell: ({ offer }) => offer.supplierName, phone: 'title' },
    { key: 'cost', header: words('cost'), cell: ({ offer }) => <Money value={offer.unitCost} />, align: 'end' },
    {
      key: 'lead',
      header: words('lead'),
      cell: ({ offer }) => words('days', { days: offer.leadDays }),
      align: 'end',
    },
    {
      key: 'lot',
      header: words('lot'),
      cell: ({ offer: { minimumQuantity, multiple } }) =>
        multiple > 1 ? words('lotOf', { least: minimumQuantity, multiple }) : <Quantity value={minimumQuantity} />,
      align: 'end',
    },
    {
      key: 'valid',
      header: words('valid'),
      cell: ({ offer }) => <Validity from={offer.validFrom} until={offer.validUntil} />,
    },
  ];
}
