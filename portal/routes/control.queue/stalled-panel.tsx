import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../components/button.tsx';
import { Instant, RelativeTime } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import type { QueueData } from './route.tsx';

type Stalled = QueueData['salesRequestsStalled']['nodes'][number];

/** Customers' requests that nobody at the customer can move on, each with what can be done about it. Absent when there are none. */
export function StalledPanel({ requests, idempotencyKey }: { requests: readonly Stalled[]; idempotencyKey: string }) {
  const t = useTranslations('controlQueue');
  if (requests.length === 0) return null;
  return (
    <Panel id="stalled" title={t('stalled')} note={t('stalledNote')} flush>
      <ul>
        {requests.map((request) => (
          <li
            key={request.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
          >
            <Facts request={request} />
            {request.obstacle === 'PLACEMENT_FAILED' ? (
              <PlaceButton request={request} idempotencyKey={`${idempotencyKey}-${request.id}`} />
            ) : (
              <TextLink to={`/control/accounts/${request.account.id}/people`}>{t('nameApprover')}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Facts({ request }: { readonly request: Stalled }) {
  const t = useTranslations('controlQueue');
  const refusals = useTranslations('refusal');
  const code = request.placementError ?? '';
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-medium">{request.number}</span>
        <TextLink to={`/control/accounts/${request.account.id}`}>{request.account.name}</TextLink>
        <Money value={request.gross} />
      </p>
      <p>
        {request.obstacle === 'NO_APPROVER' && t('noApprover')}
        {request.obstacle === 'PLACEMENT_FAILED' &&
          t('notPlaced', { why: refusals.has(code) ? refusals(code) : refusals('OTHER', { code }) })}
      </p>
      <p className="text-sm text-ink-3">
        {request.requester?.person.name} · <RelativeTime at={request.submittedAt} />
        {request.placeAgainAt && (
          <>
            {' · '}
            {t('placedAgain')} <Instant at={request.placeAgainAt} />
          </>
        )}
      </p>
    </div>
  );
}

function PlaceButton({ request, idempotencyKey }: { readonly request: Stalled; readonly idempotencyKey: string }) {
  const t = useTranslations('controlQueue');
  const may = [useRole('sales'), useRole('planner'), useRole('administrator')];
  if (!may.includes(true)) return null;
  return (
    <Form method="post">
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton variant="secondary" name="intent" value="place">
        {t('placeNow')}
      </SubmitButton>
    </Form>
  );
}
