import { useTranslations } from 'use-intl';
import { type GroupDefinition, type OptionDefinition, phraseOf } from '#engine';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { usePhrase } from '../../components/model/use-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

/** A group with its limits and its options. */
export function GroupPanel({ group }: { readonly group: GroupDefinition }) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const { locale } = useFacts();
  const phrase = usePhrase();
  const editable = useEditable();
  const name = group.names[locale];
  const limits = t('limits', { min: group.min, max: group.max, kinds: group.maxKinds ?? 0 });
  const when = group.when && t('onlyWhen', { when: phrase(phraseOf(definition, group.when)) });
  const section = definition.sections?.find(({ code: known }) => known === group.section);
  const under = section && t('inSection', { section: section.names[locale] });
  const code = encodeURIComponent(group.code);
  return (
    <Panel
      flush
      id={`group-${group.code}`}
      title={
        <>
          {name} <span className="ml-1 font-mono text-sm font-normal text-ink-3">{group.code}</span>
        </>
      }
      note={[under, limits, when].filter(Boolean).join(' · ')}
      actions={
        editable && (
          <>
            <RowActs part="GROUP" code={group.code} name={name} editTo={`?group=${code}`} />
            <LinkButton to={`?in=${code}&new=option`} size="small" icon="plus" preventScrollReset>
              {t('addOption')}
            </LinkButton>
          </>
        )
      }
    >
      <DataTable
        caption={name}
        columns={useColumns(group)}
        rows={group.options}
        rowKey={(option) => option.code}
        empty={<EmptyState title={t('noOptions')}>{t('noOptionsHint')}</EmptyState>}
      />
    </Panel>
  );
}

function useColumns(group: GroupDefinition): readonly Column<OptionDefinition>[] {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const editable = useEditable();
  const columns: Column<OptionDefinition>[] = [
    {
      key: 'name',
      header: t('option'),
      phone: 'title',
      cell: (option) => <OptionName group={group} option={option} />,
    },
    {
      key: 'items',
      header: t('items'),
      cell: ({ items }) =>
        items.length === 0
          ? '–'
          : items.map(({ sku, quantity }) => (
              <span key={sku} className="block font-mono text-sm">
                {quantity > 1 ? `${quantity} × ${sku}` : sku}
              </span>
            )),
    },
    { key: 'attributes', header: t('attributes'), cell: (option) => <Attributes option={option} /> },
    { key: 'quantities', header: t('quantities'), cell: quantitiesText },
  ];
  const act: Column<OptionDefinition> = {
    key: 'act',
    header: t('act'),
    hideHeader: true,
    align: 'end',
    cell: ({ code, names }) => (
      <RowActs
        part="OPTION"
        group={group.code}
        code={code}
        name={names[locale]}
        editTo={`?in=${encodeURIComponent(group.code)}&option=${encodeURIComponent(code)}`}
      />
    ),
  };
  return editable ? [...columns, act] : columns;
}

function quantitiesText({ quantities, maxQuantity = 1 }: OptionDefinition): string {
  if (quantities) return quantities.join(', ');
  return maxQuantity > 1 ? `1–${maxQuantity}` : '1';
}

function OptionName({ group, option }: { readonly group: GroupDefinition; readonly option: OptionDefinition }) {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const { draft } = useModel();
  const is = (list: readonly { group: string; option: string }[] | undefined) =>
    list?.some((one) => one.group === group.code && one.option === option.code);
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {option.names[locale]} <span className="font-mono text-sm text-ink-3">{option.code}</span>
      {group.default === option.code && <Badge icon={false}>{t('default')}</Badge>}
      {is(draft?.check?.dead) && <Badge tone="risk">{t('dead')}</Badge>}
      {is(draft?.check?.forced) && <Badge>{t('forced')}</Badge>}
    </span>
  );
}

function Attributes({ option }: { readonly option: OptionDefinition }) {
  const { definition } = useModel();
  const { locale } = useFacts();
  const number = new Intl.NumberFormat(useIntlTag(), { maximumFractionDigits: 3 });
  const entries = Object.entries(option.attributes);
  if (entries.length === 0) return '–';
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {entries.map(([code, value]) => {
        const known = definition.attributes?.find((attribute) => attribute.code === code);
        const text = typeof value === 'number' ? number.format(value) : String(value);
        return (
          <span key={code} className="text-ink-3">
            {known?.names[locale] ?? code}{' '}
            <span className="text-ink-2">{[text, known?.unit].filter(Boolean).join(' ')}</span>
          </span>
        );
      })}
    </span>
  );
}
