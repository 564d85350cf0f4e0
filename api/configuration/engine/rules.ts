import { conditionLiteral, conjuncts, disjuncts, type Encoded } from './conditions.ts';
import {
  type CompareRule,
  type Condition,
  compares,
  type ExcludesRule,
  picksOne,
  type RequiresRule,
  type ResourceRule,
  type Rule,
  type TableRule,
} from './definition.ts';
import { type DiagramNode, END, nodesOf, tableDiagram } from './table-diagram.ts';
import { allowedPairs, type ColumnAtoms, tableRows } from './tables.ts';
import { resourceWeights } from './terms.ts';

/** Adds clauses and sums that hold whenever the gate is true (-1: always). */
export class Gated {
  readonly encoded: Encoded;
  readonly gate: number;

  constructor(encoded: Encoded, gate: number) {
    this.encoded = encoded;
    this.gate = gate;
  }

  clause(lits: readonly number[]): void {
    const { solver, formula } = this.encoded.slots;
    if (lits.includes(formula.yes)) return;
    solver.addClause(this.gate < 0 ? lits : [...lits, this.gate ^ 1]);
  }

  /** Sum over all slots of weight(group, option) x quantity <= bound. */
  sum(weight: (group: number, option: number, quantity: number) => number, bound: number): void {
    let rest = bound;
    const parts: { lits: number[]; weights: number[] }[] = [];
    for (const { group, values } of this.encoded.slots.all) {
      const weights = values.map(({ option, quantity }) => (quantity === 0 ? 0 : weight(group, option, quantity)));
      if (weights.every((value) => value === weights[0])) rest -= weights[0] ?? 0;
      else parts.push({ lits: values.map(({ lit }) => lit), weights });
    }
    const most = parts.reduce((total, { weights }) => total + Math.max(...weights), 0);
    if (most <= rest) return;
    if (parts.length === 0) this.clause([]);
    else this.encoded.slots.solver.addSum(parts, rest, this.gate);
  }

  /** The same, while the condition holds as well. */
  under(condition: Condition | undefined): Gated {
    if (!condition) return this;
    const literal = conditionLiteral(this.encoded, condition);
    const { formula } = this.encoded.slots;
    const gate = this.gate < 0 ? literal : formula.all([this.gate, literal]);
    return new Gated(this.encoded, gate === formula.yes ? -1 : gate);
  }
}

type Pair = {
  readonly lit: number;
  readonly forbidden: readonly number[];
  readonly permitted: readonly number[] | null;
};

/** For each option on the left that the comparison concerns: what it forbids on the right, and (pick-one) what it permits. */
function comparePairs(encoded: Encoded, rule: CompareRule): Pair[] {
  const { index, slots } = encoded;
  const left = index.groups.get(rule.left.group);
  if (!left) return [];
  const chosen = slots.groups[left.at]?.chosen ?? [];
  const right = 'group' in rule.right ? rule.right : undefined;
  const to = right ? index.groups.get(right.group) : undefined;
  return left.group.options.flatMap((option, at): Pair[] => {
    const own = option.attributes[rule.left.attribute];
    const lit = chosen[at];
    if (own === undefined || lit === undefined) return [];
    if ('value' in rule.right)
      return compares(own, rule.op, rule.right.value) ? [] : [{ lit, forbidden: [slots.formula.yes], permitted: null }];
    const literals = to ? slots.groups[to.at] : undefined;
    if (!right || !to || !literals) return [];
    const bad = to.group.options.map((other) => {
      const value = other.attributes[right.attribute];
      return value !== undefined && !compares(own, rule.op, value);
    });
    if (!bad.includes(true)) return [];
    const forbidden = literals.chosen.filter((_, other) => bad[other]);
    if (!picksOne(to.group)) return [{ lit, forbidden, permitted: null }];
    return [{ lit, forbidden, permitted: [...literals.chosen.filter((_, other) => !bad[other]), literals.none] }];
  });
}

const SMALL = 3;

/** A literal excludes the forbidden ones and, where one of the permitted must hold then, requires one of those. */
function addPair(inner: Gated, { lit, forbidden, permitted }: Pair): void {
  const { formula } = inner.encoded.slots;
  if (forbidden.length <= SMALL) for (const other of forbidden) inner.clause([lit ^ 1, other ^ 1]);
  else inner.clause([lit ^ 1, formula.any(forbidden) ^ 1]);
  if (permitted && permitted.length <= SMALL) inner.clause([lit ^ 1, ...permitted]);
  else if (permitted) inner.clause([lit ^ 1, formula.any(permitted)]);
}

function addCompare(gated: Gated, rule: CompareRule): void {
  const inner = gated.under(rule.when);
  for (const pair of comparePairs(gated.encoded, rule)) addPair(inner, pair);
}

/** Two columns as a relation between their atoms, without a literal for each row. */
function addRelation(
  inner: Gated,
  left: readonly number[],
  right: readonly number[],
  allowed: ReadonlySet<string>,
): void {
  const { no } = inner.encoded.slots.formula;
  const side = (own: readonly number[], others: readonly number[], key: (at: number, other: number) => string): void =>
    own.forEach((lit, at) => {
      if (lit === no) return;
      const forbidden = others.filter((other, k) => other !== no && !allowed.has(key(at, k)));
      const permitted = others.filter((other, k) => other !== no && allowed.has(key(at, k)));
      if (forbidden.length > 0) addPair(inner, { lit, forbidden, permitted });
    });
  side(left, right, (at, other) => `${at} ${other}`);
  side(right, left, (at, other) => `${other} ${at}`);
}

function addResource(gated: Gated, rule: ResourceRule): void {
  const { pieces, constant } = resourceWeights(gated.encoded.index.definition, rule);
  gated.under(rule.when).sum((group, option, quantity) => (pieces[group]?.[option] ?? 0) * quantity, constant);
}

const MOST_NODES = 20_000;

function addTable(gated: Gated, rule: TableRule): void {
  const inner = gated.under(rule.when);
  const { rows, columns } = tableRows(gated.encoded, rule);
  const [first, second] = columns;
  if (rule.mode === 'forbid') {
    for (const row of rows()) inner.clause(row.map((cell) => cell ^ 1));
    return;
  }
  if (first && second && columns.length === 2 && rule.columns[0]?.group !== rule.columns[1]?.group) {
    addRelation(inner, first.atoms, second.atoms, allowedPairs(first, second));
    return;
  }
  const shapes = columns.map(({ atoms, matches }) => ({ atoms: atoms.length, matches }));
  const root = tableDiagram(shapes, rule.rows.length, MOST_NODES);
  if (root === null) inner.clause([]);
  else if (root) addDiagram(inner, root, columns);
  else addRows(inner, rows(), columns);
}

/** A literal for each row, one of which is true. */
function addRows(inner: Gated, rows: readonly (readonly number[])[], columns: readonly ColumnAtoms[]): void {
  const { formula } = inner.encoded.slots;
  const literals = rows.map((cells) => formula.all(cells));
  inner.clause(literals);
  for (const { atoms, matches } of columns)
    atoms.forEach((atom, at) => {
      const supports = literals.filter((_, row) => matches[row]?.has(at) ?? true);
      if (supports.length < literals.length) inner.clause([atom ^ 1, ...supports]);
    });
}

/** A literal for each node: a node and an atom lead to the next node; a node has a parent; an atom has a node that admits it. */
function addDiagram(inner: Gated, root: DiagramNode, columns: readonly ColumnAtoms[]): void {
  const { solver, formula } = inner.encoded.slots;
  const literals = new Map<DiagramNode | null, number>([
    [null, formula.no],
    [END, formula.yes],
  ]);
  const literalOf = (node: DiagramNode | null): number => literals.get(node) ?? formula.no;
  for (const level of nodesOf(root)) {
    const atoms = columns[level[0]?.column ?? -1]?.atoms ?? [];
    const parents = new Map<DiagramNode, number[]>();
    for (const node of level)
      if (!literals.has(node)) literals.set(node, node === root ? formula.yes : solver.newLiteral());
    for (const node of level)
      for (const child of new Set(node.next)) {
        if (child === null || child === END) continue;
        if (!literals.has(child)) literals.set(child, solver.newLiteral());
        parents.set(child, [...(parents.get(child) ?? []), literalOf(node)]);
      }
    atoms.forEach((atom, at) => {
      if (atom === formula.no) return;
      const admitting = level.filter(({ next }) => next[at] !== null);
      if (admitting.length < level.length || level.length > 1) inner.clause([atom ^ 1, ...admitting.map(literalOf)]);
      for (const node of level) inner.clause([literalOf(node) ^ 1, atom ^ 1, literalOf(node.next[at] ?? null)]);
    });
    for (const [child, lits] of parents) inner.clause([literalOf(child) ^ 1, ...lits]);
  }
}

function addLogical(gated: Gated, rule: RequiresRule | ExcludesRule): void {
  const { encoded } = gated;
  const when = conjuncts(encoded, rule.when).map((lit) => lit ^ 1);
  if (rule.kind === 'excludes') {
    const bars = 'any' in rule.bars ? rule.bars.any : [rule.bars];
    for (const bar of bars) gated.clause([...when, ...conjuncts(encoded, bar).map((lit) => lit ^ 1)]);
    return;
  }
  const needs = 'all' in rule.needs ? rule.needs.all : [rule.needs];
  for (const need of needs) gated.clause([...when, ...disjuncts(encoded, need)]);
}

/** Adds a rule of the model. */
export function addRule(gated: Gated, rule: Rule): void {
  if (rule.kind === 'compare') addCompare(gated, rule);
  else if (rule.kind === 'resource') addResource(gated, rule);
  else if (rule.kind === 'table') addTable(gated, rule);
  else addLogical(gated, rule);
}

/** A literal that, when true, makes the configuration violate the rule. */
export function violationLiteral(encoded: Encoded, rule: Rule): number {
  const { formula, solver } = encoded.slots;
  const when = rule.when ? conditionLiteral(encoded, rule.when) : formula.yes;
  if (rule.kind === 'requires') return formula.all([when, conditionLiteral(encoded, rule.needs) ^ 1]);
  if (rule.kind === 'excludes') return formula.all([when, conditionLiteral(encoded, rule.bars)]);
  if (rule.kind === 'compare') {
    const pairs = comparePairs(encoded, rule).map(({ lit, forbidden }) => formula.all([lit, formula.any(forbidden)]));
    return formula.all([when, formula.any(pairs)]);
  }
  if (rule.kind === 'table') {
    const matched = formula.any(
      tableRows(encoded, rule)
        .rows()
        .map((cells) => formula.all(cells)),
    );
    return formula.all([when, rule.mode === 'allow' ? matched ^ 1 : matched]);
  }
  const gate = solver.newLiteral();
  const { pieces, constant } = resourceWeights(encoded.index.definition, rule);
  new Gated(encoded, gate).sum((group, option, quantity) => -(pieces[group]?.[option] ?? 0) * quantity, -constant - 1);
  return formula.all([when, gate]);
}

/** Limits of a group that are rules of their own: its condition, and the pieces and kinds of a group of several. */
export function addGroupLimits(gated: Gated, at: number): void {
  const { index, slots } = gated.encoded;
  const group = index.definition.groups[at];
  const literals = slots.groups[at];
  if (!group || !literals) return;
  if (group.when) {
    const active = conditionLiteral(gated.encoded, group.when);
    gated.clause([active, literals.none]);
    if (group.min > 0) gated.clause([active ^ 1, literals.none ^ 1]);
  }
  if (picksOne(group)) return;
  const { maxKinds } = group;
  gated.sum((of, _, quantity) => (of === at ? quantity : 0), group.max);
  if (group.min > 0) gated.under(group.when).sum((of, _, quantity) => (of === at ? -quantity : 0), -group.min);
  if (maxKinds !== undefined) gated.sum((of) => (of === at ? 1 : 0), maxKinds);
}
