import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Icon } from '../../components/icon.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { action, CancelPreview, OrderView } from './route.tsx';

type CancelProps = { readonly order: OrderView; readonly preview: CancelPreview; readonly idempotencyKey: string };

/** Shows what cancelling would do to each line before it is done, or what stands in its way. */
export function CancelDrawer({ order, preview, idempotencyKey }: CancelProps) {
  const t = useTranslations('order');
  const back = `/orders/${order.number}`;
  return (
    <Drawer title={t('cancelTitle', { number: order.number })} closeTo={back}>
      <ActionForm result={useActionData<typeof action>()}>
        <p>{preview.possible ? t('cancelBody') : t('cancelRefused')}</p>
        <ul className="grid gap-3">
          {order.lines.map((line) => (
            <LineOutcome
              key={line.id}
              line={line}
              outcome={preview.lines.find(({ lineId }) => lineId === line.id)}
              possible={preview.possible}
            />
          ))}
        </ul>
        <input type="hidden" name="orderId" value={order.id} />
        <input type="hidden" name="version" value={order.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          {preview.possible && <SubmitButton variant="danger">{t('cancelNow')}</SubmitButton>}
          <LinkButton to={back} variant="quiet">
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

type OutcomeProps = {
  readonly line: OrderView['lines'][number];
  readonly outcome: CancelPreview['lines'][number] | undefined;
  /** Of the whole order: what would become of a line is told only where it would happen. */
  readonly possible: boolean;
};

function LineOutcome({ line, outcome, possible }: OutcomeProps) {
  const t = useTranslations('order');
  return (
    <li className="rounded-md border border-line p-3">
      <p className="font-medium">
        {line.quantity} × {line.description}
      </p>
      <ul className="mt-1 grid gap-0.5 text-ink-2">
        {outcome?.obstacle && (
          <li className="flex items-start gap-1.5 text-ink">
            <Icon name="blocked" size={14} className="mt-[3px] text-blocked" />
            {t(`obstacle.${outcome.obstacle}`)}
          </li>
        )}
        {outcome?.possible && !possible && <li>{t('free')}</li>}
        {outcome?.possible && possible && <Effects outcome={outcome} />}
      </ul>
    </li>
  );
}

function Effects({ outcome }: { readonly outcome: CancelPreview['lines'][number] }) {
  const t = useTranslations('order');
  const { withdrawnParts, releasedParts } = outcome;
  return (
    <>
      {withdrawnParts > 0 && <li>{t('withdrawn', { count: withdrawnParts })}</li>}
      {releasedParts > 0 && <li>{t('released', { count: releasedParts })}</li>}
      {withdrawnParts + releasedParts === 0 && <li>{t('nothingBegun')}</li>}
    </>
  );
}
