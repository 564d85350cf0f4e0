import type { Solver } from './solver.ts';

/** Builds literals that are equivalent to conjunctions and disjunctions of others; equal ones are built once. */
export class Formula {
  readonly solver: Solver;
  readonly yes: number;
  readonly no: number;
  private readonly built = new Map<string, number>();

  constructor(solver: Solver) {
    this.solver = solver;
    this.yes = solver.newLiteral();
    this.no = this.yes ^ 1;
    solver.addClause([this.yes]);
  }

  /** A literal that is true when any of the given ones is. */
  any(given: readonly number[]): number {
    const lits = [...new Set(given)].filter((lit) => lit !== this.no).sort((a, b) => a - b);
    if (lits.includes(this.yes) || lits.some((lit) => lits.includes(lit ^ 1))) return this.yes;
    const [first] = lits;
    if (first === undefined) return this.no;
    if (lits.length === 1) return first;
    const key = lits.join(' ');
    const known = this.built.get(key);
    if (known !== undefined) return known;
    const literal = this.solver.newLiteral();
    this.built.set(key, literal);
    this.solver.addClause([literal ^ 1, ...lits]);
    for (const lit of lits) this.solver.addClause([literal, lit ^ 1]);
    return literal;
  }

  /** A literal that is true when all of the given ones are. */
  all(given: readonly number[]): number {
    return this.any(given.map((lit) => lit ^ 1)) ^ 1;
  }
}
