import { useTranslations } from 'use-intl';
import { Country } from '../../components/control/country.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Panel } from '../../components/panel.tsx';
import { LOCALE_NAMES } from '../../i18n/locale.ts';
import type { AccountOverview } from './route.tsx';

type Account = AccountOverview['account'];

/** The terms of the relation, and the parts, cost centres and addresses that the account keeps. */
export function FactsPanel({ account }: { readonly account: Account }) {
  const words = useTranslations('control');
  const { organisation } = account;
  const entries = [
    { id: 'organisation', term: words('relation.organisation'), value: organisation.name },
    { id: 'country', term: words('relation.country'), value: <Country code={account.country} /> },
    { id: 'tax', term: words('organisation.taxNumber'), value: organisation.taxNumber ?? '–' },
    { id: 'zone', term: words('organisation.timeZone'), value: account.timeZone },
    { id: 'calendar', term: words('organisation.workingDays'), value: organisation.calendar.name },
    { id: 'currency', term: words('relation.currency'), value: account.currency },
    {
      id: 'payment',
      term: words('relation.paymentDays'),
      value: words('relation.net', { days: account.paymentDays }),
    },
    {
      id: 'locale',
      term: words('relation.locale'),
      value: LOCALE_NAMES[account.locale as keyof typeof LOCALE_NAMES],
    },
  ];
  return (
    <Panel title={words('relation.title')}>
      <DefinitionList entries={entries} />
      <Places account={account} />
    </Panel>
  );
}

function Places({ account }: { readonly account: Account }) {
  const t = useTranslations('controlAccount');
  const lists = [
    {
      key: 'addresses',
      rows: account.addresses.nodes.map(({ id, label, city }) => ({ id, text: `${label}, ${city}` })),
    },
    {
      key: 'costCentres',
      rows: account.costCentres.nodes.map(({ id, code, name }) => ({ id, text: `${code} ${name}` })),
    },
    { key: 'units', rows: account.units.nodes.map(({ id, name }) => ({ id, text: name })) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="mt-3 grid gap-1">
      {lists.map(({ key, rows }) => (
        <Disclosure key={key} summary={t(key, { count: rows.length })}>
          <ul className="grid gap-0.5 pb-2 pl-4 text-base text-ink-2">
            {rows.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}
