import { Formula } from '../formula.ts';
import { type Outcome, Solver } from '../solver.ts';
import type { Meter } from '../solver-parts.ts';
import { KnownModels } from './known-models.ts';
import { type Assignment, type Expression, type OneRow, type Problem, type SumAtMost, sumAbove } from './problem.ts';
import { RowDiagram } from './row-diagram.ts';
import { type ValueClasses, valueClasses } from './value-classes.ts';

/** Whether the choices leave a solution, and per variable and value: 1 part of one, -1 of none, 0 not settled. */
export type Possible = { readonly consistent: Outcome; readonly values: readonly Int8Array[] };

/** Two values for the same variable. */
function contradict(choices: readonly Assignment[]): boolean {
  const values = new Map<number, number>();
  return choices.some(({ variable, value }) => {
    const known = values.get(variable) ?? value;
    values.set(variable, value);
    return known !== value;
  });
}

type Probe = { readonly variable: number; readonly value: number; readonly lit: number };

/**
 * A finite-domain problem in the clause-learning solver, where values that no constraint tells apart are one. It keeps what
 * it has learnt between questions.
 */
export class ProblemSolver {
  private readonly classes: readonly ValueClasses[];
  /** Per variable the literals of its classes of values. */
  private readonly literals: readonly (readonly number[])[];
  private readonly solver = new Solver();
  private readonly formula = new Formula(this.solver);
  private readonly witnesses = new KnownModels();

  constructor(problem: Problem) {
    this.classes = valueClasses(problem);
    this.literals = this.classes.map(({ first }) => this.classLiterals(first.length));
    for (const constraint of problem.constraints) this.assert(constraint);
  }

  /** Whether a solution takes all the values. */
  consistent(choices: readonly Assignment[], meter: Meter): Outcome {
    if (contradict(choices)) return 'no';
    const assumptions = this.assumptions(choices);
    if (this.witnesses.matching(assumptions).length > 0) return 'yes';
    const outcome = this.solver.solve(assumptions, meter);
    if (outcome === 'yes') this.witnesses.add(this.solver.model);
    return outcome;
  }

  /** Settles every value beside the choices: consequences first, then known solutions, then search. */
  possible(choices: readonly Assignment[], meter: Meter): Possible {
    const classes = this.literals.map((lits) => new Int8Array(lits.length));
    const consistent = this.consistent(choices, meter);
    if (consistent === 'no') for (const states of classes) states.fill(-1);
    if (consistent === 'yes') this.settle(choices, classes, meter);
    const values = this.classes.map(({ of }, at) => Int8Array.from(of, (name) => classes[at]?.[name] as number));
    for (const { variable, value } of choices)
      values[variable]?.forEach((_, at, own) => {
        if (at !== value) own[at] = -1;
      });
    return { consistent, values };
  }

  private settle(choices: readonly Assignment[], values: readonly Int8Array[], meter: Meter): void {
    const assumptions = this.assumptions(choices);
    if (this.solver.imply(assumptions, meter) === 'yes') this.markFallen(values);
    for (const model of this.witnesses.matching(assumptions)) this.markTaken(values, model);
    for (;;) {
      const open = this.open(values);
      const [first] = open;
      if (!first) return;
      this.prefer(open, assumptions.length);
      const outcome = this.solver.solve([...assumptions, first.lit], meter);
      if (outcome === 'unknown') return;
      if (outcome === 'yes') {
        this.witnesses.add(this.solver.model);
        this.markTaken(values, this.solver.model);
      } else (values[first.variable] as Int8Array)[first.value] = -1;
    }
  }

  private classLiterals(count: number): readonly number[] {
    if (count === 1) return [this.formula.yes];
    const first = this.solver.newLiteral();
    if (count === 2) return [first, first ^ 1];
    const lits = Array.from({ length: count }, (_, at) => (at === 0 ? first : this.solver.newLiteral()));
    this.solver.addExactlyOne(lits);
    return lits;
  }

  private assumptions(choices: readonly Assignment[]): number[] {
    return choices.map(({ variable, value }) => this.literal(variable, value));
  }

  private literal(variable: number, value: number): number {
    return this.literals[variable]?.[this.classes[variable]?.of[value] ?? -1] ?? this.formula.no;
  }

  private markFallen(values: readonly Int8Array[]): void {
    this.literals.forEach((lits, variable) => {
      lits.forEach((lit, at) => {
        if (this.solver.value[lit] === -1) (values[variable] as Int8Array)[at] = -1;
      });
    });
  }

  private markTaken(values: readonly Int8Array[], model: Int8Array): void {
    this.literals.forEach((lits, variable) => {
      const taken = lits.findIndex((lit) => model[lit] === 1);
      if (taken >= 0) (values[variable] as Int8Array)[taken] = 1;
    });
  }

  /** The first open value of each variable. */
  private open(values: readonly Int8Array[]): Probe[] {
    return values.flatMap((states, variable) => {
      const value = states.indexOf(0);
      const lit = this.literals[variable]?.[value];
      return lit === undefined ? [] : [{ variable, value, lit }];
    });
  }

  /** Lets the search show as many open values at once as it can. */
  private prefer(open: readonly Probe[], kept: number): void {
    this.solver.rewind(kept);
    for (const { lit } of open) this.solver.phase[lit >> 1] = (lit & 1) === 0;
  }

  private assert(given: Expression): void {
    if ('all' in given) for (const part of given.all) this.assert(part);
    else if ('any' in given) this.solver.addClause(given.any.flatMap((part) => this.disjuncts(part)));
    else if ('not' in given) this.refute(given.not);
    else if ('values' in given) this.solver.addClause(this.disjuncts(given));
    else if ('parts' in given) this.sum(given, -1);
    else this.table(given);
  }

  private refute(given: Expression): void {
    if ('all' in given)
      this.solver.addClause(given.all.flatMap((part) => this.disjuncts('not' in part ? part.not : { not: part })));
    else if ('any' in given) for (const part of given.any) this.refute(part);
    else if ('not' in given) this.assert(given.not);
    else if ('values' in given) for (const lit of this.disjuncts(given)) this.solver.addClause([lit ^ 1]);
    else if ('parts' in given) this.sum(sumAbove(given), -1);
    else for (const row of given.rows) this.solver.addClause(this.cells(given, row).map((lit) => lit ^ 1));
  }

  /** Literals one of which is true when the expression is. */
  private disjuncts(given: Expression): number[] {
    if ('any' in given) return given.any.flatMap((part) => this.disjuncts(part));
    if ('values' in given) return [...new Set(given.values.map((value) => this.literal(given.variable, value)))];
    return [this.truth(given)];
  }

  private truth(given: Expression): number {
    if ('all' in given) return this.formula.all(given.all.map((part) => this.truth(part)));
    if ('not' in given) return this.truth(given.not) ^ 1;
    if ('parts' in given) {
      const gate = this.solver.newLiteral();
      this.sum(given, gate);
      this.sum(sumAbove(given), gate ^ 1);
      return gate;
    }
    if ('rows' in given) return this.formula.any(given.rows.map((row) => this.formula.all(this.cells(given, row))));
    return this.formula.any(this.disjuncts(given));
  }

  private sum({ parts, most }: SumAtMost, gate: number): void {
    const { solver } = this;
    const weighed = parts.map(({ variable, weights }) => ({
      lits: this.literals[variable] ?? [],
      weights: (this.classes[variable]?.first ?? []).map((value) => weights[value] as number),
    }));
    const varying = weighed.filter(({ weights }) => weights.some((weight) => weight !== weights[0]));
    const same = weighed.filter((part) => !varying.includes(part));
    const rest = same.reduce((left, { weights }) => left - (weights[0] ?? 0), most);
    if (varying.length > 0) solver.addSum(varying, rest, gate);
    else if (rest < 0) solver.addClause(gate < 0 ? [] : [gate ^ 1]);
  }

  private cells({ columns }: OneRow, row: readonly number[]): number[] {
    return columns.map((variable, at) => this.literal(variable, row[at] as number));
  }

  private table(given: OneRow): void {
    const diagram = new RowDiagram(given, this.classes);
    if (diagram.never) this.solver.addClause([]);
    else if (diagram.columns.length === 2) this.pair(diagram);
    else if (diagram.columns.length > 0) this.follow(diagram);
  }

  /** In a table of two columns each value needs one of the values that it may go with. */
  private pair({ columns, nodes }: RowDiagram): void {
    const [left = [], right = []] = columns.map((variable) => this.literals[variable] ?? []);
    const supports = [left.map((): number[] => []), right.map((): number[] => [])] as const;
    const ways = new Map(nodes.map(({ id, edges }) => [id, edges]));
    for (const { edges } of nodes.slice(0, 1))
      for (const { name, target } of edges)
        for (const other of ways.get(target) ?? []) {
          supports[0][name]?.push(right[other.name] as number);
          supports[1][other.name]?.push(left[name] as number);
        }
    supports[0].forEach((lits, name) => {
      this.solver.addClause([(left[name] as number) ^ 1, ...lits]);
    });
    supports[1].forEach((lits, name) => {
      this.solver.addClause([(right[name] as number) ^ 1, ...lits]);
    });
  }

  /** Walks down a table: each node that is reached leads to the next, and each value needs a node that lets it pass. */
  private follow({ columns, nodes }: RowDiagram): void {
    const reached = new Map(nodes.map(({ id }, at) => [id, at === 0 ? this.formula.yes : this.solver.newLiteral()]));
    const supports = columns.map((variable) => (this.literals[variable] ?? []).map((): number[] => []));
    const above = new Map<number, number[]>();
    for (const { id, level, edges } of nodes) {
      const here = reached.get(id) as number;
      const lits = this.literals[columns[level] as number] ?? [];
      this.solver.addClause([here ^ 1, ...edges.map((edge) => lits[edge.name] as number)]);
      for (const { name, target } of edges) {
        supports[level]?.[name]?.push(here);
        const next = reached.get(target);
        if (next === undefined) continue;
        this.solver.addClause([here ^ 1, (lits[name] as number) ^ 1, next]);
        above.set(target, [...(above.get(target) ?? []), here]);
      }
    }
    for (const [id, parents] of above) this.solver.addClause([(reached.get(id) as number) ^ 1, ...new Set(parents)]);
    columns.forEach((variable, level) => {
      supports[level]?.forEach((nodesWith, name) => {
        const lit = this.literals[variable]?.[name] as number;
        this.solver.addClause([lit ^ 1, ...nodesWith]);
      });
    });
  }
}
