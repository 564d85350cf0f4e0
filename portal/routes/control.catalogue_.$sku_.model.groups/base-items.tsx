import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Item } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

/** The parts that every configuration is built from, whatever is chosen. */
export function BaseItems() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const editable = useEditable();
  return (
    <Panel
      flush
      title={t('baseItems')}
      note={t('baseItemsNote')}
      actions={
        editable && (
          <LinkButton to="?new=base" size="small" icon="plus" preventScrollReset>
            {t('addBaseItem')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('baseItems')}
        rows={definition.baseItems}
        rowKey={({ sku }) => sku}
        columns={[
          {
            key: 'sku',
            header: t('skuShort'),
            phone: 'title',
            cell: ({ sku }) => <span className="font-mono text-sm">{sku}</span>,
          },
          { key: 'quantity', header: t('quantity'), align: 'end', cell: ({ quantity }) => quantity },
          {
            key: 'act',
            header: t('act'),
            hideHeader: true,
            align: 'end',
            cell: ({ sku }) => (
              <RowActs
                part="BASE_ITEM"
                code={sku}
                name={sku}
                editTo={`?base=${encodeURIComponent(sku)}`}
                movable={false}
              />
            ),
          },
        ]}
        empty={<EmptyState title={t('noBaseItems')} />}
      />
    </Panel>
  );
}

type BaseItemDrawerProps = { readonly item: Item | undefined; readonly result: FormResult | undefined };

/** Adds or edits a part of every configuration. */
export function BaseItemDrawer({ item, result }: BaseItemDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={item ? t('editBaseItem') : t('addBaseItem')} closeTo={pathname}>
      <ActionForm result={result} intent="baseItem">
        <DraftFields draft={draft} content={item} />
        <PartFields part="BASE_ITEM" isNew={!item} />
        <TextField
          name="sku"
          label={t('skuShort')}
          defaultValue={item?.sku ?? ''}
          readOnly={Boolean(item)}
          maxLength={120}
          required
        />
        <NumberField name="quantity" label={t('quantity')} defaultValue={item?.quantity ?? 1} min={1} required />
        <FormActions>
          <SubmitButton name="intent" value="baseItem">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
