import { by } from '../kernel/compare.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { LineOutcome, SubOrderState } from './sub-order.ts';

/** Pieces on their way by one announced delivery. */
export type Announced = { readonly on: PlainDate; readonly quantity: number };

/** A sub-order line as a source of pieces for one line of the order or (null) for all that need the item. */
export type SupplyRecord = {
  readonly id: string;
  readonly supplierId: string;
  readonly itemId: string;
  readonly lineId: string | null;
  readonly state: SubOrderState;
  readonly dueOn: PlainDate;
  readonly quantity: number;
  readonly cancelled: number;
  readonly shipped: number;
  readonly received: number;
  readonly outcome: LineOutcome;
  /** The day for which pieces were accepted; null before an answer. */
  readonly acceptedOn: PlainDate | null;
  /** ISO 8601; null before an answer. */
  readonly answeredAt: string | null;
  readonly announced: readonly Announced[];
};

/** What a supplier said of pieces that it may still bring. */
export type Said = 'accepted' | 'changed' | 'backordered' | 'unanswered';

/** Pieces that come on one day: `said` of a sub-order line, or (null) announced by a delivery. */
export type Arrival = {
  readonly supplyId: string;
  readonly said: Said | null;
  readonly on: PlainDate;
  readonly quantity: number;
};

/** Pieces withdrawn by hand from what a supplier said. */
export type Withdrawal = { readonly said: Said; readonly quantity: number };

/** The pieces of a sub-order line by what was said of them: still to be shipped, and shipped already. */
export type Standing = { readonly coming: readonly Arrival[]; readonly shipped: Readonly<Record<Said, number>> };

const UNDERWAY: ReadonlySet<SubOrderState> = new Set(['in_production', 'ready', 'shipped', 'received', 'closed']);

/** Pieces that a supplier's word stands for. */
export function confirmedPieces({ outcome, quantity, cancelled }: SupplyRecord): number {
  const { accepted, changed, backordered, rejected } = outcome;
  return Math.min(accepted + changed + backordered, quantity - Math.max(rejected, cancelled));
}

/** Pieces that a supplier works on or has sent. */
export function underwayPieces(supply: SupplyRecord): number {
  return UNDERWAY.has(supply.state) ? confirmedPieces(supply) : supply.shipped;
}

/**
 * What is left of a line's pieces by what was said of them. Withdrawn ones are those that the withdrawals name, then pieces that nobody
 * answered for, then what would come last; what is shipped already would have come first.
 */
export function standingOf(supply: SupplyRecord, withdrawals: readonly Withdrawal[]): Standing {
  const { id: supplyId, outcome, dueOn, cancelled } = supply;
  const left = [
    { said: 'accepted' as const, on: supply.acceptedOn ?? dueOn, quantity: outcome.accepted },
    { said: 'changed' as const, on: outcome.changedDate ?? dueOn, quantity: outcome.changed },
    { said: 'backordered' as const, on: outcome.backorderedDate ?? dueOn, quantity: outcome.backordered },
    { said: 'unanswered' as const, on: dueOn, quantity: outcome.unanswered },
  ].toSorted(
    by(
      ({ said }) => (said === 'unanswered' ? 1 : 0),
      ({ on }) => on,
    ),
  );
  let withdrawn = Math.max(0, cancelled - outcome.rejected);
  const take = (entry: { quantity: number } | undefined, most: number): number => {
    const taken = Math.min(entry?.quantity ?? 0, most);
    if (entry) entry.quantity -= taken;
    return taken;
  };
  for (const { said, quantity: named } of withdrawals) {
    withdrawn -= take(
      left.find((entry) => entry.said === said),
      Math.min(named, withdrawn),
    );
  }
  for (const entry of left.toReversed()) withdrawn -= take(entry, withdrawn);
  const shipped = { accepted: 0, changed: 0, backordered: 0, unanswered: 0 };
  let gone = supply.shipped;
  for (const entry of left) {
    const taken = take(entry, gone);
    shipped[entry.said] = taken;
    gone -= taken;
  }
  return { coming: left.filter((entry) => entry.quantity > 0).map((entry) => ({ supplyId, ...entry })), shipped };
}

/** Everything of a line that is not received yet, the first to come first. */
export function arrivalsOf(supply: SupplyRecord, standing: Standing): Arrival[] {
  const announced = supply.announced.map(({ on, quantity }) => ({ supplyId: supply.id, said: null, on, quantity }));
  return [...announced, ...standing.coming].toSorted(by(({ on }) => on));
}
