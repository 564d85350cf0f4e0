/** A disjunction of literals; the first two are watched. Variable v has the literals 2v (true) and 2v + 1 (false). */
export type Clause = { readonly lits: number[]; readonly learnt: boolean; glue: number; removed: boolean };

/** Literals of which exactly one is true, the ones to try first in front, and the one that was true last. */
export type ExactlyOne = { readonly lits: number[]; last: number };

/** Literals of which exactly one is true, with weights (integers; in a sum ascending from 0). */
export type SumPart = { readonly lits: readonly number[]; readonly weights: readonly number[] };

/** A part in ascending order from 0, and where a literal was last seen that had not fallen. */
export type WeighedPart = SumPart & { light: number };

/** Sum over parts of the weight of the true literal <= bound, whenever the gate (-1: none) is true. */
export type Sum = {
  readonly parts: readonly WeighedPart[];
  readonly bound: number;
  readonly gate: number;
  queued: boolean;
};

/** Where a literal makes a difference to a sum: by its weight in a part when it falls, or as its gate when it holds. */
export type SumPlace = { readonly sum: Sum; readonly part: WeighedPart | undefined; readonly weight: number };

/** The part in ascending order with weights from 0, and the least weight taken off. */
export function fromNothing({ lits, weights }: SumPart): WeighedPart & { readonly least: number } {
  const pairs = lits.map((lit, at) => ({ lit, weight: weights[at] as number })).sort((a, b) => a.weight - b.weight);
  const least = pairs[0]?.weight ?? 0;
  return { least, light: 0, lits: pairs.map(({ lit }) => lit), weights: pairs.map(({ weight }) => weight - least) };
}

/** Restart lengths 1 1 2 1 1 2 4 ... (Luby, Sinclair, Zuckerman 1993), counted from 0. */
export function luby(step: number): number {
  let size = 1;
  let exponent = 0;
  while (size < step + 1) {
    exponent += 1;
    size = 2 * size + 1;
  }
  let rest = step;
  while (size - 1 !== rest) {
    size = (size - 1) >> 1;
    exponent -= 1;
    rest %= size;
  }
  return 2 ** exponent;
}

/** A binary max-heap of variables by activity. */
export class ActivityHeap {
  private readonly heap: number[] = [];
  private readonly place: number[] = [];
  private readonly activity: number[];

  constructor(activity: number[]) {
    this.activity = activity;
  }

  /** Adds the variable unless it is there. */
  insert(variable: number): void {
    if ((this.place[variable] ?? -1) >= 0) return;
    this.heap.push(variable);
    this.place[variable] = this.heap.length - 1;
    this.rise(this.heap.length - 1);
  }

  /** Restores the order after the variable's activity grew. */
  raised(variable: number): void {
    const at = this.place[variable] ?? -1;
    if (at >= 0) this.rise(at);
  }

  /** Removes the most active variable; -1 when empty. */
  pop(): number {
    const top = this.heap[0];
    if (top === undefined) return -1;
    const last = this.heap.pop() as number;
    this.place[top] = -1;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.place[last] = 0;
      this.sink(0);
    }
    return top;
  }

  private rise(start: number): void {
    const { heap, place, activity } = this;
    const variable = heap[start] as number;
    const weight = activity[variable] as number;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as number;
      if ((activity[above] as number) >= weight) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = variable;
    place[variable] = at;
  }

  private sink(start: number): void {
    const { heap, place, activity } = this;
    const variable = heap[start] as number;
    const weight = activity[variable] as number;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = child + 1;
      if (
        right < heap.length &&
        (activity[heap[right] as number] as number) > (activity[heap[child] as number] as number)
      )
        child = right;
      const below = heap[child] as number;
      if ((activity[below] as number) <= weight) break;
      heap[at] = below;
      place[below] = at;
      at = child;
    }
    heap[at] = variable;
    place[variable] = at;
  }
}

/** Counts down the work of one query; a spent meter never recovers. */
export class Meter {
  private left: number;
  private readonly expired: (() => boolean) | undefined;
  private over = false;

  constructor(budget: { readonly conflicts?: number; readonly expired?: () => boolean } = {}) {
    this.left = budget.conflicts ?? Number.POSITIVE_INFINITY;
    this.expired = budget.expired;
  }

  /** Takes one conflict off. */
  conflict(): void {
    this.left -= 1;
    if (this.left < 0) this.over = true;
  }

  /** Asks the clock; true when the work must end. */
  spent(): boolean {
    if (!this.over && this.expired?.()) this.over = true;
    return this.over;
  }
}
