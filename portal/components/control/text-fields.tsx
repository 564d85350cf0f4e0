import { useTranslations } from 'use-intl';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';

type Text = { readonly locale: string; readonly name: string; readonly description: string };

/** Name and description in each language; English is the one that others fall back to. */
export function TextFields({ texts = [] }: { readonly texts?: readonly Text[] }) {
  const t = useTranslations('control.texts');
  return LOCALES.map((locale, index) => {
    const known = texts.find((text) => text.locale === locale);
    const name = `texts[${index}]`;
    const needed = locale === 'en';
    return (
      <fieldset key={locale} className="grid gap-3 rounded-md border border-line p-3" lang={locale}>
        <legend className="px-1 text-sm text-ink-3">{LOCALE_NAMES[locale]}</legend>
        <input type="hidden" name={`${name}.locale`} value={locale} />
        <TextField
          name={`${name}.name`}
          label={t('name')}
          defaultValue={known?.name ?? ''}
          maxLength={400}
          required={needed}
        />
        <TextArea
          name={`${name}.description`}
          label={t('description')}
          defaultValue={known?.description ?? ''}
          maxLength={4_000}
          rows={2}
          required={false}
        />
      </fieldset>
    );
  });
}
