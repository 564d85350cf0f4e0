import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type ActiveFilter, FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { type readOrderFilters, STAGE_FILTERS } from './filters.ts';

/** Search, stage, risk and order of the list of orders. */
export function OrderFilters({ filters }: { readonly filters: ReturnType<typeof readOrderFilters> }) {
  const t = useTranslations('orders');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  const stages = [
    { value: 'open', label: t('open') },
    ...STAGE_FILTERS.map((value) => ({ value, label: words(value) })),
  ];
  const active: ActiveFilter[] = [
    { name: 'stage', label: stages.find(({ value }) => value === filters.stage)?.label },
    { name: 'risk', label: filters.risk && words('at_risk') },
  ];
  return (
    <FilterBar active={active} actions={<CsvLink file="/orders.csv" params={params} />}>
      {filters.mine && <input type="hidden" name="mine" value="1" />}
      <div className="min-w-64">
        <SearchField name="q" label={t('search')} defaultValue={filters.q} />
      </div>
      <Select
        name="stage"
        label={t('stage')}
        hideLabel
        empty={t('anyStage')}
        defaultValue={filters.stage}
        options={stages}
      />
      <Select
        name="risk"
        label={t('risk')}
        hideLabel
        empty={t('anyRisk')}
        defaultValue={filters.risk ? '1' : ''}
        options={[{ value: '1', label: t('atRisk') }]}
      />
      <Select
        name="order"
        label={t('sort')}
        hideLabel
        empty={t('newest')}
        defaultValue={filters.order === 'expected' ? 'expected' : ''}
        options={[{ value: 'expected', label: t('expectedFirst') }]}
      />
    </FilterBar>
  );
}
