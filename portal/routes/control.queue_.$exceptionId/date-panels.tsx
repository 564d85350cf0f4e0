import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { offeredDay } from '../../components/supply/exception-reason.tsx';
import { needsSupplier } from '../../components/supply/needs-supplier.ts';
import { TextField } from '../../components/text-field.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { AboutFields, type SettleProps } from './about-fields.tsx';
import type { Exception } from './route.tsx';

/** Accepting the day that the supplier gave instead. */
export function AcceptPanel({ exception, result, idempotencyKey }: SettleProps) {
  const t = useTranslations('controlException');
  const tag = useIntlTag();
  const now = useClock();
  const offered = offeredDay(exception.detail);
  const date = offered ? formatDay(tag, offered, now, true) : '–';
  return (
    <Panel title={t('accept')} note={t('acceptNote', { date })}>
      <ActionForm intent="accepted" result={result}>
        <AboutFields exception={exception} idempotencyKey={idempotencyKey} />
        <div>
          <SubmitButton variant="secondary" icon="check" name="send" value="accepted">
            {t('acceptSend', { date })}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

/** Moving the day that the customer expects, with what the customer will read. */
export function MovePanel({ exception, result, idempotencyKey }: SettleProps) {
  const t = useTranslations('controlException');
  return (
    <Panel title={t('move')} note={t('moveNote')}>
      <ActionForm intent="moved" result={result}>
        <AboutFields exception={exception} idempotencyKey={idempotencyKey} />
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-44 max-md:w-full">
            <TextField name="date" type="date" label={t('date')} required defaultValue={exception.order.expectedDate} />
          </div>
          <SubmitButton variant="secondary" icon="calendar" name="send" value="moved">
            {t('moveSend')}
          </SubmitButton>
        </div>
        {needsSupplier(exception) && <p className="text-sm text-ink-3">{t('moveUnsourced')}</p>}
      </ActionForm>
    </Panel>
  );
}

/** Where a unit that failed is mended and tested again. */
export function RetestPanel({ exception }: { readonly exception: Exception }) {
  const t = useTranslations('controlException');
  return (
    <Panel title={t('retest')} note={t('retestNote')}>
      <LinkButton to={`/control/assembly/${exception.unitId}`} variant="primary" icon="test">
        {t('openUnit')}
      </LinkButton>
    </Panel>
  );
}
