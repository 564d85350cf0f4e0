import { useTranslations } from 'use-intl';
import type { ModelDefinition, TableRule } from '#engine';
import { RadioGroup } from '../../components/choice-group.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { SubjectSelect } from '../../components/model/subject-select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';

const SPARE = 2;

type TableFieldsProps = { readonly definition: ModelDefinition; readonly rule: TableRule };

/** Columns and combinations of a table rule; a combination is a line of codes with bars between them. */
export function TableFields({ definition, rule }: TableFieldsProps) {
  const t = useTranslations('controlModel');
  const words = useTranslations('model');
  const columns = [...rule.columns, ...Array.from({ length: SPARE }, () => null)];
  const cell = (value: unknown) => (value === null ? '-' : String(value));
  return (
    <>
      <RadioGroup
        name="mode"
        label={t('part.mode')}
        options={['allow', 'forbid'].map((value) => ({ value, label: t(`mode.${value}`) }))}
        defaultValue={rule.mode}
      />
      <fieldset className="grid gap-2 rounded-md border border-line p-3">
        <legend className="px-1 text-sm font-medium">{t('part.columns')}</legend>
        {columns.map((column, at) => (
          <SubjectSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            key={at}
            name={`columns[${at}]`}
            label={t('part.column', { at: at + 1 })}
            hideLabel
            definition={definition}
            attributes
            wholes
            empty={words('line.none')}
            defaultValue={column ? (column.attribute ? `${column.group}@${column.attribute}` : `${column.group}/`) : ''}
          />
        ))}
      </fieldset>
      <TextArea
        name="rows"
        label={t('part.rows')}
        hint={t('part.rowsHint')}
        rows={6}
        spellCheck={false}
        defaultValue={rule.rows.map((row) => row.map(cell).join(' | ')).join('\n')}
        required
      />
      <Codes definition={definition} />
    </>
  );
}

function Codes({ definition }: Pick<TableFieldsProps, 'definition'>) {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  return (
    <Disclosure summary={t('part.codes')}>
      <dl className="grid gap-2 text-sm sm:grid-cols-2">
        {definition.groups.map((group) => (
          <div key={group.code}>
            <dt className="font-medium">{group.names[locale]}</dt>
            <dd className="text-ink-2">
              {group.options.map(({ code, names }) => (
                <span key={code} className="block">
                  <code>{code}</code> {names[locale]}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
