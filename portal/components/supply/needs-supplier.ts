const UNSOURCED = ['REJECTED', 'NO_CANDIDATE'];

/** Whether nobody brings the pieces of an entry of the queue as yet, so that it stays open when the customer's date moves. */
export function needsSupplier({ kind, state }: { readonly kind: string; readonly state: string }): boolean {
  return state === 'OPEN' && UNSOURCED.includes(kind);
}
