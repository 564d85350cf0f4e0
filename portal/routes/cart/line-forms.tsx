import { useFetcher } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { writeChoices } from '../configure_.$sku/choices.ts';
import type { CartProblem } from './actions.server.ts';
import type { CartLine } from './cart-view.ts';

type LineFormProps = { readonly line: CartLine; readonly cartVersion: number };

function nameOf(line: CartLine, otherwise: string): string {
  return line.item?.name ?? otherwise;
}

/** How many of a line; sent by itself when it is changed and the field is left, or by its button. */
export function LineQuantity({ line, cartVersion }: LineFormProps) {
  const t = useTranslations('cart');
  const fetcher = useFetcher<CartProblem>();
  return (
    <fetcher.Form
      key={line.quantity}
      method="post"
      action="/cart"
      className="flex flex-wrap items-center justify-end gap-1.5 cards:justify-start"
      onBlur={(event) => {
        const { quantity } = event.currentTarget.elements as unknown as { quantity: HTMLInputElement };
        if (quantity.value !== String(line.quantity) && quantity.validity.valid) fetcher.submit(event.currentTarget);
      }}
    >
      <input type="hidden" name="intent" value="change" />
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="cartVersion" value={cartVersion} />
      <input
        type="number"
        name="quantity"
        min={1}
        max={99_999}
        required
        defaultValue={line.quantity}
        aria-label={t('quantityOf', { name: nameOf(line, t('gone')) })}
        className={`${CONTROL} h-8 w-20! px-2 text-right pointer-coarse:h-11`}
      />
      <Button
        type="submit"
        size="small"
        variant="quiet"
        pending={fetcher.state !== 'idle'}
        className="scripted:sr-only"
      >
        {t('update')}
      </Button>
      <span role="status" className="w-full text-right text-sm text-blocked empty:hidden">
        {fetcher.state === 'idle' && fetcher.data?.text}
      </span>
    </fetcher.Form>
  );
}

/** Takes a line out; what is needed to put it back goes along. */
export function RemoveLine({ line, cartVersion }: LineFormProps) {
  const t = useTranslations('cart');
  const fetcher = useFetcher<CartProblem>();
  const name = nameOf(line, t('gone'));
  return (
    <fetcher.Form method="post" action="/cart">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="cartVersion" value={cartVersion} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="quantity" value={line.quantity} />
      <input type="hidden" name="requestedDate" value={line.requestedDate ?? ''} />
      {line.modelVersion ? (
        <>
          <input type="hidden" name="modelVersionId" value={line.modelVersion.id} />
          <input type="hidden" name="c" value={writeChoices(line.choices ?? [])} />
        </>
      ) : (
        <input type="hidden" name="itemId" value={line.item?.id ?? ''} />
      )}
      <Button type="submit" variant="quiet" icon="trash" iconOnly pending={fetcher.state !== 'idle'}>
        {t('removeNamed', { name })}
      </Button>
    </fetcher.Form>
  );
}
