import { lockName } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { exponent } from '../kernel/money.ts';
import { type Conversion, listRatePairs, type RatePair, rewriteAssortment } from './assortment-store.ts';

// Rates are stored times 10^8.
const RATE_SCALE = 10n ** 8n;

function conversionOf({ accountId, base, quote, rate }: RatePair): Conversion {
  return {
    accountId,
    base,
    numerator: rate * 10n ** BigInt(exponent(quote)),
    denominator: RATE_SCALE * 10n ** BigInt(exponent(base)),
  };
}

/**
 * Brings the assortment of accounts and items (null: all) up to what rules, list prices, agreements, rates, stock and offers say now.
 * Two statements whatever the number of rows, after one lock so that two refreshes never meet. Worker's or seller's window.
 */
export async function refreshAssortment(
  tx: Tx,
  accountIds: readonly string[] | null,
  itemIds: readonly string[] | null,
): Promise<{ written: number; removed: number }> {
  await lockName(tx, 'assortment');
  const pairs = await listRatePairs(tx, accountIds);
  return rewriteAssortment(tx, accountIds, itemIds, pairs.map(conversionOf));
}

/** A change that may show in assortments, as the outbox hands it on. */
export type AssortmentEvent = {
  readonly topic: string;
  readonly aggregateId: string;
  readonly accountId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
};

const BY_ITEM = ['item.changed', 'stock.changed', 'offer.changed'];
const BY_ACCOUNT = ['agreement.published', 'agreement.ended', 'assortment.changed'];
const ALL = ['import.finished', 'family.changed', 'exchange_rate.changed'];

/** Topics after which the assortment is refreshed. */
export const ASSORTMENT_TOPICS: readonly string[] = [...BY_ITEM, ...BY_ACCOUNT, ...ALL];

/** Refreshes what one change concerns: the items named in its payload as `itemIds`, or its account, or everything. */
export async function refreshAssortmentFor(tx: Tx, event: AssortmentEvent): Promise<void> {
  const named = Array.isArray(event.payload.itemIds) ? event.payload.itemIds.map(String) : null;
  const itemIds = BY_ITEM.includes(event.topic) ? (named ?? [event.aggregateId]) : null;
  const accountIds = BY_ACCOUNT.includes(event.topic) && event.accountId ? [event.accountId] : null;
  await refreshAssortment(tx, accountIds, itemIds);
}
