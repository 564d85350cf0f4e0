import { useTranslations } from 'use-intl';
import { Panel } from '../../components/panel.tsx';
import { PartyCard } from '../../components/party-card.tsx';
import type { PremierPageData } from './route.tsx';

type Contacts = PremierPageData['account']['contacts'];

/** The seller's named people for the account, with who answers for them. */
export function TeamPanel({ contacts }: { readonly contacts: Contacts }) {
  const t = useTranslations('premier');
  const role = useTranslations('role');
  return (
    <Panel title={t('team')}>
      <div className="grid gap-4">
        {contacts.map(({ role: task, person, deputy, standsIn, ...hours }) => (
          <PartyCard
            key={task}
            contact={{
              ...hours,
              name: person.name,
              role: standsIn ? t('standsIn', { role: role(task) }) : role(task),
              phone: person.phone ?? '',
              email: person.email,
              deputy: deputy?.name ?? null,
            }}
          />
        ))}
      </div>
    </Panel>
  );
}
