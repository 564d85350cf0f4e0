import { useTranslations } from 'use-intl';
import type { Names } from '#engine';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { TextField } from '../text-field.tsx';

type NamesFieldsProps = {
  readonly names?: Partial<Names> | undefined;
  /** False where what is left empty is worded by the product. */
  readonly required?: boolean;
  readonly hint?: string;
  readonly legend?: string;
  readonly maxLength?: number;
};

/** A name in each language. */
export function NamesFields({ names, required = true, hint, legend, maxLength = 1_000 }: NamesFieldsProps) {
  const t = useTranslations('model');
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{legend ?? t('names')}</legend>
      {hint && <p className="text-sm text-ink-3">{hint}</p>}
      {LOCALES.map((locale) => (
        <div key={locale} lang={locale}>
          <TextField
            name={`names.${locale}`}
            label={LOCALE_NAMES[locale]}
            defaultValue={names?.[locale] ?? ''}
            maxLength={maxLength}
            required={required}
          />
        </div>
      ))}
    </fieldset>
  );
}
