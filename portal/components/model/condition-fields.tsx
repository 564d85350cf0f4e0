import { useTranslations } from 'use-intl';
import type { Condition, ModelDefinition } from '#engine';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { rowsOf } from './subject.ts';
import { SubjectSelect } from './subject-select.tsx';

/** Free lines beside those that are filled in; saving and opening again brings new ones. */
const SPARE = 2;

export const RELATIONS = ['is', 'isNot', 'atLeast', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in'];

type ConditionFieldsProps = {
  /** Names of the fields begin with it: `when.rows[0].subject`. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly definition: ModelDefinition;
  readonly condition: Condition | undefined;
};

/** A condition as lines of subject, relation and value, joined by "and" or "or"; one that is nested deeper as JSON. */
export function ConditionFields({ name, legend, hint, definition, condition }: ConditionFieldsProps) {
  const t = useTranslations('model');
  const known = rowsOf(condition);
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      {hint && <p className="text-sm text-ink-3">{hint}</p>}
      {known ? (
        <>
          <Select
            name={`${name}.join`}
            label={t('join.label')}
            options={['all', 'any'].map((value) => ({ value, label: t(`join.${value}`) }))}
            defaultValue={known.join}
          />
          {[...known.rows, ...Array.from({ length: SPARE }, () => null)].map((row, at) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              key={at}
              className="grid grid-cols-[3fr_2fr_1fr] gap-2 max-sm:grid-cols-2 max-sm:[&>:first-child]:col-span-2"
            >
              <SubjectSelect
                name={`${name}.rows[${at}].subject`}
                label={t('line.subject', { at: at + 1 })}
                hideLabel
                definition={definition}
                options
                attributes
                empty={t('line.none')}
                defaultValue={row?.subject ?? ''}
              />
              <Select
                name={`${name}.rows[${at}].relation`}
                label={t('line.relation', { at: at + 1 })}
                hideLabel
                options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
                defaultValue={row?.relation ?? 'is'}
              />
              <TextField
                name={`${name}.rows[${at}].value`}
                label={t('line.value', { at: at + 1 })}
                hideLabel
                placeholder={t('line.valueShort')}
                defaultValue={row?.value ?? ''}
              />
            </div>
          ))}
        </>
      ) : (
        <TextArea
          name={`${name}.json`}
          label={t('nested')}
          hint={t('nestedHint')}
          rows={6}
          spellCheck={false}
          defaultValue={JSON.stringify(condition, null, 2)}
        />
      )}
    </fieldset>
  );
}
