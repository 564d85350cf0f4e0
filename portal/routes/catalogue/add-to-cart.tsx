import { useFetcher } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import type { AddAnswer } from './actions.server.ts';

type AddToCartProps = {
  readonly item: { readonly id: string; readonly sku: string; readonly name: string };
  readonly idempotencyKey: string;
  /** The route whose action adds it; this page's own when absent. */
  readonly action?: string;
  /** Shows the word beside the icon. */
  readonly worded?: boolean;
};

/** A small form that puts some of an article into the cart; what came of it stands beside it. */
export function AddToCart({ item, idempotencyKey, action, worded = false }: AddToCartProps) {
  const t = useTranslations('catalogue');
  const fetcher = useFetcher<AddAnswer>();
  const answer = fetcher.data?.kind === 'one' && fetcher.data.sku === item.sku ? fetcher.data : undefined;
  const pending = fetcher.state !== 'idle';
  return (
    <fetcher.Form
      method="post"
      {...(action && { action })}
      className="relative inline-flex items-center justify-end gap-1.5"
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="sku" value={item.sku} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}.${item.sku}`} />
      <span role="status" className={`text-sm ${answer?.problem ? 'text-blocked' : 'text-ok'}`}>
        {answer && !pending && <Outcome answer={answer} />}
      </span>
      <input
        type="number"
        name="quantity"
        min={1}
        max={99_999}
        defaultValue={1}
        required
        aria-label={t('quantityOf', { name: item.name })}
        className={`${CONTROL} h-7 w-16! px-1.5 text-right pointer-coarse:h-9`}
      />
      <Button
        type="submit"
        size={worded ? 'medium' : 'small'}
        variant={worded ? 'primary' : 'secondary'}
        icon="cart"
        iconOnly={!worded}
        pending={pending}
      >
        {worded ? t('add') : t('addNamed', { name: item.name })}
      </Button>
    </fetcher.Form>
  );
}

function Outcome({ answer }: { readonly answer: Extract<AddAnswer, { kind: 'one' }> }) {
  const t = useTranslations('catalogue');
  if (answer.problem) return <>{answer.problem}</>;
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name="check" size={14} />
      {t('inCart', { count: answer.quantity })}
    </span>
  );
}
