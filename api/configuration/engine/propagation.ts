import { ActivityHeap, type Clause, type ExactlyOne, type Sum, type SumPart, type SumPlace } from './solver-parts.ts';
import { keepsLeast, leastOf } from './sum-least.ts';
import { explainSum } from './sum-reason.ts';

/** Why a literal is true: a clause, a sum, another true literal (exactly-one sets, links), or nothing (decided or given). */
type Reason = Clause | Sum | number | undefined;

/** Assignment, trail and unit propagation over clauses, exactly-one sets and sums. Values: 1 true, -1 false, 0 open. */
export class Propagation {
  value = new Int8Array(256);
  level = new Int32Array(128);
  readonly reason: Reason[] = [];
  readonly trail: number[] = [];
  readonly levelStarts: number[] = [];
  readonly phase: boolean[] = [];
  readonly activity: number[] = [];
  readonly heap = new ActivityHeap(this.activity);
  private position = new Int32Array(128);
  private variables = 0;
  private readonly implications: number[][] = [];
  private readonly watches: Clause[][] = [];
  private readonly blockers: number[][] = [];
  protected readonly exclusive: (ExactlyOne | undefined)[] = [];
  private readonly sumsOf: SumPlace[][] = [];
  private readonly queue: Sum[] = [];
  private readonly leasts: number[] = [];
  private head = 0;

  /** Adds a variable and returns its true literal. */
  newLiteral(): number {
    const variable = this.variables;
    this.variables += 1;
    if (this.variables > this.level.length) this.grow();
    this.reason.push(undefined);
    this.phase.push(false);
    this.activity.push(0);
    for (let sign = 0; sign < 2; sign += 1) {
      this.implications.push([]);
      this.watches.push([]);
      this.blockers.push([]);
      this.exclusive.push(undefined);
      this.sumsOf.push([]);
    }
    this.heap.insert(variable);
    return 2 * variable;
  }

  private grow(): void {
    const { value, level, position } = this;
    this.value = new Int8Array(2 * value.length);
    this.value.set(value);
    this.level = new Int32Array(2 * level.length);
    this.level.set(level);
    this.position = new Int32Array(2 * position.length);
    this.position.set(position);
  }

  /** Number of variables. */
  get size(): number {
    return this.variables;
  }

  get depth(): number {
    return this.levelStarts.length;
  }

  protected pending(): boolean {
    return this.head < this.trail.length;
  }

  protected watch(clause: Clause): void {
    const first = clause.lits[0] as number;
    const second = clause.lits[1] as number;
    (this.watches[first] as Clause[]).push(clause);
    (this.blockers[first] as number[]).push(second);
    (this.watches[second] as Clause[]).push(clause);
    (this.blockers[second] as number[]).push(first);
  }

  /** One of the two is true. */
  protected link(first: number, second: number): void {
    (this.implications[first ^ 1] as number[]).push(second);
    (this.implications[second ^ 1] as number[]).push(first);
  }

  protected exclude(lits: readonly number[]): void {
    const set: ExactlyOne = { lits: [...lits], last: lits[0] as number };
    for (const lit of lits) this.exclusive[lit] = set;
  }

  protected attachSum(sum: Sum): void {
    for (const part of sum.parts)
      part.lits.forEach((lit, at) => {
        (this.sumsOf[lit ^ 1] as SumPlace[]).push({ sum, part, weight: part.weights[at] as number });
      });
    if (sum.gate >= 0) (this.sumsOf[sum.gate] as SumPlace[]).push({ sum, part: undefined, weight: 0 });
    this.enqueueSum(sum);
  }

  protected detachSum(sum: Sum): void {
    const drop = (lit: number): void => {
      const list = this.sumsOf[lit] as SumPlace[];
      const at = list.findIndex((place) => place.sum === sum);
      if (at >= 0) list.splice(at, 1);
    };
    for (const part of sum.parts) for (const lit of part.lits) drop(lit ^ 1);
    if (sum.gate >= 0) drop(sum.gate);
  }

  protected enqueueSum(sum: Sum): void {
    if (sum.queued) return;
    sum.queued = true;
    this.queue.push(sum);
  }

  protected assign(lit: number, reason: Reason): void {
    const variable = lit >> 1;
    this.value[lit] = 1;
    this.value[lit ^ 1] = -1;
    this.level[variable] = this.levelStarts.length;
    this.reason[variable] = reason;
    this.position[variable] = this.trail.length;
    this.trail.push(lit);
  }

  protected openLevel(): void {
    this.levelStarts.push(this.trail.length);
  }

  /** Takes back everything above the level. */
  protected backTo(level: number): void {
    if (this.levelStarts.length <= level) return;
    const start = this.levelStarts[level] as number;
    for (let at = this.trail.length - 1; at >= start; at -= 1) {
      const lit = this.trail[at] as number;
      this.value[lit] = 0;
      this.value[lit ^ 1] = 0;
      this.phase[lit >> 1] = (lit & 1) === 0;
      const set = this.exclusive[lit];
      if (set) set.last = lit;
      this.heap.insert(lit >> 1);
    }
    this.trail.length = start;
    this.levelStarts.length = level;
    this.head = start;
    for (const sum of this.queue) sum.queued = false;
    this.queue.length = 0;
  }

  /** Draws all consequences; returns literals, all false, that contradict a constraint, or undefined. */
  protected propagate(): readonly number[] | undefined {
    const { trail } = this;
    for (;;) {
      while (this.head < trail.length) {
        const lit = trail[this.head] as number;
        this.head += 1;
        const conflict = this.propagateExclusive(lit) ?? this.propagateLinks(lit) ?? this.propagateClauses(lit);
        if (conflict) return conflict;
        const sums = this.sumsOf[lit] as SumPlace[];
        for (let at = 0; at < sums.length; at += 1) {
          const { sum, part, weight } = sums[at] as SumPlace;
          if (!sum.queued && !(part && keepsLeast(part, weight, this.value))) this.enqueueSum(sum);
        }
      }
      const sum = this.queue.pop();
      if (!sum) return undefined;
      sum.queued = false;
      const conflict = this.propagateSum(sum);
      if (conflict) return conflict;
    }
  }

  private propagateExclusive(lit: number): readonly number[] | undefined {
    const lits = this.exclusive[lit]?.lits;
    if (!lits) return undefined;
    const { value: values } = this;
    for (let at = 0; at < lits.length; at += 1) {
      const other = lits[at] as number;
      if (other === lit) continue;
      const value = values[other] as number;
      if (value > 0) return [lit ^ 1, other ^ 1];
      if (value === 0) this.assign(other ^ 1, lit);
    }
    return undefined;
  }

  private propagateLinks(lit: number): readonly number[] | undefined {
    const implied = this.implications[lit] as number[];
    for (let at = 0; at < implied.length; at += 1) {
      const other = implied[at] as number;
      const value = this.value[other] as number;
      if (value < 0) return [lit ^ 1, other];
      if (value === 0) this.assign(other, lit);
    }
    return undefined;
  }

  private propagateClauses(lit: number): readonly number[] | undefined {
    const { value } = this;
    const fallen = lit ^ 1;
    const watches = this.watches[fallen] as Clause[];
    const blockers = this.blockers[fallen] as number[];
    const size = watches.length;
    let kept = 0;
    let conflict: readonly number[] | undefined;
    for (let at = 0; at < size; at += 1) {
      const clause = watches[at] as Clause;
      const blocker = blockers[at] as number;
      if (conflict || value[blocker] === 1) {
        watches[kept] = clause;
        blockers[kept] = blocker;
        kept += 1;
        continue;
      }
      if (clause.removed) continue;
      const { lits } = clause;
      if (lits[0] === fallen) {
        lits[0] = lits[1] as number;
        lits[1] = fallen;
      }
      const first = lits[0] as number;
      if (value[first] !== 1 && this.moveWatch(clause, first)) continue;
      watches[kept] = clause;
      blockers[kept] = first;
      kept += 1;
      if (value[first] === -1) conflict = lits;
      else if (value[first] === 0) this.assign(first, clause);
    }
    if (kept < size) {
      watches.length = kept;
      blockers.length = kept;
    }
    return conflict;
  }

  private moveWatch(clause: Clause, blocker: number): boolean {
    const { lits } = clause;
    for (let at = 2; at < lits.length; at += 1) {
      const lit = lits[at] as number;
      if (this.value[lit] === -1) continue;
      lits[at] = lits[1] as number;
      lits[1] = lit;
      (this.watches[lit] as Clause[]).push(clause);
      (this.blockers[lit] as number[]).push(blocker);
      return true;
    }
    return false;
  }

  private propagateSum(sum: Sum): readonly number[] | undefined {
    const { value } = this;
    const gate = sum.gate < 0 ? 1 : (value[sum.gate] as number);
    if (gate < 0) return undefined;
    const { parts } = sum;
    const { leasts } = this;
    let slack = sum.bound;
    for (let index = 0; index < parts.length; index += 1) {
      const least = leastOf(parts[index] as SumPart, value);
      leasts[index] = least;
      slack -= least;
    }
    if (slack < 0) {
      if (gate > 0) return this.explainSum(sum, -1);
      this.assign(sum.gate ^ 1, sum);
      return undefined;
    }
    if (gate === 0) return undefined;
    for (let index = 0; index < parts.length; index += 1) {
      const { lits, weights } = parts[index] as SumPart;
      let at = lits.length - 1;
      if ((weights[at] as number) <= slack) continue;
      const limit = slack + (leasts[index] as number);
      for (; at >= 0 && (weights[at] as number) > limit; at -= 1) {
        const lit = lits[at] as number;
        if (value[lit] === 0) this.assign(lit ^ 1, sum);
      }
    }
    return undefined;
  }

  private explainSum(sum: Sum, implied: number): number[] {
    const before = implied < 0 ? this.trail.length : (this.position[implied >> 1] as number);
    return explainSum(sum, implied, { value: this.value, position: this.position, before });
  }

  /** The false literals from which the true literal followed; none for a decision. */
  protected antecedents(lit: number): readonly number[] {
    const reason = this.reason[lit >> 1];
    if (reason === undefined) return [];
    if (typeof reason === 'number') return [reason ^ 1];
    if ('parts' in reason) return this.explainSum(reason, lit);
    return reason.lits.filter((other) => other !== lit);
  }
}
