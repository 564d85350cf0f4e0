import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Badge } from '../../components/badge.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { familyOptions } from '../../components/control/family-options.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { addRule, removeRule } from './actions.server.ts';
import { AccountAssortmentDocument } from './queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { locale } = args.context.preferences;
  const data = await query(args, AccountAssortmentDocument, { id: args.params.accountId ?? '', after, locale });
  const { id } = found(data.account);
  return { accountId: id, rules: data.assortmentRules, families: data.families };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Rule = Data['rules']['nodes'][number];

export async function action(args: ActionFunctionArgs) {
  const accountId = args.params.accountId ?? '';
  const intent = (await args.request.clone().formData()).get('intent');
  return intent === 'remove' ? removeRule(args, accountId) : addRule(args, accountId);
}

export default function AccountAssortment() {
  const { rules, families } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAccount');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const mayChange = sales || administrator;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
      <Panel flush title={t('assortment')} note={t('assortmentNote')}>
        <DataTable
          caption={t('assortment')}
          columns={useRuleColumns(mayChange)}
          rows={rules.nodes}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="grid" title={t('noRules')}>
              {t('noRulesHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={rules.pageInfo} />
      </Panel>
      {mayChange && <AddRule families={families} />}
    </div>
  );
}

function AddRule({ families }: Pick<Data, 'families'>) {
  const t = useTranslations('controlAccount');
  const result = useActionData<typeof action>();
  return (
    <Panel title={t('addRule')}>
      <ActionForm result={result} intent="add">
        <Select
          name="effect"
          label={t('effectHead')}
          options={['INCLUDE', 'EXCLUDE'].map((value) => ({ value, label: t(`effect.${value}`) }))}
        />
        <Select name="familyId" label={t('family')} empty={t('noFamily')} options={familyOptions(families)} />
        <TextField name="sku" label={t('orItem')} hint={t('orItemHint')} required={false} />
        <FormActions>
          <SubmitButton name="intent" value="add">
            {t('addRule')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}

function useRuleColumns(mayChange: boolean): readonly Column<Rule>[] {
  const t = useTranslations('controlAccount');
  const columns: Column<Rule>[] = [
    {
      key: 'what',
      header: t('what'),
      cell: ({ family, item }) =>
        item ? (
          <TextLink to={`/control/catalogue/${encodeURIComponent(item.sku)}`}>
            {item.name} <span className="font-mono text-sm">{item.sku}</span>
          </TextLink>
        ) : (
          t('wholeFamily', { name: family?.name ?? '' })
        ),
      phone: 'title',
    },
    {
      key: 'effect',
      header: t('effectHead'),
      cell: ({ effect }) => (
        <Badge tone={effect === 'INCLUDE' ? 'ok' : 'neutral'} icon={effect === 'INCLUDE' ? 'checkCircle' : 'blocked'}>
          {t(`effect.${effect}`)}
        </Badge>
      ),
    },
  ];
  if (!mayChange) return columns;
  return [...columns, { key: 'remove', header: t('change'), hideHeader: true, align: 'end', cell: RemoveRule }];
}

function RemoveRule({ id, family, item }: Rule) {
  return <RemoveForm id={id} familyId={family?.id} itemId={item?.id} name={item?.name ?? family?.name ?? ''} />;
}

type RemoveFormProps = {
  readonly id: string;
  readonly familyId: string | undefined;
  readonly itemId: string | undefined;
  readonly name: string;
};

function RemoveForm({ id, familyId, itemId, name }: RemoveFormProps) {
  const t = useTranslations('controlAccount');
  const words = useTranslations('control');
  return (
    <ActionForm intent="remove" className="inline-block">
      {familyId && <input type="hidden" name="familyId" value={familyId} />}
      {itemId && <input type="hidden" name="itemId" value={itemId} />}
      <SubmitButton variant="quiet" size="small" name="rule" value={id} aria-label={t('removeRule', { name })}>
        {words('remove')}
      </SubmitButton>
    </ActionForm>
  );
}
