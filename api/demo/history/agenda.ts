/** What will happen, in the order of time; at one instant in the order in which it was put down. */
export type Agenda<Entry> = {
  add(at: Date, entry: Entry): void;
  /** Takes out the earliest entry before an instant; undefined when there is none. */
  nextBefore(instant: Date): { readonly at: Date; readonly entry: Entry } | undefined;
};

export function createAgenda<Entry>(): Agenda<Entry> {
  const entries: { at: Date; entry: Entry }[] = [];
  return {
    add(at, entry) {
      let low = 0;
      let high = entries.length;
      // Kept latest first, so that the earliest is taken from the end.
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((entries[middle]?.at.getTime() ?? 0) > at.getTime()) low = middle + 1;
        else high = middle;
      }
      while (low > 0 && entries[low - 1]?.at.getTime() === at.getTime()) low -= 1;
      entries.splice(low, 0, { at, entry });
    },
    nextBefore: (instant) => ((entries.at(-1)?.at ?? instant) < instant ? entries.pop() : undefined),
  };
}
