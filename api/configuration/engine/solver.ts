import { Propagation } from './propagation.ts';
import { type Clause, fromNothing, luby, type Meter, type Sum, type SumPart } from './solver-parts.ts';

/** What a search found: a model, none (with a core), or the meter ran out. */
export type Outcome = 'yes' | 'no' | 'unknown';

const RESTART = 64;
const DECAY = 1 / 0.95;
const RESCALE = 1e100;

/**
 * Conflict-driven clause learning (Eén, Sörensson 2003) under assumptions, with native exactly-one sets and sums.
 * After `no`, `core` is a part of the assumptions that is refuted; after `yes`, `model` holds the value of each literal.
 */
export class Solver extends Propagation {
  core: readonly number[] = [];
  model: Int8Array = new Int8Array(0);
  private ok = true;
  private assumed: readonly number[] = [];
  private learnts: Clause[] = [];
  private learntLimit = 4000;
  private step = 1;
  private readonly seen: boolean[] = [];

  /** Adds a disjunction for good. */
  addClause(given: readonly number[]): void {
    this.backTo(0);
    const lits: number[] = [];
    for (const lit of given) {
      if (this.value[lit] === 1 || lits.includes(lit ^ 1)) return;
      if (this.value[lit] === 0 && !lits.includes(lit)) lits.push(lit);
    }
    const [first, second] = lits;
    if (first === undefined) this.ok = false;
    else if (second === undefined) this.assign(first, undefined);
    else if (lits.length === 2) this.link(first, second);
    else this.watch({ lits, learnt: false, glue: 0, removed: false });
  }

  /** States that exactly one of the literals is true; a literal belongs to at most one such set. */
  addExactlyOne(lits: readonly number[]): void {
    this.addClause(lits);
    if (lits.length === 2 && lits[0] === ((lits[1] as number) ^ 1)) return;
    for (const lit of lits)
      if (this.value[lit] === 1) for (const other of lits) if (other !== lit) this.addClause([other ^ 1]);
    this.exclude(lits);
  }

  /** Adds a sum whose parts are exactly-one sets; weights may have any sign and order. */
  addSum(parts: readonly SumPart[], bound: number, gate: number): Sum {
    this.backTo(0);
    let rest = bound;
    const sorted = parts.map((part) => {
      const { least, ...from } = fromNothing(part);
      rest -= least;
      return from;
    });
    const sum: Sum = { parts: sorted, bound: rest, gate, queued: false };
    this.attachSum(sum);
    return sum;
  }

  /** Takes a gated sum out again. */
  retire(sum: Sum): void {
    this.backTo(0);
    this.detachSum(sum);
    this.addClause([sum.gate ^ 1]);
  }

  /** Takes back all but the first assumptions, so that phases set next are not overwritten. */
  rewind(assumptions: number): void {
    this.backTo(assumptions);
  }

  /** Sets what the search tries first: the literals of a set from the first to the last, or a single literal. */
  prefer(lits: readonly number[]): void {
    const first = lits[0] as number;
    const set = this.exclusive[first];
    if (!set) {
      this.phase[first >> 1] = (first & 1) === 0;
      return;
    }
    if (lits.length === set.lits.length) set.lits.splice(0, lits.length, ...lits);
    set.last = first;
  }

  /** Looks for a model in which all assumptions are true. */
  solve(assumptions: readonly number[], meter: Meter): Outcome {
    return this.search(assumptions, meter, false);
  }

  /** Draws the consequences of the assumptions only; after `yes`, `value` holds them. */
  imply(assumptions: readonly number[], meter: Meter): Outcome {
    return this.search(assumptions, meter, true);
  }

  private search(assumptions: readonly number[], meter: Meter, implyOnly: boolean): Outcome {
    this.resume(assumptions);
    let conflicts = 0;
    let restarts = 0;
    let limit = RESTART;
    for (let turn = 0; ; turn += 1) {
      if ((turn & 127) === 0 && meter.spent()) return 'unknown';
      const conflict = this.ok ? this.propagate() : [];
      if (conflict) {
        if (!this.learn(conflict)) return 'no';
        conflicts += 1;
        meter.conflict();
        continue;
      }
      if (conflicts >= limit) {
        this.backTo(Math.min(this.depth, assumptions.length));
        restarts += 1;
        limit = conflicts + RESTART * luby(restarts);
        if (this.learnts.length > this.learntLimit) this.forget();
      }
      const refuted = this.assume(assumptions);
      if (refuted >= 0) {
        this.core = this.finalCore(refuted);
        return 'no';
      }
      if (this.depth < assumptions.length || this.pending()) continue;
      if (implyOnly) return 'yes';
      if (!this.decide()) {
        this.model = this.value.slice();
        return 'yes';
      }
    }
  }

  // Levels 1..n always stand for the first n assumptions, so a common beginning can stay.
  private resume(assumptions: readonly number[]): void {
    let kept = 0;
    const most = Math.min(this.depth, this.assumed.length, assumptions.length);
    while (kept < most && this.assumed[kept] === assumptions[kept]) kept += 1;
    this.backTo(kept);
    this.assumed = assumptions;
  }

  /** Puts the next open assumption on the trail; returns a refuted assumption or -1. */
  private assume(assumptions: readonly number[]): number {
    while (this.depth < assumptions.length) {
      const lit = assumptions[this.depth] as number;
      const value = this.value[lit] as number;
      if (value < 0) return lit;
      this.openLevel();
      if (value === 0) {
        this.assign(lit, undefined);
        return -1;
      }
    }
    return -1;
  }

  private decide(): boolean {
    for (;;) {
      const variable = this.heap.pop();
      if (variable < 0) return false;
      if (this.value[2 * variable] !== 0) continue;
      this.openLevel();
      this.assign(this.preferred(variable), undefined);
      return true;
    }
  }

  // In an exactly-one set a true literal decides all; a false one would decide next to nothing.
  private preferred(variable: number): number {
    const set = this.exclusive[2 * variable];
    if (!set) return 2 * variable + (this.phase[variable] ? 0 : 1);
    if (this.value[set.last] === 0) return set.last;
    return set.lits.find((lit) => this.value[lit] === 0) ?? 2 * variable;
  }

  /** Learns from a conflict and goes back; false when nothing can be taken back. */
  private learn(conflict: readonly number[]): boolean {
    const deepest = conflict.reduce((most, lit) => Math.max(most, this.level[lit >> 1] as number), 0);
    if (deepest === 0) {
      this.backTo(0);
      this.ok = false;
      this.core = [];
      return false;
    }
    this.backTo(deepest);
    const lits = this.firstUniquePoint(conflict, deepest);
    let back = 0;
    for (let at = 1; at < lits.length; at += 1) {
      const level = this.level[(lits[at] as number) >> 1] as number;
      if (level <= back) continue;
      back = level;
      const swap = lits[1] as number;
      lits[1] = lits[at] as number;
      lits[at] = swap;
    }
    const glue = new Set(lits.map((lit) => this.level[lit >> 1])).size;
    this.backTo(back);
    const first = lits[0] as number;
    const second = lits[1];
    if (second === undefined) this.assign(first, undefined);
    else if (lits.length === 2) {
      this.link(first, second);
      this.assign(first, second ^ 1);
    } else {
      const clause: Clause = { lits, learnt: true, glue, removed: false };
      this.learnts.push(clause);
      this.watch(clause);
      this.assign(first, clause);
    }
    this.step *= DECAY;
    return true;
  }

  private firstUniquePoint(conflict: readonly number[], deepest: number): number[] {
    const { seen, level } = this;
    const learnt: number[] = [-1];
    const marked: number[] = [];
    let open = 0;
    let at = this.trail.length - 1;
    let from: readonly number[] = conflict;
    for (;;) {
      for (const lit of from) {
        const variable = lit >> 1;
        if (seen[variable] || level[variable] === 0) continue;
        seen[variable] = true;
        marked.push(variable);
        this.bump(variable);
        if (level[variable] === deepest) open += 1;
        else learnt.push(lit);
      }
      while (!seen[(this.trail[at] as number) >> 1]) at -= 1;
      const lit = this.trail[at] as number;
      at -= 1;
      open -= 1;
      if (open === 0) {
        learnt[0] = lit ^ 1;
        break;
      }
      from = this.antecedents(lit);
    }
    const kept = learnt.filter((lit, index) => index === 0 || !this.implied(lit));
    for (const variable of marked) seen[variable] = false;
    return kept;
  }

  private implied(lit: number): boolean {
    if (this.reason[lit >> 1] === undefined) return false;
    return this.antecedents(lit ^ 1).every((other) => this.seen[other >> 1] || this.level[other >> 1] === 0);
  }

  private bump(variable: number): void {
    const raised = (this.activity[variable] as number) + this.step;
    this.activity[variable] = raised;
    this.heap.raised(variable);
    if (raised < RESCALE) return;
    for (let at = 0; at < this.activity.length; at += 1) this.activity[at] = (this.activity[at] as number) / RESCALE;
    this.step /= RESCALE;
  }

  /** The assumptions that refute the given one, with it. */
  private finalCore(refuted: number): number[] {
    const core = [refuted];
    if (this.level[refuted >> 1] === 0) return core;
    const marked = new Set([refuted >> 1]);
    for (let at = this.trail.length - 1; at >= (this.levelStarts[0] ?? 0); at -= 1) {
      const lit = this.trail[at] as number;
      if (!marked.has(lit >> 1)) continue;
      if (this.reason[lit >> 1] === undefined) core.push(lit);
      for (const other of this.antecedents(lit)) if ((this.level[other >> 1] as number) > 0) marked.add(other >> 1);
    }
    return core;
  }

  private forget(): void {
    const ranked = this.learnts.toSorted((a, b) => a.glue - b.glue);
    const half = ranked.length >> 1;
    this.learnts = ranked.filter((clause, at) => {
      const lit = clause.lits[0] as number;
      if (at < half || clause.glue <= 2 || (this.reason[lit >> 1] === clause && this.value[lit] === 1)) return true;
      clause.removed = true;
      return false;
    });
    this.learntLimit += 500;
  }
}
