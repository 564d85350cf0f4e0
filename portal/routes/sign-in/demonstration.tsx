import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../components/disclosure.tsx';
import { TextLink } from '../../components/text-link.tsx';

type Person = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly desk: string;
};

type DemonstrationProps = {
  readonly password: string;
  readonly people: readonly Person[];
  /** Where the sign-in form posts to. */
  readonly action: string;
};

/** Whom a visitor of the demonstration may sign in as, desk by desk, each with one press. */
export function Demonstration({ password, people, action }: DemonstrationProps) {
  const t = useTranslations('signIn');
  const desks = [...Map.groupBy(people, ({ desk }) => desk)];
  return (
    <section aria-labelledby="demonstration" className="grid gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id="demonstration" className="font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="text-sm text-ink-2">
        {t.rich('demoLead', {
          password,
          code: (text) => <code className="font-medium whitespace-nowrap text-ink">{text}</code>,
          mailbox: (text) => <TextLink to="/mailbox">{text}</TextLink>,
        })}
      </p>
      {desks.map(([desk, members], index) => (
        <Disclosure key={desk} summary={desk || t('seller')} open={index === 0}>
          <ul className="grid gap-1 pb-2">
            {members.map((person) => (
              <li key={person.email + person.roles.join()}>
                <DemoPerson person={person} password={password} action={action} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}

function DemoPerson({ person, password, action }: { person: Person; password: string; action: string }) {
  const t = useTranslations('signIn');
  const role = useTranslations('role');
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="email" value={person.email} />
      <input type="hidden" name="password" value={password} />
      <button
        type="submit"
        className="block w-full rounded-md border border-line px-3 py-1.5 text-left hover:border-line-strong hover:bg-hover"
      >
        <span className="font-medium">{person.name}</span>{' '}
        <span className="text-sm text-ink-3">{person.roles.map((name) => role(name)).join(t('listSeparator'))}</span>
        <span className="block text-sm text-ink-2">{person.email}</span>
      </button>
    </Form>
  );
}
