import { useFetcher } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { TextLink } from '../../components/text-link.tsx';
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
      className={`relative flex flex-wrap items-center gap-1.5 ${worded ? '' : 'justify-end cards:justify-start'}`}
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="sku" value={item.sku} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}.${item.sku}`} />
      <input
        type="number"
        name="quantity"
        min={1}
        max={99_999}
        defaultValue={1}
        required
        aria-label={t('quantityOf', { name: item.name })}
        className={`${CONTROL} ${worded ? 'h-8 max-md:h-10 pointer-coarse:h-11' : 'h-7 pointer-coarse:h-9'} w-16! px-1.5 text-right`}
      />
      <Button
        type="submit"
        size={worded ? 'medium' : 'small'}
        className="shrink-0"
        variant={worded ? 'primary' : 'secondary'}
        icon="cart"
        iconOnly={!worded}
        pending={pending}
      >
        {worded ? t('add') : t('addNamed', { name: item.name })}
      </Button>
      <span
        role="status"
        className={`empty:hidden ${worded ? '' : 'w-full text-right cards:text-left'} text-sm ${answer?.problem ? 'text-blocked' : 'text-ok'}`}
      >
        {answer && !pending && <Outcome answer={answer} />}
      </span>
    </fetcher.Form>
  );
}

function Outcome({ answer }: { readonly answer: Extract<AddAnswer, { kind: 'one' }> }) {
  const t = useTranslations('catalogue');
  if (answer.problem) return <>{answer.problem}</>;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      <Icon name="check" size={14} />
      {t('inCart', { count: answer.quantity })}
      <TextLink to="/cart">{t('openCart')}</TextLink>
    </span>
  );
}
