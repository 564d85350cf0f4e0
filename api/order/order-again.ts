import { listModelVersions, listModelVersionsInForce, type ModelVersion } from '../catalog/model-version-reads.ts';
import { engineOf } from '../configuration/model-cache.ts';
import { stillFits } from '../configuration/revalidate-choices.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { CartFullError, type Goods, MOST_LINES } from './cart.ts';
import { type Addition, additionOf, writeAdditions } from './cart-additions.ts';
import { findCart, getBuyingTerms, listOrderable } from './cart-reads.ts';
import { claimCart } from './cart-store.ts';
import { listGoodsOfOrder, type OrderedGoods } from './ordered-goods-reads.ts';
import { priceGoods } from './price-goods.ts';
import { NotOrderableError } from './submission.ts';

/** What went into the cart, and the names of the goods that could not. */
export type OrderedAgain = { readonly lineIds: readonly string[]; readonly leftOut: readonly string[] };

/**
 * Puts the goods of an order into the viewer's cart once more, at the prices of today and without the days of then; what was spread over
 * days comes together. Goods that the account cannot buy any more, or not as they were configured, are left out and named; refuses an order
 * of which nothing is left, and one that the viewer may not see.
 */
export async function orderAgain(tx: Tx, viewer: Customer, orderId: string): Promise<OrderedAgain> {
  const { accountId, membershipId } = viewer;
  const ordered = together(await listGoodsOfOrder(tx, viewer, orderId));
  if (ordered.length === 0) throw new NotFoundError('Order');
  const buyable = await stillBuyable(tx, accountId, ordered);
  const claimed = await claimCart(tx, accountId, membershipId);
  const lines = (await findCart(tx, accountId, membershipId))?.lines ?? [];
  const additions = buyable.map((goods) => additionOf(lines, goods, { quantity: goods.quantity, requestedDate: null }));
  if (lines.length + additions.filter(({ same }) => !same).length > MOST_LINES) throw new CartFullError();
  const { today } = await getBuyingTerms(tx, accountId);
  const shown = shownAt(await priceGoods(tx, accountId, additions, today));
  if (shown.length === 0) throw new NotOrderableError([]);
  await writeAdditions(tx, accountId, claimed.id, lines.at(-1)?.position ?? 0, shown);
  const lineIds = shown.map(({ id }) => id);
  await record(tx, viewer, [
    {
      topic: 'cart.changed',
      aggregate: 'cart',
      id: claimed.id,
      sequence: claimed.before + 1,
      accountId,
      detail: { orderId, lineIds },
    },
  ]);
  const kept = new Set(shown.map(keyOf));
  return { lineIds, leftOut: ordered.filter((goods) => !kept.has(keyOf(goods))).map(({ description }) => description) };
}

// The same goods, whatever version of their model they are bought in.
const keyOf = ({ itemId, choices }: Pick<Goods, 'itemId' | 'choices'>): string => JSON.stringify([itemId, choices]);

function together(lines: readonly OrderedGoods[]): OrderedGoods[] {
  return [...Map.groupBy(lines, keyOf).values()].flatMap(([first, ...others]) =>
    first ? { ...first, quantity: others.reduce((sum, one) => sum + one.quantity, first.quantity) } : [],
  );
}

function shownAt(priced: Awaited<ReturnType<typeof priceGoods<Addition>>>) {
  return priced.flatMap(({ line, resolved, price }) =>
    price && (resolved?.valid ?? true) ? [{ ...line, shown: price.unit }] : [],
  );
}

async function stillBuyable(tx: Tx, accountId: string, ordered: readonly OrderedGoods[]): Promise<OrderedGoods[]> {
  const names = await listOrderable(
    tx,
    accountId,
    ordered.map(({ itemId }) => itemId),
  );
  const here = ordered.filter(({ itemId }) => names.has(itemId));
  const configured = here.filter(({ modelVersionId }) => modelVersionId !== null);
  if (configured.length === 0) return here;
  const current = await listModelVersionsInForce(tx, [...new Set(configured.map(({ itemId }) => itemId))]);
  const then = await listModelVersions(tx, [
    ...new Set(configured.flatMap(({ modelVersionId }) => modelVersionId ?? [])),
  ]);
  const inForce = new Map(current.map((version) => [version.itemId, version]));
  const asked = new Map(then.map((version) => [version.id, version]));
  return here.flatMap((goods) =>
    goods.modelVersionId ? today(goods, asked.get(goods.modelVersionId), inForce.get(goods.itemId)) : goods,
  );
}

// What was ordered in an older version is bought in the one in force, and only while its choices fit there as they are.
function today(goods: OrderedGoods, then?: ModelVersion, current?: ModelVersion): OrderedGoods[] {
  if (!current) return [];
  if (current.id === goods.modelVersionId) return [goods];
  if (!then || !stillFits(engineOf(then), engineOf(current), goods.choices ?? [])) return [];
  return [{ ...goods, modelVersionId: current.id }];
}
