import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { PartyCard } from '../../components/party-card.tsx';
import { useRole } from '../../components/use-role.ts';
import type { AccountOverview } from './route.tsx';

type Contact = AccountOverview['account']['contacts'][number];

/** Who answers for the account, as it sees them itself. */
export function ContactsPanel({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations('controlAccount');
  return (
    <Panel title={t('contacts')} note={t('contactsNote')}>
      <ul className="grid gap-4">
        {contacts.map((contact) => (
          <ContactItem key={contact.role} contact={contact} />
        ))}
      </ul>
    </Panel>
  );
}

function ContactItem({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('controlAccount');
  const role = useTranslations('role');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const { role: task, person, deputy, standsIn, named, ...hours } = contact;
  const standing = named ? (standsIn ? 'standsIn' : null) : 'notNamed';
  const act = named ? t('changeContact') : t('nameOne');
  const card = {
    ...hours,
    name: person.name,
    role: standing ? t(standing, { role: role(task) }) : role(task),
    phone: person.phone ?? '',
    email: person.email,
    deputy: deputy?.name ?? null,
  };
  return (
    <li>
      <PartyCard contact={card} />
      {(sales || administrator) && (
        <div className="mt-1 pl-11">
          <LinkButton size="small" to={`?contact=${task}`} preventScrollReset aria-label={`${role(task)}: ${act}`}>
            {act}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
