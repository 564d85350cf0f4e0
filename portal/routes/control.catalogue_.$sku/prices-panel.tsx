import { useTranslations } from 'use-intl';
import { Validity } from '../../components/control/validity.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ItemData } from './route.tsx';

type Price = ItemData['item']['listPrices'][number];

/** The list prices of the item by currency and time. */
export function PricesPanel({ prices }: { readonly prices: readonly Price[] }) {
  const t = useTranslations('controlItem');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const set = (sales || administrator) && (
    <LinkButton to="?panel=price" size="small" icon="plus" preventScrollReset>
      {t('setPrice')}
    </LinkButton>
  );
  const columns: Column<Price>[] = [
    { key: 'price', header: t('listPrice'), cell: ({ price }) => <Money value={price} />, phone: 'title' },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ validFrom, validUntil }) => <Validity from={validFrom} until={validUntil} />,
    },
  ];
  return (
    <Panel flush title={t('prices')} actions={set}>
      <DataTable
        caption={t('prices')}
        columns={columns}
        rows={prices}
        rowKey={({ price, validFrom }) => `${price.currency} ${validFrom}`}
        empty={
          <EmptyState icon="tag" title={t('noPrices')}>
            {t('noPricesHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
