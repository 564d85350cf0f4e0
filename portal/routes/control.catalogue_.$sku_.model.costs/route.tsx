import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { usePartColumns } from '../control.catalogue_.$sku_.model/part-columns.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { AssumptionDrawer } from './assumption-drawer.tsx';
import { CostDrawer } from './cost-drawer.tsx';
import { useAssumed, useProduct } from './words.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.costs'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelCosts() {
  const { definition } = useModel();
  const editable = useEditable();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const form = result?.form ?? undefined;
  const cost = definition.lifeCosts?.find(({ code }) => code === params.get('cost'));
  const assumption = definition.assumptions?.find(({ code }) => code === params.get('assumption'));
  const open = (part: unknown, name: string) => editable && (part || params.get('new') === name);
  return (
    <>
      <ActRefusal result={result} />
      <Costs />
      <Assumptions />
      {open(cost, 'cost') && <CostDrawer key={cost?.code ?? ''} cost={cost} result={form} />}
      {open(assumption, 'assumption') && (
        <AssumptionDrawer key={assumption?.code ?? ''} assumption={assumption} result={form} />
      )}
    </>
  );
}

function Costs() {
  const t = useTranslations('modelCosts');
  const words = useTranslations('controlModel');
  const { definition } = useModel();
  const product = useProduct(definition);
  const editable = useEditable();
  const rows = definition.lifeCosts ?? [];
  const columns = usePartColumns<(typeof rows)[number]>('LIFE_COST', 'cost', words('nameHead'), [
    { key: 'product', header: t('product'), cell: (cost) => product(cost) },
  ]);
  const add = editable && (
    <LinkButton to="?new=cost" icon="plus" size="small" preventScrollReset>
      {t('addCost')}
    </LinkButton>
  );
  return (
    <Panel flush title={t('costs')} note={t('costsNote')} actions={add}>
      <DataTable
        caption={t('costs')}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={
          <EmptyState icon="chart" title={t('noCosts')}>
            {t('noCostsHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Assumptions() {
  const t = useTranslations('modelCosts');
  const words = useTranslations('controlModel');
  const { definition } = useModel();
  const assumed = useAssumed();
  const editable = useEditable();
  const rows = definition.assumptions ?? [];
  const columns = usePartColumns<(typeof rows)[number]>('ASSUMPTION', 'assumption', words('nameHead'), [
    { key: 'value', header: t('value'), cell: (assumption) => assumed.value(assumption) },
    { key: 'limits', header: t('limits'), cell: (assumption) => assumed.limits(assumption) },
  ]);
  const add = editable && (
    <LinkButton to="?new=assumption" icon="plus" size="small" preventScrollReset>
      {t('addAssumption')}
    </LinkButton>
  );
  return (
    <Panel flush title={t('assumptions')} note={t('assumptionsNote')} actions={add}>
      <DataTable
        caption={t('assumptions')}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={
          <EmptyState icon="sliders" title={t('noAssumptions')}>
            {t('noAssumptionsHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
