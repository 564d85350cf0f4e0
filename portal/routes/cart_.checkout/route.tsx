import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { CartTotals } from '../cart/cart-totals.tsx';
import { blockedLines, type CartLine, changedLines, earliestOf } from '../cart/cart-view.ts';
import { ApprovalPreview } from './approval-preview.tsx';
import { CartFollowed } from './cart-followed.tsx';
import { CheckoutForm } from './checkout-form.tsx';
import { PriceChanges } from './price-changes.tsx';
import { CheckoutCostCentreDocument, CheckoutDocument } from './queries.ts';
import { submitCart } from './submit.server.ts';
import { useSeenVersion } from './use-seen-version.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('checkout.title') };

async function proposedCostCentre(args: LoaderFunctionArgs): Promise<string> {
  const chosen = new URL(args.request.url).searchParams.get('costCentre');
  if (chosen) return chosen;
  const { viewer } = await query(args, CheckoutCostCentreDocument);
  return viewer?.membership.costCentre?.id ?? viewer?.account?.costCentres.nodes[0]?.id ?? '';
}

export async function loader(args: LoaderFunctionArgs) {
  const costCentreId = await proposedCostCentre(args);
  const { locale } = args.context.preferences;
  const { viewer, cart } = await query(args, CheckoutDocument, { costCentreId, locale });
  if (cart.lines.length === 0 || blockedLines(cart.lines).length > 0) throw redirect('/cart');
  const account = found(viewer?.account);
  return {
    cart,
    costCentreId,
    costCentres: account.costCentres.nodes,
    addresses: account.addresses.nodes,
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  return submitCart(args);
}

export default function Checkout() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('checkout');
  const words = useTranslations('cart');
  const { cart } = data;
  const changed = changedLines(cart.lines);
  const seen = useSeenVersion(cart.version, result);
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ to: '/cart', label: words('title') }]} lead={t('lead')} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-4">
          {seen !== cart.version && <CartFollowed />}
          <PriceChanges lines={changed} />
          <Panel title={t('details')}>
            <CheckoutForm
              {...data}
              result={result}
              cartVersion={seen}
              earliest={earliestOf(cart.lines)?.date ?? null}
              datesOpen={cart.lines.some(({ requestedDate }) => requestedDate === null)}
              changed={changed}
              needsApproval={cart.approval?.outcome !== 'NOT_NEEDED'}
            />
          </Panel>
        </div>
        <CartTotals cart={cart}>
          <ApprovalPreview approval={cart.approval} />
          <Goods lines={cart.lines} />
        </CartTotals>
      </div>
    </>
  );
}

function Goods({ lines }: { readonly lines: readonly CartLine[] }) {
  const words = useTranslations('price');
  const t = useTranslations('cart');
  return (
    <ul className="grid gap-1 border-t border-line pt-3 text-sm" aria-label={t('lines')}>
      {lines.map((line) => (
        <li key={line.id} className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 break-words text-ink-2">
            {words('times', { count: line.quantity, name: line.item?.name ?? t('gone') })}
          </span>
          <Money value={line.price?.net} />
        </li>
      ))}
    </ul>
  );
}
