import type { Objective } from './offers.ts';
import type { Solver } from './solver.ts';
import type { Meter, Sum, SumPart } from './solver-parts.ts';

/** The best model found, its cost in the last objective, what is proved that none is below, and whether nothing better exists. */
export type Best =
  | {
      readonly status: 'found';
      readonly model: Int8Array;
      readonly cost: number;
      readonly bound: number;
      readonly proved: boolean;
    }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' };

/** The cost of a model. */
export const costOf = (objective: Objective, model: Int8Array): number =>
  objective.reduce((sum, { lits, weights }) => sum + (weights[lits.findIndex((lit) => model[lit] === 1)] ?? 0), 0);

/** What no model costs less than. */
export const leastCostOf = (objective: Objective): number =>
  objective.reduce((sum, { weights }) => sum + Math.min(...weights), 0);

/** A counter of literals: its gate is true while at most so many of its parts are. */
type Counter = { readonly parts: readonly SumPart[]; readonly most: number };

/** A literal and what it costs when true, beyond what is already in the bound. */
type Soft = { readonly lit: number; weight: number; readonly part: number; readonly counter: Counter | undefined };

/**
 * Makes an objective small from below (core-guided; Andres et al. 2012, Morgado et al. 2014): all costly literals are
 * assumed false, the costliest first; each refuted set of them raises the bound and is replaced by a counter that lets
 * one of them be true. A model that meets the bound is the best there is.
 */
export class Descent {
  private readonly solver: Solver;
  private readonly assumptions: readonly number[];
  private readonly objective: Objective;
  private readonly meter: Meter;
  private readonly floor: number;
  private readonly sums: Sum[] = [];
  private softs: Soft[] = [];
  private bound = 0;
  private best: { model: Int8Array; cost: number } | undefined;

  /** `floor`: a cost that no model is known to be below. */
  constructor(solver: Solver, assumptions: readonly number[], objective: Objective, meter: Meter, floor: number) {
    this.solver = solver;
    this.assumptions = assumptions;
    this.objective = objective;
    this.meter = meter;
    this.floor = floor;
  }

  run(): Best {
    const { solver } = this;
    const first = solver.solve(this.assumptions, this.meter);
    if (first === 'unknown') return { status: 'unknown' };
    if (first === 'no') return { status: 'impossible' };
    this.better(solver.model);
    this.bound = leastCostOf(this.objective);
    this.objective.forEach(({ lits, weights }, part) => {
      const least = Math.min(...weights);
      lits.forEach((lit, at) => {
        const weight = (weights[at] as number) - least;
        if (weight > 0) this.softs.push({ lit, weight, part, counter: undefined });
      });
    });
    const proved = this.raise();
    for (const sum of this.sums) solver.retire(sum);
    if (!this.best) return { status: 'unknown' };
    // Cores may rest on what a better model cannot have: they bound those that are better than the best.
    const bound = proved ? this.best.cost : Math.min(this.bound, this.best.cost);
    return { status: 'found', ...this.best, bound, proved };
  }

  private better(model: Int8Array): void {
    const cost = costOf(this.objective, model);
    if (!this.best || cost < this.best.cost) this.best = { model, cost };
  }

  /** Raises the bound until a model meets it; false when the meter ran out. */
  private raise(): boolean {
    const { solver, meter } = this;
    let stratum = this.softs.reduce((most, { weight }) => Math.max(most, weight), 0);
    for (;;) {
      const cost = this.best?.cost ?? 0;
      const gap = cost - this.bound;
      if (gap <= 0 || cost <= this.floor) return true;
      this.softs = this.softs.filter(({ weight }) => weight > 0);
      // What costs the whole gap cannot be in a better model.
      const hard = this.softs.filter(({ weight }) => weight >= gap).map(({ lit }) => lit ^ 1);
      const assumed = this.softs.filter(({ weight }) => weight < gap && weight >= stratum);
      const outcome = solver.solve([...this.assumptions, ...hard, ...assumed.map(({ lit }) => lit ^ 1)], meter);
      if (outcome === 'unknown') return false;
      if (outcome === 'yes') {
        this.better(solver.model);
        const rest = this.softs.filter(({ weight }) => weight < stratum);
        if (rest.length === 0) return true;
        stratum = this.nextStratum(rest);
        continue;
      }
      const core = new Set(solver.core);
      const reasons = assumed.filter(({ lit }) => core.has(lit ^ 1));
      if (reasons.length === 0) return true;
      this.relax(reasons);
    }
  }

  private nextStratum(rest: readonly Soft[]): number {
    const weights = rest.map(({ weight }) => weight).sort((a, b) => b - a);
    return weights[Math.min(weights.length - 1, weights.length >> 1)] as number;
  }

  /** Puts what the core costs at least into the bound, and a counter in its place. */
  private relax(core: readonly Soft[]): void {
    const least = Math.min(...core.map(({ weight }) => weight));
    this.bound += least;
    for (const soft of core) {
      soft.weight -= least;
      if (soft.counter) this.count({ parts: soft.counter.parts, most: soft.counter.most + 1 }, least);
    }
    const byPart = Map.groupBy(core, ({ part }) => part);
    if (byPart.size < 2) return;
    this.count({ parts: [...byPart].map(([part, softs]) => this.counted(part, softs)), most: 1 }, least);
  }

  private counted(part: number, softs: readonly Soft[]): SumPart {
    const lits = this.objective[part]?.lits ?? softs.flatMap(({ lit }) => [lit, lit ^ 1]);
    const own = new Set(softs.map(({ lit }) => lit));
    return { lits, weights: lits.map((lit) => (own.has(lit) ? 1 : 0)) };
  }

  private count(counter: Counter, weight: number): void {
    if (counter.most >= counter.parts.length) return;
    const gate = this.solver.newLiteral();
    this.sums.push(this.solver.addSum(counter.parts, counter.most, gate));
    this.softs.push({ lit: gate ^ 1, weight, part: this.objective.length + this.sums.length, counter });
  }
}
