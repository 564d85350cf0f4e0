import { useTranslations } from 'use-intl';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { CheckboxGroup } from '../choice-group.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';

type InviteFormProps = {
  readonly result: FormResult | undefined;
  /** The roles to choose from; a single one is not asked for. */
  readonly roles: readonly string[];
  readonly chosen: readonly string[];
  readonly locale: string;
  readonly idempotencyKey: string;
};

/** Asks for somebody to be invited by mail. */
export function InviteForm({ result, roles, chosen, locale, idempotencyKey }: InviteFormProps) {
  const t = useTranslations('control');
  const role = useTranslations('role');
  return (
    <ActionForm result={result} intent="invite">
      <TextField name="name" label={t('people.name')} maxLength={120} required />
      <TextField name="email" type="email" label={t('people.email')} hint={t('people.emailHint')} required />
      {roles.length === 1 ? (
        <input type="hidden" name="roles" value={roles[0]} />
      ) : (
        <CheckboxGroup
          name="roles"
          label={t('people.roles')}
          options={roles.map((value) => ({ value, label: role(value), note: t(`people.can.${value}`) }))}
          defaultValues={chosen}
        />
      )}
      <Select
        name="locale"
        label={t('people.language')}
        defaultValue={locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton icon="mail">{t('people.send')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
