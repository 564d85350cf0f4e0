/** A line as far as its answer is counted. */
export type AskedLine = { readonly quantity: number; readonly withdrawn: number; readonly toAnswer: number };

/** How far the answer to a sub-order is: pieces and lines asked for, and those of them that still wait. */
export function progressOf(lines: readonly AskedLine[]) {
  const asked = lines.filter(({ quantity, withdrawn }) => withdrawn < quantity);
  const waiting = asked.filter(({ toAnswer }) => toAnswer > 0);
  const pieces = asked.reduce((sum, { quantity, withdrawn }) => sum + quantity - withdrawn, 0);
  const waitingPieces = waiting.reduce((sum, { toAnswer }) => sum + toAnswer, 0);
  return { lines: asked.length, pieces, waitingLines: waiting.length, waitingPieces };
}

/** What is accepted when everything that waits on sub-orders is. */
export function sumOf(subOrders: readonly { readonly lines: readonly AskedLine[] }[]) {
  const each = subOrders.map(({ lines }) => progressOf(lines));
  return {
    subOrders: subOrders.length,
    lines: each.reduce((sum, { waitingLines }) => sum + waitingLines, 0),
    pieces: each.reduce((sum, { waitingPieces }) => sum + waitingPieces, 0),
  };
}

/** A line as far as its delivery and its price are counted. */
export type OrderedLine = {
  readonly quantity: number;
  readonly withdrawn: number;
  readonly outcome: { readonly rejected: number };
};

/** Pieces of a line that are to be delivered: neither rejected nor withdrawn. */
export function wantedOf({ quantity, withdrawn, outcome }: OrderedLine): number {
  return quantity - Math.max(withdrawn, outcome.rejected);
}

/** How much of what is to be delivered is shipped; `partly` when some of it is and some is not. */
export function shippedOf(lines: readonly (OrderedLine & { readonly shipped: number })[]) {
  const shipped = lines.reduce((sum, line) => sum + line.shipped, 0);
  const wanted = lines.reduce((sum, line) => sum + wantedOf(line), 0);
  return { shipped, wanted, partly: shipped > 0 && shipped < wanted };
}

type Money = { readonly amount: string; readonly currency: string };

/** What is to be delivered costs this, and what was ordered at first cost that. */
export function totalsOf(lines: readonly (OrderedLine & { readonly unitCost: Money })[]) {
  const sum = (piecesOf: (line: OrderedLine) => number): Money => ({
    amount: String(lines.reduce((all, line) => all + BigInt(line.unitCost.amount) * BigInt(piecesOf(line)), 0n)),
    currency: lines[0]?.unitCost.currency ?? '',
  });
  return { wanted: sum(wantedOf), ordered: sum(({ quantity }) => quantity) };
}
