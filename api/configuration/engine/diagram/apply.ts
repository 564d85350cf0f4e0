import { NO, type NodeStore, YES } from './store.ts';

const LEAST_CACHE = 1 << 14;
const MOST_CACHE = 1 << 21;

/** What two diagrams are combined by. */
const AND = 0;
const OR = 1;
const NOT = 2;

/** Combines diagrams in a store; results already known are looked up in a table that forgets. */
export class Apply {
  readonly store: NodeStore;
  private lefts = new Int32Array(LEAST_CACHE);
  private rights = new Int32Array(LEAST_CACHE);
  private results = new Int32Array(LEAST_CACHE);
  private top = 0;

  constructor(store: NodeStore) {
    this.store = store;
  }

  and(left: number, right: number): number {
    return this.combine(AND, left, right);
  }

  or(left: number, right: number): number {
    return this.combine(OR, left, right);
  }

  not(node: number): number {
    return this.combine(NOT, node, node);
  }

  /** Combines many, two neighbours at a time. */
  fold(nodes: readonly number[], combine: 'and' | 'or'): number {
    let left = nodes.length > 0 ? nodes : [combine === 'and' ? YES : NO];
    while (left.length > 1) {
      const halved: number[] = [];
      for (let at = 0; at < left.length; at += 2) {
        const second = left[at + 1];
        halved.push(second === undefined ? (left[at] as number) : this[combine](left[at] as number, second));
      }
      left = halved;
    }
    return left[0] as number;
  }

  /** Forgets known results, as nodes have been moved; the stack of an abandoned combination goes too. */
  forget(): void {
    let size = LEAST_CACHE;
    while (size < this.store.count && size < MOST_CACHE) size *= 2;
    this.lefts = new Int32Array(size);
    this.rights = new Int32Array(size);
    this.results = new Int32Array(size);
    this.top = 0;
  }

  private combine(how: number, left: number, right: number): number {
    if (this.lefts.length < MOST_CACHE && this.store.count > 2 * this.lefts.length) this.enlarge();
    return this.visit(how, left, right);
  }

  private enlarge(): void {
    const { top } = this;
    this.forget();
    this.top = top;
  }

  private settled(how: number, left: number, right: number): number {
    if (how === NOT) return left <= YES ? YES - left : -1;
    const strong = how === AND ? NO : YES;
    if (left === strong || right === strong) return strong;
    if (left === YES - strong || left === right) return right;
    return right === YES - strong ? left : -1;
  }

  private visit(how: number, first: number, second: number): number {
    const known = this.settled(how, first, second);
    if (known >= 0) return known;
    const left = Math.min(first, second);
    const right = Math.max(first, second);
    const { store } = this;
    store.step();
    const key = 4 * right + how + 1;
    let slot = Math.imul(left, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & (this.lefts.length - 1);
    if (this.lefts[slot] === left && this.rights[slot] === key) return this.results[slot] as number;
    const leftLevel = store.levels[left] as number;
    const rightLevel = store.levels[right] as number;
    const level = Math.min(leftLevel, rightLevel);
    const size = store.sizes[level] as number;
    const base = this.top;
    this.top += size;
    store.reserve(this.top);
    for (let at = 0; at < size; at += 1) {
      const result = this.visit(
        how,
        leftLevel === level ? store.child(left, at) : left,
        rightLevel === level ? store.child(right, at) : right,
      );
      store.scratch[base + at] = result;
    }
    const node = store.make(level, base);
    this.top = base;
    // The table may have been replaced by a larger one meanwhile, never during this visit.
    this.lefts[slot] = left;
    this.rights[slot] = key;
    this.results[slot] = node;
    return node;
  }
}
