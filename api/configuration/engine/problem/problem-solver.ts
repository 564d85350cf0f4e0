import { Formula } from '../formula.ts';
import { type Outcome, Solver } from '../solver.ts';
import type { Meter } from '../solver-parts.ts';
import { Witnesses } from '../witnesses.ts';
import { type Assignment, type Expression, type OneRow, type Problem, type SumAtMost, sumAbove } from './problem.ts';

/** Whether the choices leave a solution, and per variable and value: 1 part of one, -1 of none, 0 not settled. */
export type Possible = { readonly consistent: Outcome; readonly values: readonly Int8Array[] };

type Probe = { readonly variable: number; readonly value: number; readonly lit: number };

/** A finite-domain problem in the clause-learning solver. It keeps what it has learnt between questions. */
export class ProblemSolver {
  /** Per variable the literals of its values. */
  private readonly literals: readonly (readonly number[])[];
  private readonly solver = new Solver();
  private readonly formula = new Formula(this.solver);
  private readonly witnesses = new Witnesses();

  constructor({ variables, constraints }: Problem) {
    this.literals = variables.map(({ values }) => this.valueLiterals(values.length));
    for (const constraint of constraints) this.assert(constraint);
  }

  /** Whether a solution takes all the values. */
  consistent(choices: readonly Assignment[], meter: Meter): Outcome {
    const assumptions = this.assumptions(choices);
    if (this.witnesses.matching(assumptions).length > 0) return 'yes';
    const outcome = this.solver.solve(assumptions, meter);
    if (outcome === 'yes') this.witnesses.add(this.solver.model);
    return outcome;
  }

  /** Settles every value beside the choices: consequences first, then known solutions, then search. */
  possible(choices: readonly Assignment[], meter: Meter): Possible {
    const values = this.literals.map((lits) => new Int8Array(lits.length));
    const consistent = this.consistent(choices, meter);
    if (consistent === 'no') for (const states of values) states.fill(-1);
    if (consistent !== 'yes') return { consistent, values };
    const assumptions = this.assumptions(choices);
    if (this.solver.imply(assumptions, meter) === 'yes') this.markFallen(values);
    for (const model of this.witnesses.matching(assumptions)) this.markTaken(values, model);
    for (;;) {
      const open = this.open(values);
      const [first] = open;
      if (!first) return { consistent, values };
      this.prefer(open, assumptions.length);
      const outcome = this.solver.solve([...assumptions, first.lit], meter);
      if (outcome === 'unknown') return { consistent, values };
      if (outcome === 'yes') {
        this.witnesses.add(this.solver.model);
        this.markTaken(values, this.solver.model);
      } else (values[first.variable] as Int8Array)[first.value] = -1;
    }
  }

  private valueLiterals(count: number): readonly number[] {
    if (count === 1) return [this.formula.yes];
    const first = this.solver.newLiteral();
    if (count === 2) return [first, first ^ 1];
    const lits = Array.from({ length: count }, (_, at) => (at === 0 ? first : this.solver.newLiteral()));
    this.solver.addExactlyOne(lits);
    return lits;
  }

  private assumptions(choices: readonly Assignment[]): number[] {
    return choices.map(({ variable, value }) => this.literals[variable]?.[value] ?? this.formula.no);
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
    if ('values' in given) return given.values.map((value) => this.literals[given.variable]?.[value] as number);
    return [this.literal(given)];
  }

  private literal(given: Expression): number {
    if ('all' in given) return this.formula.all(given.all.map((part) => this.literal(part)));
    if ('not' in given) return this.literal(given.not) ^ 1;
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
    const weighed = parts.map(({ variable, weights }) => ({ lits: this.literals[variable] ?? [], weights }));
    const varying = weighed.filter(({ weights }) => weights.some((weight) => weight !== weights[0]));
    const same = weighed.filter((part) => !varying.includes(part));
    const rest = same.reduce((left, { weights }) => left - (weights[0] ?? 0), most);
    if (varying.length > 0) solver.addSum(varying, rest, gate);
    else if (rest < 0) solver.addClause(gate < 0 ? [] : [gate ^ 1]);
  }

  private cells({ columns }: OneRow, row: readonly number[]): number[] {
    return columns.map((variable, at) => this.literals[variable]?.[row[at] as number] as number);
  }

  /** Each value of a column needs a row; in a table of two columns the values stand for the rows. */
  private table(given: OneRow): void {
    const { columns, rows } = given;
    const pair = columns.length === 2 && columns[0] !== columns[1];
    const cells = rows.map((row) => this.cells(given, row));
    const whole = pair ? [] : cells.map((lits) => this.formula.all(lits));
    if (!pair) this.solver.addClause(whole);
    columns.forEach((variable, at) => {
      const supports = (this.literals[variable] ?? []).map((): number[] => []);
      rows.forEach((row, number) => {
        supports[row[at] as number]?.push((pair ? cells[number]?.[1 - at] : whole[number]) as number);
      });
      supports.forEach((lits, value) => {
        this.solver.addClause([(this.literals[variable]?.[value] as number) ^ 1, ...new Set(lits)]);
      });
    });
  }
}
