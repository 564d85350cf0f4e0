import type { Expression } from '../problem/problem.ts';
import { feature } from './imported-model.ts';
import type { TokenReader } from './token-reader.ts';

const DEEPEST = 400;
const ARITHMETIC = ['==', '!=', '>=', '<=', '<', '>', '=', '+', '*', '/', '.'];

/** Reads constraints over features: ! & | => <=> and brackets, binding in this order. */
export class ConstraintReader {
  private readonly reader: TokenReader;
  private readonly variableOf: (name: string) => number | undefined;

  constructor(reader: TokenReader, variableOf: (name: string) => number | undefined) {
    this.reader = reader;
    this.variableOf = variableOf;
  }

  read(): Expression {
    const found = this.equivalence(0);
    if (ARITHMETIC.includes(this.reader.next.text) && this.reader.next.kind === 'sign')
      this.reader.fail('arithmetic constraints and references into other models are not supported');
    return found;
  }

  private deeper(depth: number): number {
    if (depth >= DEEPEST) this.reader.fail(`the constraint is nested more than ${DEEPEST} deep`);
    return depth + 1;
  }

  private equivalence(depth: number): Expression {
    let left = this.implication(depth);
    for (let inner = depth; this.reader.accepts('<=>'); ) {
      inner = this.deeper(inner);
      const right = this.implication(inner);
      left = { all: [{ any: [{ not: left }, right] }, { any: [left, { not: right }] }] };
    }
    return left;
  }

  private implication(depth: number): Expression {
    let left = this.disjunction(depth);
    for (let inner = depth; this.reader.accepts('=>'); ) {
      inner = this.deeper(inner);
      left = { any: [{ not: left }, this.disjunction(inner)] };
    }
    return left;
  }

  private disjunction(depth: number): Expression {
    const first = this.conjunction(depth);
    const any = [first];
    while (this.reader.accepts('|')) any.push(this.conjunction(depth));
    return any.length === 1 ? first : { any };
  }

  private conjunction(depth: number): Expression {
    const first = this.negation(depth);
    const all = [first];
    while (this.reader.accepts('&')) all.push(this.negation(depth));
    return all.length === 1 ? first : { all };
  }

  private negation(depth: number): Expression {
    let negated = false;
    while (this.reader.accepts('!')) negated = !negated;
    const inner = this.atom(depth);
    return negated ? { not: inner } : inner;
  }

  private atom(depth: number): Expression {
    if (this.reader.accepts('(')) {
      const inner = this.equivalence(this.deeper(depth));
      this.reader.expect(')');
      return inner;
    }
    const { kind, text, line } = this.reader.next;
    if (kind === 'text' || (kind === 'name' && /^\d+$/.test(text) && this.variableOf(text) === undefined))
      this.reader.fail('arithmetic constraints are not supported');
    if (kind !== 'name' && kind !== 'quoted') this.reader.fail(`a feature expected, found ${this.reader.found()}`);
    this.reader.take();
    const variable = this.variableOf(text);
    if (variable === undefined) this.reader.fail(`there is no feature "${text.slice(0, 80)}"`, line);
    return feature(variable);
  }
}
