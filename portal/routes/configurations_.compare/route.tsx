import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { Select } from '../../components/select.tsx';
import { AssumptionForm } from '../../components/whole-life/assumption-form.tsx';
import { isAssumption, readAssumed } from '../../components/whole-life/life.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { CompareTable } from './compare-table.tsx';
import { assumptionsIn, type Compared, idsOf, MOST_COMPARED } from './comparison.ts';
import { loadCompared } from './load-compared.server.ts';
import { ComparableDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('compare.title') };

export async function loader(args: LoaderFunctionArgs) {
  const [list, { configurations }] = await Promise.all([loadCompared(args), query(args, ComparableDocument)]);
  const shown = new Set(list.map(({ id }) => id));
  const others = list.length < MOST_COMPARED ? configurations.nodes.filter(({ id }) => !shown.has(id)) : [];
  return { list, others };
}

export default function Compare() {
  const { list, others } = useLoaderData<typeof loader>();
  const t = useTranslations('compare');
  const words = useTranslations('configurations');
  const [params] = useSearchParams();
  const only = params.get('only') === '1';
  const toggled = new URLSearchParams(params);
  if (only) toggled.delete('only');
  else toggled.set('only', '1');
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[{ to: '/configurations', label: words('title') }]}
        lead={t('lead')}
        actions={
          list.length > 1 && (
            <>
              <LinkButton to={`?${toggled}`} variant="quiet" preventScrollReset>
                {t(only ? 'all' : 'onlyDifferences')}
              </LinkButton>
              <LinkButton to={`/configurations/compare.csv?${params}`} reloadDocument icon="download">
                CSV
              </LinkButton>
              <PrintButton>{t('print')}</PrintButton>
            </>
          )
        }
      />
      {others.length > 0 && <AddForm others={others} params={params} />}
      {idsOf(params).length + (params.has('sku') ? 1 : 0) > MOST_COMPARED && (
        <div className="mb-4">
          <Banner tone="risk">{t('most', { count: MOST_COMPARED })}</Banner>
        </div>
      )}
      {list.length > 0 && <Assumptions list={list} params={params} />}
      <Panel flush>
        {list.length > 0 && <CompareTable list={list} only={only} />}
        {list.length < 2 && (
          <EmptyState
            icon="compare"
            title={t('empty')}
            action={<LinkButton to="/configurations">{words('title')}</LinkButton>}
          >
            {t('emptyHint')}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

type AddFormProps = {
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly item: { readonly sku: string } | null;
  }[];
  readonly params: URLSearchParams;
};

function AddForm({ others, params }: AddFormProps) {
  const t = useTranslations('compare');
  return (
    <Form key={String(params)} method="get" className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      {[...params].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="w-72 max-w-full">
        <Select
          name="ids"
          label={t('add')}
          options={others.map(({ id, name, item }) => ({ value: id, label: item ? `${name} (${item.sku})` : name }))}
        />
      </div>
      <Button type="submit" icon="plus">
        {t('addSubmit')}
      </Button>
    </Form>
  );
}

type AssumptionsProps = { readonly list: readonly Compared[]; readonly params: URLSearchParams };

/** What all of them are owned under. */
function Assumptions({ list, params }: AssumptionsProps) {
  const t = useTranslations('wholeLife');
  const currency = list.find(({ wholeLife }) => wholeLife)?.wholeLife?.price.currency;
  if (!currency) return null;
  const rest = [...params].filter(([name]) => !isAssumption(name));
  return (
    <div className="mb-4">
      <Panel title={t('assumed')}>
        <AssumptionForm
          assumptions={assumptionsIn(list)}
          currency={currency}
          assumed={readAssumed(params)}
          fields={rest}
          reset={rest.length < params.size ? `?${new URLSearchParams(rest)}` : null}
        />
      </Panel>
    </div>
  );
}
