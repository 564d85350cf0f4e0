/** The nodes that stand for "never" and "always". */
export const NO = 0;
export const YES = 1;

/** Why a diagram was not built. */
export type TooLarge = 'nodes' | 'time';

/** Ends a compilation that does not fit its budget. */
export class Overrun extends Error {
  readonly reason: TooLarge;

  constructor(reason: TooLarge) {
    super(reason);
    this.reason = reason;
  }
}

/** How many nodes may exist at once, and whether the time is up. */
export type StoreLimits = { readonly nodes: number; readonly expired: () => boolean };

const BETWEEN_LOOKS = 1024;

function grown(from: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.max(least, 2 * from.length));
  to.set(from);
  return to;
}

/**
 * Reduced nodes of multi-valued decision diagrams: one node for each function, none whose children are all the same.
 * A node has one child for each class of values of its level.
 */
export class NodeStore {
  /** Classes of each level. */
  readonly sizes: readonly number[];
  readonly limits: StoreLimits;
  /** Children of the nodes being built; a stack. */
  scratch = new Int32Array(1024);
  count = 2;
  levels = new Int32Array(1024);
  starts = new Int32Array(1024);
  children = new Int32Array(4096);
  private used = 0;
  private table = new Int32Array(4096);
  private steps = 0;

  constructor(sizes: readonly number[], limits: StoreLimits) {
    this.sizes = sizes;
    this.limits = limits;
    this.levels[NO] = sizes.length;
    this.levels[YES] = sizes.length;
  }

  /** Looks at the clock now and then. */
  step(): void {
    this.steps += 1;
    if (this.steps % BETWEEN_LOOKS === 0 && this.limits.expired()) throw new Overrun('time');
  }

  /** Makes room for so many children on the stack above `top`. */
  reserve(top: number): void {
    if (top > this.scratch.length) this.scratch = grown(this.scratch, top);
  }

  /** The node of the level with the children that lie on the stack from `base`. */
  make(level: number, base: number): number {
    const size = this.sizes[level] as number;
    const { scratch } = this;
    const first = scratch[base] as number;
    let same = true;
    let hash = level;
    for (let at = base; at < base + size; at += 1) {
      const child = scratch[at] as number;
      if (child !== first) same = false;
      hash = Math.imul(hash ^ child, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (same) return first;
    this.step();
    const mask = this.table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const node = this.table[slot] as number;
      if (node === 0) return this.insert(level, base, size, slot);
      if (this.levels[node] === level && this.equals(node, base, size)) return node;
    }
  }

  private equals(node: number, base: number, size: number): boolean {
    const start = this.starts[node] as number;
    for (let at = 0; at < size; at += 1) if (this.children[start + at] !== this.scratch[base + at]) return false;
    return true;
  }

  private insert(level: number, base: number, size: number, slot: number): number {
    const node = this.count;
    if (node >= this.limits.nodes) throw new Overrun('nodes');
    this.count += 1;
    if (node >= this.levels.length) {
      this.levels = grown(this.levels, node);
      this.starts = grown(this.starts, node);
    }
    if (this.used + size > this.children.length) this.children = grown(this.children, this.used + size);
    this.levels[node] = level;
    this.starts[node] = this.used;
    for (let at = 0; at < size; at += 1) this.children[this.used + at] = this.scratch[base + at] as number;
    this.used += size;
    this.table[slot] = node;
    if (2 * this.count > this.table.length) this.rehash();
    return node;
  }

  private rehash(): void {
    this.table = new Int32Array(2 * this.table.length);
    const mask = this.table.length - 1;
    for (let node = 2; node < this.count; node += 1) {
      const start = this.starts[node] as number;
      const end = start + (this.sizes[this.levels[node] as number] as number);
      let hash = this.levels[node] as number;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ (this.children[at] as number), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = node;
    }
  }

  child(node: number, at: number): number {
    return this.children[(this.starts[node] as number) + at] as number;
  }

  /** Nodes below the root, itself included, in an order in which children come first. */
  below(root: number): number[] {
    const seen = new Uint8Array(this.count);
    const found: number[] = [];
    const open = [root];
    while (open.length > 0) {
      const node = open.pop() as number;
      if (node <= YES || seen[node]) continue;
      seen[node] = 1;
      found.push(node);
      const size = this.sizes[this.levels[node] as number] as number;
      for (let at = 0; at < size; at += 1) open.push(this.child(node, at));
    }
    return found.sort((a, b) => (this.levels[b] as number) - (this.levels[a] as number));
  }

  /** Forgets every node that is not below the root; answers the root's new place. */
  compact(root: number): number {
    const kept = this.below(root);
    const moved = new Int32Array(this.count);
    moved[YES] = YES;
    const { levels, starts, children } = this;
    this.levels = new Int32Array(Math.max(1024, 2 * kept.length));
    this.starts = new Int32Array(this.levels.length);
    this.children = new Int32Array(4096);
    this.table = new Int32Array(4096);
    this.levels[NO] = this.sizes.length;
    this.levels[YES] = this.sizes.length;
    this.count = 2;
    this.used = 0;
    for (const node of kept) {
      const level = levels[node] as number;
      const size = this.sizes[level] as number;
      const start = starts[node] as number;
      this.reserve(size);
      for (let at = 0; at < size; at += 1) this.scratch[at] = moved[children[start + at] as number] as number;
      moved[node] = this.make(level, 0);
    }
    return moved[root] as number;
  }
}
