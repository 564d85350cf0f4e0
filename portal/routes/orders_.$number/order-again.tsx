import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { useRole } from '../../components/use-role.ts';
import type { action, OrderView } from './route.tsx';

const SETTLED = new Set(['DELIVERED', 'CANCELLED']);

type OrderAgainProps = { readonly order: OrderView; readonly idempotencyKey: string };

/** Puts the goods of an order that is over into the cart once more, at the prices of today; offered to requesters. */
export function OrderAgain({ order, idempotencyKey }: OrderAgainProps) {
  const t = useTranslations('order');
  const mayRequest = useRole('requester');
  const result = useActionData<typeof action>();
  if (!mayRequest || !SETTLED.has(order.stage)) return null;
  return (
    <ActionForm
      result={result?.initialValue?.intent === 'again' ? result : undefined}
      intent="again"
      className="grid gap-2 print:hidden"
    >
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton name="do" value="again" icon="cart" variant={order.stage === 'CANCELLED' ? 'primary' : 'secondary'}>
        {t('again')}
      </SubmitButton>
    </ActionForm>
  );
}
