import { useTranslations } from 'use-intl';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import type { RelationChoices } from './relation-choices.ts';
import { useZones } from './use-zones.ts';

type Named = { readonly id: string; readonly name: string };

type OrganisationFieldsProps = {
  readonly organisations: readonly (Named & { readonly country: string })[];
  readonly calendars: readonly Named[];
} & Pick<RelationChoices, 'countries' | 'zones'>;

/** Which company the relation is with: one that is known, or a new one. */
export function OrganisationFields({ organisations, calendars, countries, zones }: OrganisationFieldsProps) {
  const t = useTranslations('control');
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-base font-semibold">{t('organisation.title')}</legend>
      <Select
        name="organisationId"
        label={t('organisation.known')}
        hint={t('organisation.knownHint')}
        empty={t('organisation.new')}
        options={organisations.map(({ id, name, country }) => ({ value: id, label: `${name} (${country})` }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="organisation.name" label={t('organisation.name')} maxLength={200} />
        <TextField name="organisation.taxNumber" label={t('organisation.taxNumber')} maxLength={40} required={false} />
        <Select
          name="organisation.country"
          label={t('organisation.country')}
          empty={t('organisation.choose')}
          options={countries}
        />
        <Select
          name="organisation.timeZone"
          label={t('organisation.timeZone')}
          empty={t('organisation.choose')}
          options={zones}
        />
        <Select
          name="organisation.calendarId"
          label={t('organisation.calendar')}
          empty={t('organisation.calendarOwn')}
          options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </fieldset>
  );
}

/** The time zones that the browser offers while one types. */
export function ZoneList() {
  const zones = useZones();
  return (
    <datalist id="zones">
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}

/** The first person of a relation, who is invited with it. */
export function FirstPersonFields({ name, title }: { readonly name: string; readonly title: string }) {
  const t = useTranslations('control');
  const { locale } = useFacts();
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 text-base font-semibold">{title}</legend>
      <TextField name={`${name}.name`} label={t('people.name')} maxLength={120} required />
      <TextField name={`${name}.email`} type="email" label={t('people.email')} hint={t('people.emailHint')} required />
      <Select
        name={`${name}.locale`}
        label={t('people.language')}
        defaultValue={locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
    </fieldset>
  );
}
