import { NO, type NodeStore, YES } from './store.ts';

/** Weights of the classes of one level. */
type Levelled = { readonly level: number; readonly weights: readonly number[] };

/** What is left to spend, from `least` to `most`, that leads to the same node. */
type Interval = { readonly least: number; readonly most: number; readonly node: number };

/**
 * Builds "sum of weights <= bound" as a reduced diagram without building a node twice: equal nodes are known by the interval
 * of what is left to spend (Abío, Nieuwenhuis, Oliveras, Rodríguez-Carbonell 2012).
 */
export class SumBuilder {
  private readonly store: NodeStore;
  private readonly parts: readonly Levelled[];
  /** Least and most that the parts from each position on can add. */
  private readonly leasts: number[];
  private readonly mosts: number[];
  private readonly known: Interval[][];

  constructor(store: NodeStore, given: readonly Levelled[]) {
    this.store = store;
    this.parts = given.toSorted((a, b) => a.level - b.level);
    const count = this.parts.length;
    this.leasts = Array.from({ length: count + 1 }, () => 0);
    this.mosts = Array.from({ length: count + 1 }, () => 0);
    for (let at = count - 1; at >= 0; at -= 1) {
      const { weights } = this.parts[at] as Levelled;
      this.leasts[at] = (this.leasts[at + 1] as number) + Math.min(...weights);
      this.mosts[at] = (this.mosts[at + 1] as number) + Math.max(...weights);
    }
    this.known = this.parts.map(() => []);
  }

  build(bound: number): number {
    return this.visit(0, bound).node;
  }

  private visit(at: number, slack: number): Interval {
    const least = this.leasts[at] as number;
    const most = this.mosts[at] as number;
    if (slack < least) return { least: Number.NEGATIVE_INFINITY, most: least - 1, node: NO };
    if (slack >= most) return { least: most, most: Number.POSITIVE_INFINITY, node: YES };
    const known = this.known[at] as Interval[];
    const place = this.place(known, slack);
    const near = known[place - 1];
    if (near && near.most >= slack) return near;
    const { level, weights } = this.parts[at] as Levelled;
    const inner = weights.map((weight) => this.visit(at + 1, slack - weight));
    this.store.reserve(weights.length);
    inner.forEach(({ node }, index) => {
      this.store.scratch[index] = node;
    });
    const found = {
      least: Math.max(...inner.map((interval, index) => interval.least + (weights[index] as number))),
      most: Math.min(...inner.map((interval, index) => interval.most + (weights[index] as number))),
      node: this.store.make(level, 0),
    };
    known.splice(this.place(known, slack), 0, found);
    return found;
  }

  /** How many known intervals begin at or before the slack. */
  private place(known: readonly Interval[], slack: number): number {
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle] as Interval).least <= slack) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
