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
