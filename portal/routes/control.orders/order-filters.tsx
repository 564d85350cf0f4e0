import { useTranslations } from 'use-intl';
import { Checkbox } from '../../components/checkbox.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { type Filters, STAGES } from './filters.ts';

type OrderFiltersProps = {
  readonly filters: Filters;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
};

/** What the list can be narrowed to. */
export function OrderFilters({ filters, accounts }: OrderFiltersProps) {
  const { q, stage, account, risk, order } = filters;
  const t = useTranslations('controlOrders');
  const words = useTranslations('state');
  const stageOptions = [
    { value: 'open', label: t('openStages') },
    ...STAGES.map((value) => ({ value, label: words(value.toLowerCase()) })),
  ];
  const params = new URLSearchParams({ q, stage, account, risk: risk ? '1' : '', order });
  return (
    <FilterBar
      active={[
        { name: 'stage', label: stageOptions.find(({ value }) => value === stage)?.label },
        { name: 'account', label: accounts.find(({ id }) => id === account)?.name },
        { name: 'risk', label: risk && t('risk') },
      ]}
      actions={<CsvLink file="/control/orders.csv" params={params} />}
    >
      <SearchField name="q" label={t('search')} defaultValue={q} />
      <Select
        name="stage"
        label={t('stage')}
        hideLabel
        empty={t('anyStage')}
        defaultValue={stage}
        options={stageOptions}
      />
      <Select
        name="account"
        label={t('account')}
        hideLabel
        empty={t('anyAccount')}
        defaultValue={account}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="order"
        label={t('order')}
        hideLabel
        defaultValue={order}
        options={[
          { value: 'newest', label: t('newest') },
          { value: 'expected', label: t('expected') },
        ]}
      />
      <Checkbox name="risk" value="1" label={t('risk')} defaultChecked={risk} />
    </FilterBar>
  );
}
