import type { Diagram } from './diagram.ts';

/** Per variable (by position) the values allowed (1); undefined: all of them. */
export type Allowed = readonly (Uint8Array | undefined)[];

/** Limits of a question. `own` is what was decided and does not count for the variable itself, `outer` always counts. */
export type Restriction = { readonly own?: Allowed; readonly outer?: Allowed };

/** Cost of each value of each variable, integers; undefined: 0. */
export type Costs = readonly (Float64Array | undefined)[];

/**
 * The least cost of a solution under the restriction (infinite: there is none) and, for the values of all variables one
 * after the other, the least cost of one that takes this value instead of what was decided for the variable.
 */
export type Sweep = { readonly least: number; readonly costs: Float64Array };

const NONE = Number.POSITIVE_INFINITY;

/** Least values over stretches of levels, written by stretch and read by level. */
class Stretches {
  private readonly width: number;
  private readonly rows: Float64Array[];

  constructor(width: number) {
    this.width = width;
    this.rows = [];
    for (let size = 1; size <= Math.max(1, width); size *= 2) this.rows.push(new Float64Array(width).fill(NONE));
  }

  clear(): void {
    for (const row of this.rows) row.fill(NONE);
  }

  /** Lowers all levels from `start` up to, not including, `end`. */
  lower(start: number, end: number, cost: number): void {
    const step = 31 - Math.clz32(end - start);
    const row = this.rows[step] as Float64Array;
    if (cost < (row[start] as number)) row[start] = cost;
    const other = end - (1 << step);
    if (cost < (row[other] as number)) row[other] = cost;
  }

  /** The least of each level. */
  settle(): Float64Array {
    for (let step = this.rows.length - 1; step > 0; step -= 1) {
      const row = this.rows[step] as Float64Array;
      const half = this.rows[step - 1] as Float64Array;
      const shift = 1 << (step - 1);
      for (let at = 0; at < this.width; at += 1) {
        const cost = row[at] as number;
        if (cost === NONE) continue;
        if (cost < (half[at] as number)) half[at] = cost;
        if (at + shift < this.width && cost < (half[at + shift] as number)) half[at + shift] = cost;
      }
    }
    return this.rows[0] as Float64Array;
  }
}

/** Answers all values at once in two passes over a diagram. Keeps its memory for the next question; not re-entrant. */
export class Sweeper {
  readonly diagram: Diagram;
  /** Where the values of each variable begin in the costs of a sweep. */
  readonly starts: Int32Array;
  private readonly offsets: Int32Array;
  /** Per class of each level: cost of its cheapest allowed value, and the cheapest way through it without its own cost. */
  private readonly classCosts: Float64Array;
  private readonly paths: Float64Array;
  private readonly down: Float64Array;
  private readonly up: Float64Array;
  /** Per level the least cost of all levels above it, each taken freely. */
  private readonly above: Float64Array;
  private readonly stretches: Stretches;

  constructor(diagram: Diagram) {
    const { order, classes, levels } = diagram;
    this.diagram = diagram;
    this.starts = new Int32Array(classes.length + 1);
    classes.forEach((of, variable) => {
      this.starts[variable + 1] = (this.starts[variable] as number) + of.length;
    });
    this.offsets = new Int32Array(order.length + 1);
    order.forEach((variable, level) => {
      const count = (classes[variable] as Int32Array).reduce((most, entry) => Math.max(most, entry + 1), 0);
      this.offsets[level + 1] = (this.offsets[level] as number) + count;
    });
    const all = this.offsets[order.length] as number;
    this.classCosts = new Float64Array(all);
    this.paths = new Float64Array(all);
    this.down = new Float64Array(levels.length);
    this.up = new Float64Array(levels.length);
    this.above = new Float64Array(order.length + 1);
    this.stretches = new Stretches(order.length);
  }

  sweep(restriction: Restriction = {}, costs: Costs = []): Sweep {
    const { root, order } = this.diagram;
    const shut = this.weigh(restriction, costs);
    this.paths.fill(NONE);
    if (root < 0 || shut.length > 1) return { least: NONE, costs: this.spread(restriction, costs, -2) };
    this.stretches.clear();
    const least = this.upward();
    this.downward(least);
    const free = this.stretches.settle();
    for (let level = 0; level < order.length; level += 1) {
      const cost = (free[level] as number) - this.own(level);
      for (let at = this.offsets[level] as number; at < (this.offsets[level + 1] as number); at += 1)
        if (cost < (this.paths[at] as number)) this.paths[at] = cost;
    }
    return { least: shut.length > 0 ? NONE : least, costs: this.spread(restriction, costs, shut[0] ?? -1) };
  }

  /** The least cost of a solution under the restriction; infinite when there is none. */
  least(restriction: Restriction = {}, costs: Costs = []): number {
    const shut = this.weigh(restriction, costs);
    return this.diagram.root < 0 || shut.length > 0 ? NONE : this.upward();
  }

  private own(level: number): number {
    return (this.above[level + 1] as number) - (this.above[level] as number);
  }

  /** Weighs the classes; answers the levels at which nothing is allowed. A level that alone is shut stands open, at no cost. */
  private weigh({ own, outer }: Restriction, costs: Costs): number[] {
    const { order, classes } = this.diagram;
    const { classCosts, offsets, above } = this;
    const shut: number[] = [];
    classCosts.fill(NONE);
    for (let level = 0; level < order.length; level += 1) {
      const variable = order[level] as number;
      const of = classes[variable] as Int32Array;
      const mine = own?.[variable];
      const outside = outer?.[variable];
      const price = costs[variable];
      const offset = offsets[level] as number;
      let least = NONE;
      for (let value = 0; value < of.length; value += 1) {
        if ((mine && !mine[value]) || (outside && !outside[value])) continue;
        const cost = price ? (price[value] as number) : 0;
        const at = offset + (of[value] as number);
        if (cost < (classCosts[at] as number)) classCosts[at] = cost;
        if (cost < least) least = cost;
      }
      if (least === NONE) {
        shut.push(level);
        classCosts.fill(0, offset, offsets[level + 1]);
        least = 0;
      }
      above[level + 1] = (above[level] as number) + least;
    }
    return shut;
  }

  /** Least costs from each node to the end, from the last node to the first; answers that of the whole. */
  private upward(): number {
    const { levels, first, edgeClass, edgeTarget, root } = this.diagram;
    const { down, above, classCosts, offsets } = this;
    const end = levels.length - 1;
    down[end] = 0;
    for (let node = end - 1; node >= 0; node -= 1) {
      const level = levels[node] as number;
      const offset = offsets[level] as number;
      const below = above[level + 1] as number;
      const stop = first[node + 1] as number;
      let least = NONE;
      for (let edge = first[node] as number; edge < stop; edge += 1) {
        const target = edgeTarget[edge] as number;
        const cost =
          (classCosts[offset + (edgeClass[edge] as number)] as number) +
          ((above[levels[target] as number] as number) - below) +
          (down[target] as number);
        if (cost < least) least = cost;
      }
      down[node] = least;
    }
    return (down[root] as number) + (above[levels[root] as number] as number);
  }

  /** Least costs from the beginning to each node, and with them the cheapest way through each class. */
  private downward(least: number): void {
    const { levels, first, edgeClass, edgeTarget, root } = this.diagram;
    const { down, up, above, classCosts, offsets, paths, stretches } = this;
    const end = levels.length - 1;
    up.fill(NONE);
    up[root] = above[levels[root] as number] as number;
    if (least < NONE && (levels[root] as number) > 0) stretches.lower(0, levels[root] as number, least);
    for (let node = root; node < end; node += 1) {
      const reached = up[node] as number;
      if (reached === NONE) continue;
      const level = levels[node] as number;
      const offset = offsets[level] as number;
      const below = above[level + 1] as number;
      const stop = first[node + 1] as number;
      for (let edge = first[node] as number; edge < stop; edge += 1) {
        const target = edgeTarget[edge] as number;
        const at = offset + (edgeClass[edge] as number);
        const next = levels[target] as number;
        const passed = reached + ((above[next] as number) - below);
        const path = passed + (down[target] as number);
        if (path < (paths[at] as number)) paths[at] = path;
        const cost = classCosts[at] as number;
        if (cost === NONE) continue;
        if (passed + cost < (up[target] as number)) up[target] = passed + cost;
        if (next > level + 1 && path < NONE) stretches.lower(level + 1, next, path + cost);
      }
    }
  }

  /** Costs of the values from those of their classes; with a single shut level (-1: none) only its values are possible. */
  private spread({ outer }: Restriction, costs: Costs, shut: number): Float64Array {
    const { order, classes } = this.diagram;
    const spread = new Float64Array(this.starts[classes.length] as number).fill(NONE);
    for (let level = 0; level < order.length; level += 1) {
      if (shut !== -1 && level !== shut) continue;
      const variable = order[level] as number;
      const of = classes[variable] as Int32Array;
      const start = this.starts[variable] as number;
      const outside = outer?.[variable];
      const price = costs[variable];
      const offset = this.offsets[level] as number;
      for (let value = 0; value < of.length; value += 1)
        if (!outside || outside[value])
          spread[start + value] =
            (this.paths[offset + (of[value] as number)] as number) + (price ? (price[value] as number) : 0);
    }
    return spread;
  }

  /** A cheapest solution by the restriction and costs of the last sweep, which had one: the value of each variable. */
  cheapest({ own, outer }: Restriction, costs: Costs): number[] {
    const { root, order, levels, first, edgeClass, edgeTarget, classes } = this.diagram;
    const { down, above, classCosts, offsets } = this;
    const taken = Array.from({ length: order.length }, () => -1);
    const take = (level: number, wanted: number): void => {
      const variable = order[level] as number;
      const price = costs[variable];
      const cost = wanted < 0 ? this.own(level) : (classCosts[(offsets[level] as number) + wanted] as number);
      taken[variable] = (classes[variable] as Int32Array).findIndex(
        (entry, value) =>
          (wanted < 0 || entry === wanted) &&
          (own?.[variable]?.[value] ?? 1) === 1 &&
          (outer?.[variable]?.[value] ?? 1) === 1 &&
          (price?.[value] ?? 0) === cost,
      );
    };
    const skip = (from: number, to: number): void => {
      for (let level = from; level < to; level += 1) take(level, -1);
    };
    skip(0, levels[root] as number);
    for (let node = root; node < levels.length - 1; ) {
      const level = levels[node] as number;
      const costOf = (edge: number): number => {
        const target = edgeTarget[edge] as number;
        const between = (above[levels[target] as number] as number) - (above[level + 1] as number);
        return (
          (classCosts[(offsets[level] as number) + (edgeClass[edge] as number)] as number) +
          between +
          (down[target] as number)
        );
      };
      let edge = first[node] as number;
      while (costOf(edge) !== down[node]) edge += 1;
      take(level, edgeClass[edge] as number);
      node = edgeTarget[edge] as number;
      skip(level + 1, levels[node] as number);
    }
    return taken;
  }
}
