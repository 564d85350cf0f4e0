import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Panel } from '../../components/panel.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import type { ProfileData } from './route.tsx';

type PersonPanelsProps = {
  readonly viewer: ProfileData;
  readonly resultOf: (intent: string) => FormResult | undefined;
};

/** Name and language, and the password. */
export function PersonPanels({ viewer, resultOf }: PersonPanelsProps) {
  const t = useTranslations('profile');
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Panel title={t('person')}>
        <ActionForm result={resultOf('person')}>
          <TextField
            name="name"
            label={t('name')}
            defaultValue={viewer.person.name}
            autoComplete="name"
            maxLength={120}
            required
          />
          <Select
            name="locale"
            label={t('language')}
            hint={t('languageHint')}
            defaultValue={viewer.locale}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          />
          <FormActions>
            <SubmitButton name="intent" value="person">
              {t('save')}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      </Panel>
      <Panel title={t('password')} note={t('passwordNote')}>
        <ActionForm result={resultOf('password')}>
          <TextField
            name="currentPassword"
            type="password"
            label={t('currentPassword')}
            autoComplete="current-password"
            required
          />
          <PasswordField name="newPassword" label={t('newPassword')} />
          <FormActions>
            <SubmitButton name="intent" value="password">
              {t('changePassword')}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </div>
  );
}
