import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AttributeDefinition, GroupDefinition, OptionDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

const SPARE = 2;

type OptionDrawerProps = {
  readonly group: GroupDefinition;
  readonly option: OptionDefinition | undefined;
  readonly result: FormResult | undefined;
};

/** Adds or edits an option: its parts, its attributes and the quantities in which it can be had. */
export function OptionDrawer({ group, option, result }: OptionDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const { locale } = useFacts();
  const draft = useEditable();
  if (!draft) return null;
  const quantities = option?.quantities?.join(', ') ?? String(option?.maxQuantity ?? 1);
  const title = option ? t('editOption') : t('addOptionTo', { group: group.names[locale] });
  return (
    <Drawer title={title} closeTo={pathname}>
      <ActionForm result={result} intent="option">
        <DraftFields draft={draft} content={option} />
        <PartFields part="OPTION" group={group.code} isNew={!option} />
        <CodeField known={option?.code} />
        <NamesFields names={option?.names} />
        <ItemFields option={option} />
        <TextField name="quantities" label={t('quantities')} hint={t('quantitiesHint')} defaultValue={quantities} />
        <AttributeFields option={option} />
        <FormActions>
          <SubmitButton name="intent" value="option">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function ItemFields({ option }: Pick<OptionDrawerProps, 'option'>) {
  const t = useTranslations('controlModel');
  const items = [...(option?.items ?? []), ...Array.from({ length: SPARE }, () => null)];
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('items')}</legend>
      <p className="text-sm text-ink-3">{t('itemsHint')}</p>
      {items.map((item, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={at}
          className="grid grid-cols-[3fr_1fr] gap-2"
        >
          <TextField
            name={`items[${at}].sku`}
            label={t('sku', { at: at + 1 })}
            hideLabel
            placeholder={t('skuShort')}
            defaultValue={item?.sku ?? ''}
            maxLength={120}
          />
          <NumberField
            name={`items[${at}].quantity`}
            label={t('pieces', { at: at + 1 })}
            hideLabel
            placeholder="1"
            defaultValue={item?.quantity ?? ''}
            min={1}
          />
        </div>
      ))}
    </fieldset>
  );
}

function AttributeFields({ option }: Pick<OptionDrawerProps, 'option'>) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const attributes = definition.attributes ?? [];
  if (attributes.length === 0) return <p className="text-sm text-ink-3">{t('noAttributesYet')}</p>;
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('attributes')}</legend>
      <p className="text-sm text-ink-3">{t('attributesHint')}</p>
      {attributes.map((attribute, at) => (
        <AttributeField key={attribute.code} attribute={attribute} at={at} option={option} />
      ))}
    </fieldset>
  );
}

type AttributeFieldProps = {
  readonly attribute: AttributeDefinition;
  readonly at: number;
  readonly option: OptionDefinition | undefined;
};

function AttributeField({ attribute: { code, names, type, unit }, at, option }: AttributeFieldProps) {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const value = option?.attributes[code];
  const text = value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
  const name = `attributes[${at}].value`;
  return (
    <div>
      <input type="hidden" name={`attributes[${at}].code`} value={code} />
      {type === 'boolean' ? (
        <Select
          name={name}
          label={names[locale]}
          empty={t('notSet')}
          options={['true', 'false'].map((one) => ({ value: one, label: t(`truth.${one}`) }))}
          defaultValue={text}
        />
      ) : (
        <TextField
          name={name}
          label={names[locale]}
          defaultValue={text}
          suffix={unit}
          {...(type === 'number' ? { inputMode: 'decimal' as const } : {})}
          {...(type === 'list' ? { hint: t('listHint') } : {})}
        />
      )}
    </div>
  );
}
