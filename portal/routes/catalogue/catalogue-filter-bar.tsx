import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { type FamilyNode, flatten } from './family-tree.ts';
import { type CatalogueFilters, KINDS, SORTS } from './filters.ts';

type CatalogueFilterBarProps = { readonly filters: CatalogueFilters; readonly families: readonly FamilyNode[] };

/** Search, family (on small screens), kind and order; the list as CSV. */
export function CatalogueFilterBar({ filters, families }: CatalogueFilterBarProps) {
  const t = useTranslations('catalogue');
  const kinds = useTranslations('kind');
  const [params] = useSearchParams();
  const lines = flatten(families);
  const family = lines.find(({ node }) => node.id === filters.familyId)?.node.name;
  return (
    <FilterBar
      active={[
        ...(filters.familyId ? [{ name: 'family', label: family ?? t('otherFamily') }] : []),
        ...(filters.kind ? [{ name: 'kind', label: kinds(filters.kind) }] : []),
      ]}
      actions={<CsvLink file="/catalogue.csv" params={params} />}
    >
      <div className="w-72 max-md:w-full">
        <SearchField name="q" label={t('search')} defaultValue={filters.search} />
      </div>
      <div className="lg:hidden">
        <Select
          key={filters.familyId}
          name="family"
          label={t('families')}
          hideLabel
          empty={t('all')}
          defaultValue={filters.familyId ?? ''}
          options={familyOptions(lines, filters.familyId, t('otherFamily'))}
        />
      </div>
      <Select
        key={filters.kind}
        name="kind"
        label={t('kind')}
        hideLabel
        empty={t('anyKind')}
        defaultValue={filters.kind ?? ''}
        options={KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <Select
        name="order"
        label={t('sort.label')}
        hideLabel
        defaultValue={filters.sort}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
    </FilterBar>
  );
}

// A family in which nothing is found stays chosen.
function familyOptions(lines: ReturnType<typeof flatten>, current: string | null, otherwise: string) {
  const options = lines.map(({ node, depth }) => ({
    value: node.id,
    label: `${'\u2003'.repeat(depth)}${node.name} (${node.count})`,
  }));
  const known = !current || options.some(({ value }) => value === current);
  return known ? options : [...options, { value: current, label: otherwise }];
}
