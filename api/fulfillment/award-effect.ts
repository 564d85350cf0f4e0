import type { PlainDate } from '../kernel/plain-date.ts';
import type { ExceptionKind } from './exception.ts';
import type { OrderRecord } from './line-progress.ts';
import { unansweredOutcome, withdrawnAfter } from './sub-order.ts';
import type { SupplyRecord } from './supply.ts';

/** The pieces that an award by hand is about: those of an entry of the queue. */
export type AwardedMatter = {
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly subOrderLineId: string | null;
  readonly itemId: string;
  readonly orderLineId: string | null;
  readonly quantity: number;
};

/** What the chosen supplier would get, due on a day. */
export type AwardedPieces = { readonly supplierId: string; readonly quantity: number; readonly dueOn: PlainDate };

/** An order's facts as they would be after an award by hand: pieces withdrawn from who has them, and a new sub-order line that is due. */
export function withAward<Order extends OrderRecord>(
  order: Order,
  matter: AwardedMatter,
  { supplierId, quantity, dueOn }: AwardedPieces,
  now: Date,
): Order {
  const { kind, itemId, orderLineId: lineId, subOrderLineId } = matter;
  const supplies = order.supplies.map((supply): SupplyRecord => {
    if (supply.id !== subOrderLineId) return supply;
    const { cancelled, outcome } = supply;
    return {
      ...supply,
      cancelled: withdrawnAfter(cancelled, outcome.rejected, matter.quantity, kind === 'rejected'),
    };
  });
  const added: SupplyRecord = {
    id: `award of ${matter.id}`,
    supplierId,
    itemId,
    lineId,
    state: 'dispatched',
    dueOn,
    quantity,
    cancelled: 0,
    shipped: 0,
    received: 0,
    outcome: unansweredOutcome(quantity),
    acceptedOn: null,
    answeredAt: null,
    announced: [],
  };
  const settled = { state: 'resolved', resolution: 'awarded', resolvedAt: now.toISOString() } as const;
  return {
    ...order,
    supplies: [...supplies, added],
    matters: order.matters.map((entry) => (entry.id === matter.id ? { ...entry, ...settled } : entry)),
    components: withoutShort(order.components, matter, quantity),
  };
}

// Pieces that nobody brings any more were short; all others are replaced one by one.
function withoutShort(
  components: OrderRecord['components'],
  { kind, itemId, orderLineId }: AwardedMatter,
  gained: number,
): OrderRecord['components'] {
  if (kind !== 'rejected' && kind !== 'no_candidate') return components;
  let left = gained;
  return components.map((component) => {
    if (component.itemId !== itemId || (orderLineId !== null && component.lineId !== orderLineId)) return component;
    const filled = Math.min(left, component.short);
    left -= filled;
    return { ...component, short: component.short - filled };
  });
}
