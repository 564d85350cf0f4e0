import { useTranslations } from 'use-intl';
import { formatDay, type MoneyValue } from '../i18n/format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';
import { RelativeTime } from './date.tsx';
import { type Finding, useTroubleWords } from './finding-words.ts';
import { useGoodsWords } from './goods-words.ts';
import { Money } from './money.tsx';
import { SummaryList, SummaryRow } from './summary-row.tsx';

type Line = { readonly id: string; readonly description: string; readonly quantity: number };

/** What waits for a customer, as the API tells it. */
export type Waiting = {
  readonly approvals: {
    readonly nodes: readonly {
      readonly id: string;
      readonly dueAt: string;
      readonly request: {
        readonly number: string;
        readonly gross: MoneyValue;
        readonly requester: { readonly person: { readonly name: string } } | null;
        readonly lines: readonly Line[];
      };
    }[];
  };
  readonly refused: {
    readonly nodes: readonly {
      readonly id: string;
      readonly number: string;
      readonly status: string;
      readonly submittedAt: string;
      readonly decidedAt: string | null;
      readonly gross: MoneyValue;
      readonly lines: readonly Line[];
    }[];
  };
  readonly troubled: {
    readonly nodes: readonly {
      readonly id: string;
      readonly number: string;
      readonly promisedDate: string;
      readonly expectedDate: string;
      readonly lines: readonly (Line & { readonly findings: readonly Finding[] })[];
    }[];
  };
  readonly cart: { readonly net: MoneyValue; readonly lines: readonly { readonly id: string }[] };
};

/** How many lines the list has. */
export function countListed({ approvals, refused, troubled, cart }: Waiting): number {
  return approvals.nodes.length + refused.nodes.length + troubled.nodes.length + (cart.lines.length > 0 ? 1 : 0);
}

/** What waits for the viewer, the most pressing first: approvals, orders in danger, refused requests, the cart. */
export function WaitingList({ waiting }: { readonly waiting: Waiting }) {
  const t = useTranslations('waiting');
  return (
    <SummaryList label={t('label')}>
      <Approvals waiting={waiting} />
      <Troubled waiting={waiting} />
      <Refused waiting={waiting} />
      <Cart waiting={waiting} />
    </SummaryList>
  );
}

type PartProps = { readonly waiting: Waiting };

function Approvals({ waiting: { approvals } }: PartProps) {
  const t = useTranslations('waiting');
  const goods = useGoodsWords();
  return approvals.nodes.map(({ id, dueAt, request }) => (
    <SummaryRow
      key={id}
      to={`/approvals/${id}`}
      icon="approve"
      tone="waiting"
      title={t('approve', { goods: goods(request.lines) })}
      note={t('approveNote', { number: request.number, name: request.requester?.person.name ?? '–' })}
      end={
        <>
          <Money value={request.gross} className="block font-medium text-ink" />
          <span className="block">
            {t('due')} <RelativeTime at={dueAt} />
          </span>
        </>
      }
    />
  ));
}

function Troubled({ waiting: { troubled } }: PartProps) {
  const t = useTranslations('waiting');
  const goods = useGoodsWords();
  const trouble = useTroubleWords();
  const tag = useIntlTag();
  const now = useClock();
  const day = (date: string) => formatDay(tag, date, now);
  return troubled.nodes.map(({ id, number, promisedDate, expectedDate, lines }) => {
    const moved = expectedDate > promisedDate;
    return (
      <SummaryRow
        key={id}
        to={`/orders/${number}`}
        icon="warning"
        tone="risk"
        title={
          moved
            ? t('moved', { number, expected: day(expectedDate), promised: day(promisedDate) })
            : t('atRisk', { number, promised: day(promisedDate) })
        }
        note={trouble(lines) ?? goods(lines)}
      />
    );
  });
}

function Refused({ waiting: { refused } }: PartProps) {
  const t = useTranslations('waiting');
  const goods = useGoodsWords();
  return refused.nodes.map(({ id, number, status, decidedAt, submittedAt, gross, lines }) => (
    <SummaryRow
      key={id}
      to={`/requests/${id}`}
      icon="blocked"
      tone="blocked"
      title={status === 'REJECTED' ? t('rejected', { number }) : t('failed', { number })}
      note={goods(lines)}
      end={
        <>
          <Money value={gross} className="block" />
          <RelativeTime at={decidedAt ?? submittedAt} />
        </>
      }
    />
  ));
}

function Cart({ waiting: { cart } }: PartProps) {
  const t = useTranslations('waiting');
  if (cart.lines.length === 0) return null;
  return (
    <SummaryRow
      to="/cart"
      icon="cart"
      title={t('cart', { count: cart.lines.length })}
      note={t('cartNote')}
      end={<Money value={cart.net} className="font-medium text-ink" />}
    />
  );
}
