import { useTranslations } from 'use-intl';
import { TextLink } from '../text-link.tsx';

export type AnsweredFor = {
  readonly role: string;
  readonly deputises: boolean;
  readonly account: { readonly id: string; readonly name: string };
};

/** The accounts for which one of the seller's people is named, each with what for. */
export function AnsweredAccounts({ places }: { readonly places: readonly AnsweredFor[] }) {
  const t = useTranslations('people');
  const roles = useTranslations('role');
  const accounts = Map.groupBy(places, ({ account }) => account.id);
  return (
    <ul className="mt-1 list-disc pl-5">
      {[...accounts].map(([id, named]) => (
        <li key={id}>
          <TextLink to={`/control/accounts/${id}`}>{named[0]?.account.name}</TextLink>{' '}
          <span className="text-ink-2">
            {named
              .map(({ role, deputises }) => (deputises ? t('deputyIn', { role: roles(role) }) : roles(role)))
              .join(t('listSeparator'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
