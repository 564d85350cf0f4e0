import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { StageMeter } from '../../components/stage-bar.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { SAMPLE_ORDERS, type SampleOrder } from './samples.ts';
import { useSampleStages } from './use-sample-stages.ts';

function useColumns(): Column<SampleOrder>[] {
  const t = useTranslations('gallery');
  const stages = useSampleStages();
  return [
    {
      key: 'number',
      header: t('order'),
      sort: 'number',
      phone: 'title',
      cell: ({ number, family }) => (
        <span className="flex items-center gap-3">
          <ItemPicture family={family} size="small" />
          {number}
        </span>
      ),
    },
    { key: 'stage', header: t('progress'), cell: ({ stage }) => <StageMeter stages={stages(stage)} /> },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'date', header: t('expected'), sort: 'date', cell: ({ date }) => <Day date={date} relative /> },
    { key: 'pieces', header: t('quantity'), align: 'end', phone: 'hide', cell: ({ pieces }) => pieces },
    { key: 'total', header: t('total'), align: 'end', sort: 'total', cell: ({ total }) => <Money value={total} /> },
  ];
}

/** A list with filters, sorting and paging, and the same when empty. */
export function ListSamples({ search, state }: { readonly search: string; readonly state: string }) {
  const t = useTranslations('gallery');
  const words = useTranslations('state');
  const columns = useColumns();
  const states = ['at_risk', 'delivered', 'on_time'].map((value) => ({ value, label: words(value) }));
  const active = state === '' ? [] : [{ name: 'state', label: words(state) }];
  return (
    <>
      <Panel title={t('list')} flush>
        <FilterBar
          active={active}
          actions={
            <LinkButton to="?" size="small" variant="quiet" icon="download">
              CSV
            </LinkButton>
          }
        >
          <SearchField name="q" label={t('searchOrders')} defaultValue={search} />
          <Select
            name="state"
            label={t('state')}
            hideLabel
            options={states}
            empty={t('anyState')}
            defaultValue={state}
          />
        </FilterBar>
        <DataTable
          caption={t('list')}
          columns={columns}
          rows={SAMPLE_ORDERS}
          rowKey={({ number }) => number}
          rowHref={({ number }) => `/gallery?q=${number}`}
          defaultSort="-number"
        />
        <Pager
          pageInfo={{ hasNextPage: true, endCursor: 'c2' }}
          summary={t('shown', { count: SAMPLE_ORDERS.length })}
        />
      </Panel>
      <Panel title={t('emptyList')} flush>
        <DataTable
          caption={t('emptyList')}
          columns={columns}
          rows={[]}
          rowKey={({ number }) => number}
          empty={
            <EmptyState
              icon="box"
              title={t('noOrders')}
              action={<LinkButton to="/gallery">{t('toCatalogue')}</LinkButton>}
            >
              {t('noOrdersHint')}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
