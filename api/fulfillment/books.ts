/** The books of a component of a line; planned = netted + subOrdered - surplus + short. */
export type Books = {
  readonly lineId: string;
  readonly itemId: string;
  readonly subOrdered: number;
  readonly surplus: number;
  readonly short: number;
};

/** Pieces of an item that suppliers no longer bring (`lost`) or bring again (`gained`), for one line or, when shared, for all. */
export type BookShift = {
  readonly itemId: string;
  readonly lineId: string | null;
  readonly lost: number;
  readonly gained: number;
};

/**
 * The books after pieces were lost and gained, in the order of the lines given; answers only those that changed. What is lost eats surplus
 * before it makes a line short; what is gained fills shortages before it becomes surplus.
 */
export function shiftBooks(books: readonly Books[], shifts: readonly BookShift[]): Books[] {
  const now = books.map((entry) => ({ ...entry }));
  for (const { itemId, lineId, lost, gained } of shifts) {
    const concerned = now.filter((entry) => entry.itemId === itemId && (lineId === null || entry.lineId === lineId));
    lose(concerned, lost);
    gain(concerned, gained);
  }
  return now.filter((entry, index) => {
    const before = books[index];
    return before?.subOrdered !== entry.subOrdered || before.short !== entry.short || before.surplus !== entry.surplus;
  });
}

type Draft = { -readonly [Key in keyof Books]: Books[Key] };

function lose(concerned: readonly Draft[], lost: number): void {
  let left = lost;
  const surplus = concerned.filter((entry) => entry.surplus > 0);
  for (const entry of surplus) {
    const taken = Math.min(left, entry.surplus);
    entry.surplus -= taken;
    entry.subOrdered -= taken;
    left -= taken;
  }
  // The last line is short first: who came first keeps what there is.
  for (const entry of concerned.toReversed()) {
    const taken = Math.min(left, entry.subOrdered - entry.surplus);
    entry.subOrdered -= taken;
    entry.short += taken;
    left -= taken;
  }
}

function gain(concerned: readonly Draft[], gained: number): void {
  let left = gained;
  for (const entry of concerned) {
    const taken = Math.min(left, entry.short);
    entry.subOrdered += taken;
    entry.short -= taken;
    left -= taken;
  }
  const first = concerned[0];
  if (first && left > 0) {
    first.subOrdered += left;
    first.surplus += left;
  }
}
