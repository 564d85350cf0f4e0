import { useTranslations } from 'use-intl';
import { Country } from './control/country.tsx';
import { Day, Instant } from './date.tsx';
import { DefinitionList } from './definition-list.tsx';

type Place = {
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
};

type Facts = {
  readonly number?: string;
  readonly poNumber: string;
  readonly requestedDate: string | null;
  /** Null when it is not known; absent where an order has a day of its own. */
  readonly expectedDate?: string | null | undefined;
  readonly note: string;
  readonly submittedAt: string;
  readonly requester: string;
  readonly costCentre: string;
  readonly shipTo: Place;
};

type RequestFactsProps = {
  readonly facts: Facts;
  /** Zone in which instants are read; absent for the reader's own. */
  readonly zone?: string;
};

/** Who asks, on which number, for whom, where to and when. */
export function RequestFacts({ facts, zone }: RequestFactsProps) {
  const t = useTranslations('request');
  const entries = [
    ...(facts.number ? [{ id: 'number', term: t('number'), value: facts.number }] : []),
    { id: 'requester', term: t('requester'), value: facts.requester },
    { id: 'submitted', term: t('submitted'), value: <Instant at={facts.submittedAt} {...(zone && { zone })} /> },
    { id: 'po', term: t('po'), value: facts.poNumber },
    { id: 'costCentre', term: t('costCentre'), value: facts.costCentre },
    {
      id: 'requestedDate',
      term: t('requestedDate'),
      value: facts.requestedDate ? <Day date={facts.requestedDate} weekday /> : t('asEarlyAsPossible'),
    },
    ...(facts.expectedDate === undefined
      ? []
      : [{ id: 'expected', term: t('expectedDay'), value: <Expected day={facts.expectedDate} /> }]),
    { id: 'address', term: t('shipTo'), value: <Address place={facts.shipTo} /> },
    ...(facts.note
      ? [{ id: 'note', term: t('note'), value: <span className="whitespace-pre-line">{facts.note}</span> }]
      : []),
  ];
  return <DefinitionList entries={entries} />;
}

function Expected({ day }: { readonly day: string | null }) {
  const t = useTranslations('request');
  if (!day) return t('notKnown');
  return (
    <>
      <Day date={day} weekday relative />
      <span className="block text-sm text-ink-3">{t('asSubmitted')}</span>
    </>
  );
}

function Address({ place }: { readonly place: Place }) {
  return (
    <address className="not-italic">
      {place.label}
      <span className="block text-sm text-ink-2">
        {place.recipient && `${place.recipient}, `}
        {place.street}, {place.postalCode} {place.city}, <Country code={place.country} />
      </span>
    </address>
  );
}
