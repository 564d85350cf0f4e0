import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Day } from '../../components/date.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { action, RequestView } from './route.tsx';

type BannersProps = {
  readonly request: RequestView;
  readonly done: string | null;
  readonly idempotencyKey: string;
};

/** What the request became, or what stands in its way. */
export function RequestBanners({ request, done, idempotencyKey }: BannersProps) {
  const t = useTranslations('request');
  const { order, status } = request;
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {done === 'withdraw' && status === 'WITHDRAWN' && (
        <Banner live tone="ok" title={t('withdrawn')}>
          {t('withdrawnBody')}
        </Banner>
      )}
      {done === 'submitted' && status === 'PENDING' && <Banner live tone="ok" title={t('sent')} />}
      {order && (
        <Banner
          live={done !== null}
          tone="ok"
          title={t('becameOrder', { number: order.number })}
          actions={
            <LinkButton to={`/orders/${order.number}`} icon="box">
              {t('openOrder')}
            </LinkButton>
          }
        >
          {t('expected')} <Day date={order.expectedDate} weekday relative />
        </Banner>
      )}
      {status === 'PENDING' &&
        request.steps.some(({ state, candidates }) => state === 'OPEN' && candidates.length === 0) && (
          <Banner tone="blocked" title={t('nobody')}>
            {t('nobodyBody')}
          </Banner>
        )}
      {status === 'PLACEMENT_FAILED' && <PlaceAgain request={request} idempotencyKey={idempotencyKey} />}
    </div>
  );
}

function PlaceAgain({ request, idempotencyKey }: Omit<BannersProps, 'done'>) {
  const t = useTranslations('request');
  const refusals = useTranslations('refusal');
  const result = useActionData<typeof action>();
  const code = request.placementError ?? '';
  return (
    <Banner tone="blocked" title={t('placementFailed')}>
      <p>{refusals.has(code) ? refusals(code) : refusals('OTHER', { code })}</p>
      <p>{t('placementFailedBody')}</p>
      <ActionForm
        {...(result?.initialValue?.intent === 'place-again' ? { result } : {})}
        intent="place-again"
        className="mt-2 grid gap-2"
      >
        <input type="hidden" name="version" value={request.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div>
          <SubmitButton variant="secondary" name="intent" value="place-again">
            {t('placeAgain')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Banner>
  );
}
