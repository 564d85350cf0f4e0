import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choice-group.tsx';
import { ZoneList } from '../../components/control/organisation-fields.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { AccountOverview } from './route.tsx';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans', 'de', 'fr', 'ja'];

type ContactDrawerProps = {
  readonly contact: AccountOverview['account']['contacts'][number];
  readonly staff: AccountOverview['staff'];
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Names who answers in one role, who stands in, and when they can be reached. */
export function ContactDrawer({ contact, staff, result, idempotencyKey }: ContactDrawerProps) {
  const t = useTranslations('controlAccount');
  const words = useTranslations('control');
  const role = useTranslations('role');
  const { pathname } = useLocation();
  const people = staff.map(({ id, person }) => ({ value: id, label: person.name }));
  const idOf = (email: string | undefined) => staff.find(({ person }) => person.email === email)?.id ?? '';
  return (
    <Drawer title={t('contactFor', { role: role(contact.role) })} closeTo={pathname}>
      <ActionForm result={result}>
        <input type="hidden" name="role" value={contact.role} />
        <Select name="membershipId" label={t('person')} options={people} defaultValue={idOf(contact.person.email)} />
        <Select
          name="deputyMembershipId"
          label={t('deputy')}
          hint={t('deputyHint')}
          empty={t('nobody')}
          options={people}
          defaultValue={idOf(contact.deputy?.email)}
        />
        <TextField
          name="phone"
          type="tel"
          label={words('people.phone')}
          hint={t('phoneHint')}
          defaultValue={contact.person.phone ?? ''}
          maxLength={40}
          required
        />
        <Hours contact={contact} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          <SubmitButton>{words('save')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function Hours({ contact }: Pick<ContactDrawerProps, 'contact'>) {
  const t = useTranslations('controlAccount');
  const tag = useIntlTag();
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  const spoken = [...new Set([...LANGUAGES, ...contact.languages])];
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        <TextField name="opens" type="time" label={t('opens')} defaultValue={contact.opens} required />
        <TextField name="closes" type="time" label={t('closes')} defaultValue={contact.closes} required />
      </div>
      <TextField name="timeZone" label={t('zone')} defaultValue={contact.timeZone} list="zones" required />
      <ZoneList />
      <CheckboxGroup
        name="weekdays"
        label={t('weekdays')}
        // 1 January 2024 was a Monday.
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          value: String(day),
          label: weekday.format(Date.UTC(2024, 0, day)),
        }))}
        defaultValues={contact.weekdays.map(String)}
      />
      <CheckboxGroup
        name="languages"
        label={t('languages')}
        options={spoken.map((value) => ({ value, label: languages.of(value) ?? value }))}
        defaultValues={contact.languages}
      />
    </>
  );
}
