import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { OnlyRequesters } from '../../components/only-requesters.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { changeCart } from './actions.server.ts';
import { AgainBanner } from './again-banner.tsx';
import { CartTotals } from './cart-totals.tsx';
import { blockedLines, type Cart, type CartLine, changedLines } from './cart-view.ts';
import { LineQuantity, RemoveLine } from './line-forms.tsx';
import { LineEarliest, LineGoods } from './line-goods.tsx';
import { CartDocument } from './queries.ts';
import { RemovedBanner } from './removed-banner.tsx';

export const handle: PageHandle<typeof loader> = { title: (t) => t('cart.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { cart } = await query(args, CartDocument, { locale: args.context.preferences.locale });
  return { cart, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return changeCart(args);
}

export default function CartPage() {
  const { cart, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useTranslations('cart');
  const columns = useLineColumns(cart.version);
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {problem && (
        <div className="mb-4">
          <Banner tone="blocked" live title={problem.text} />
        </div>
      )}
      {params.has('added') && (
        <div className="mb-4">
          <Banner tone="ok" live title={t('added', { name: params.get('added') ?? '' })} />
        </div>
      )}
      <AgainBanner />
      <RemovedBanner idempotencyKey={idempotencyKey} />
      {cart.lines.length === 0 ? (
        <EmptyCart />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Panel flush>
            <DataTable caption={t('lines')} columns={columns} rows={cart.lines} rowKey={({ id }) => id} />
          </Panel>
          <CartTotals cart={cart}>
            <Onwards cart={cart} />
          </CartTotals>
        </div>
      )}
    </>
  );
}

function useLineColumns(cartVersion: number): Column<CartLine>[] {
  const t = useTranslations('cart');
  const mayRequest = useRole('requester');
  return [
    { key: 'goods', header: t('goods'), cell: (line) => <LineGoods line={line} />, phone: 'title', width: 'w-full' },
    {
      key: 'earliest',
      header: t('earliest'),
      cell: (line) => <LineEarliest line={line} />,
      width: 'min-w-44',
    },
    {
      key: 'unit',
      header: t('unit'),
      align: 'end',
      cell: ({ price }) => <Money value={price?.unit} />,
    },
    {
      key: 'quantity',
      header: t('quantity'),
      align: 'end',
      cell: (line) =>
        mayRequest ? (
          <span className="flex items-center justify-end gap-1 cards:justify-start">
            <LineQuantity line={line} cartVersion={cartVersion} />
            <RemoveLine line={line} cartVersion={cartVersion} />
          </span>
        ) : (
          <Quantity value={line.quantity} />
        ),
    },
    {
      key: 'net',
      header: t('net'),
      align: 'end',
      cell: ({ price }) => <Money value={price?.net} className="font-medium" />,
    },
  ];
}

function Onwards({ cart }: { readonly cart: Cart }) {
  const t = useTranslations('cart');
  const mayRequest = useRole('requester');
  const blocked = blockedLines(cart.lines).length;
  const changed = changedLines(cart.lines).length;
  if (!mayRequest) return <OnlyRequesters />;
  if (blocked > 0) return <Banner tone="blocked" title={t('blocked', { count: blocked })} />;
  return (
    <>
      {changed > 0 && <Banner tone="risk" title={t('changed', { count: changed })} />}
      <LinkButton to="/cart/checkout" variant="primary" size="large">
        {t('checkout')}
      </LinkButton>
    </>
  );
}

function EmptyCart() {
  const t = useTranslations('cart');
  return (
    <Panel>
      <EmptyState
        icon="cart"
        title={t('empty')}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <LinkButton to="/catalogue" variant="primary">
              {t('toCatalogue')}
            </LinkButton>
            <LinkButton to="/configurations">{t('toConfigurations')}</LinkButton>
          </span>
        }
      >
        {t('emptyHint')}
      </EmptyState>
    </Panel>
  );
}
