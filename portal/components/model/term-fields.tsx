import { useTranslations } from 'use-intl';
import type { ModelDefinition, Term } from '#engine';
import { TextField } from '../text-field.tsx';
import { SubjectSelect } from './subject-select.tsx';

const SPARE = 2;

type TermFieldsProps = {
  readonly name: string;
  readonly legend: string;
  readonly definition: ModelDefinition;
  readonly terms: readonly Term[];
};

const subjectOf = ({ group, attribute }: Term) => `${group ?? '*'}@${attribute ?? ''}`;

/** The addends of a sum: what is added up, and how often it counts. */
export function TermFields({ name, legend, definition, terms }: TermFieldsProps) {
  const t = useTranslations('model');
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{legend}</legend>
      {[...terms, ...Array.from({ length: SPARE }, () => null)].map((term, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={at}
          className="grid grid-cols-[4fr_1fr] gap-2"
        >
          <SubjectSelect
            name={`${name}[${at}].subject`}
            label={t('line.subject', { at: at + 1 })}
            hideLabel
            definition={definition}
            attributes
            sums
            empty={t('line.none')}
            defaultValue={term ? subjectOf(term) : ''}
          />
          <TextField
            name={`${name}[${at}].factor`}
            label={t('line.factor', { at: at + 1 })}
            hideLabel
            inputMode="decimal"
            placeholder="× 1"
            defaultValue={term?.factor === undefined ? '' : String(term.factor)}
          />
        </div>
      ))}
    </fieldset>
  );
}
