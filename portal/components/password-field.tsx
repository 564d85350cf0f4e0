import { useTranslations } from 'use-intl';
import { TextField } from './text-field.tsx';

/** Where a new password is written: says the rules before they are broken, and lets password managers offer one. */
export function PasswordField({ name, label }: { readonly name: string; readonly label: string }) {
  const t = useTranslations('password');
  return (
    <TextField
      name={name}
      type="password"
      label={label}
      hint={t('rules')}
      autoComplete="new-password"
      minLength={8}
      maxLength={256}
      required
    />
  );
}
