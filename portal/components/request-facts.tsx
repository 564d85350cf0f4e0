import { useTranslations } from 'use-intl';
import { Day, Instant } from './date.tsx';
import { DefinitionList } from './definition-list.tsx';

type Facts = {
  readonly poNumber: string;
  readonly requestedDate: string | null;
  readonly note: string;
  readonly submittedAt: string;
  readonly requester: { readonly person: { readonly name: string } } | null;
  readonly costCentre: { readonly code: string; readonly name: string };
  readonly address: {
    readonly label: string;
    readonly recipient: string;
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
  };
};

/** Who asks, on which number, for whom and where to. */
export function RequestFacts({ request }: { readonly request: Facts }) {
  const t = useTranslations('request');
  const { address, costCentre } = request;
  const entries = [
    { id: 'requester', term: t('requester'), value: request.requester?.person.name ?? '–' },
    { id: 'submitted', term: t('submitted'), value: <Instant at={request.submittedAt} /> },
    { id: 'po', term: t('po'), value: request.poNumber },
    { id: 'costCentre', term: t('costCentre'), value: `${costCentre.code} ${costCentre.name}` },
    {
      id: 'requestedDate',
      term: t('requestedDate'),
      value: request.requestedDate ? <Day date={request.requestedDate} weekday /> : t('asEarlyAsPossible'),
    },
    {
      id: 'address',
      term: t('shipTo'),
      value: (
        <address className="not-italic">
          {address.label}
          <span className="block text-sm text-ink-2">
            {address.street}, {address.postalCode} {address.city}, {address.country}
          </span>
        </address>
      ),
    },
    ...(request.note ? [{ id: 'note', term: t('note'), value: request.note }] : []),
  ];
  return <DefinitionList entries={entries} />;
}
