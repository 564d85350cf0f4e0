import { useTranslations } from 'use-intl';
import { Panel } from '../../components/panel.tsx';
import { PartyCard } from '../../components/party-card.tsx';
import type { OrderContact } from './route.tsx';

/** Whom to call about this order: service first. */
export function ContactsPanel({ contacts }: { readonly contacts: readonly OrderContact[] }) {
  const t = useTranslations('order');
  const roles = useTranslations('role');
  const ordered = contacts.toSorted((a, b) => Number(b.role === 'service') - Number(a.role === 'service'));
  return (
    <Panel title={t('contacts')}>
      <ul className="grid gap-4">
        {ordered.map(({ role, person, deputy, ...hours }) => (
          <li key={role}>
            <PartyCard
              contact={{
                ...hours,
                name: person.name,
                role: roles(role),
                phone: person.phone ?? '',
                email: person.email,
                deputy: deputy?.name ?? null,
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
