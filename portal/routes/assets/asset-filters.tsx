import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type ActiveFilter, FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { ASSET_STATES } from './filters.ts';
import type { loader } from './route.tsx';

function useActive(): ActiveFilter[] {
  const { filters, places, costCentres } = useLoaderData<typeof loader>();
  const t = useTranslations('assets');
  const words = useTranslations('state');
  const tag = useIntlTag();
  const now = useClock();
  const { state, costCentre, address, warranty } = filters;
  return [
    { name: 'state', label: state && words(state) },
    { name: 'costCentre', label: costCentres.find(({ value }) => value === costCentre)?.label },
    { name: 'address', label: places.find(({ value }) => value === address)?.label },
    { name: 'warranty', label: warranty && t('warrantyBy', { day: formatDay(tag, warranty, now) }) },
  ];
}

/** Search, state, cost centre and place of the list of assets. */
export function AssetFilters() {
  const { filters, places, costCentres } = useLoaderData<typeof loader>();
  const t = useTranslations('assets');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  return (
    <FilterBar active={useActive()} actions={<CsvLink file="/assets.csv" params={params} />}>
      {filters.warranty && <input type="hidden" name="warranty" value={filters.warranty} />}
      <div className="min-w-64">
        <SearchField name="q" label={t('search')} defaultValue={filters.q} />
      </div>
      <Select
        name="state"
        label={t('status')}
        hideLabel
        empty={t('anyState')}
        defaultValue={filters.state}
        options={ASSET_STATES.map((value) => ({ value, label: words(value) }))}
      />
      <Select
        name="costCentre"
        label={t('costCentre')}
        hideLabel
        empty={t('anyCostCentre')}
        defaultValue={filters.costCentre}
        options={costCentres}
      />
      <Select
        name="address"
        label={t('address')}
        hideLabel
        empty={t('anyPlace')}
        defaultValue={filters.address}
        options={places}
      />
    </FilterBar>
  );
}
