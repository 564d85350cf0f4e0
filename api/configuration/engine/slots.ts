import { type GroupDefinition, type ModelDefinition, picksOne, quantitiesOf } from './definition.ts';
import { Formula } from './formula.ts';
import { Solver } from './solver.ts';

/** One value of a slot: so many pieces of an option (-1 and 0: nothing). */
export type SlotValue = { readonly option: number; readonly quantity: number; readonly lit: number };

/** A variable of the model, exactly one value of which is true: a pick-one group, or one option of a group of several kinds. */
export type Slot = { readonly group: number; readonly values: readonly SlotValue[] };

/** Where a value stands: the position of its slot among all, and its position in the slot. */
export type Place = { readonly slot: number; readonly value: number; readonly quantity: number };

/** The literals of one group. */
export type GroupLiterals = {
  readonly slots: readonly Slot[];
  /** Per option: chosen in any quantity. */
  readonly chosen: readonly number[];
  /** Nothing chosen in the group. */
  readonly none: number;
};

function slotLiterals(solver: Solver, count: number): number[] {
  if (count === 2) {
    const lit = solver.newLiteral();
    return [lit, lit ^ 1];
  }
  return Array.from({ length: count }, () => solver.newLiteral());
}

function pickOne(formula: Formula, group: GroupDefinition, at: number): GroupLiterals {
  const shapes = group.options.flatMap((option, index) =>
    quantitiesOf(group, option).map((quantity) => ({ option: index, quantity })),
  );
  if (group.min === 0 || group.when) shapes.push({ option: -1, quantity: 0 });
  const lits = slotLiterals(formula.solver, shapes.length);
  formula.solver.addExactlyOne(lits);
  const values = shapes.map((shape, index) => ({ ...shape, lit: lits[index] as number }));
  const chosen = group.options.map((_, index) =>
    formula.any(values.filter(({ option }) => option === index).map(({ lit }) => lit)),
  );
  const none = values.find(({ option }) => option < 0)?.lit ?? formula.no;
  return { slots: [{ group: at, values }], chosen, none };
}

function pickSeveral(formula: Formula, group: GroupDefinition, at: number): GroupLiterals {
  const slots = group.options.map((option, index): Slot => {
    const quantities = [...quantitiesOf(group, option), 0];
    const lits = slotLiterals(formula.solver, quantities.length);
    formula.solver.addExactlyOne(lits);
    return {
      group: at,
      values: quantities.map((quantity, k) => ({ option: index, quantity, lit: lits[k] as number })),
    };
  });
  const chosen = slots.map(({ values }) => (values.at(-1)?.lit ?? formula.no) ^ 1);
  return { slots, chosen, none: formula.any(chosen) ^ 1 };
}

/** The variables of a model in a fresh solver. */
export class Slots {
  readonly solver = new Solver();
  readonly formula = new Formula(this.solver);
  readonly groups: readonly GroupLiterals[];
  readonly all: readonly Slot[];
  /** Per group: where its slots begin among all. */
  readonly firsts: readonly number[];
  /** Per group and option: its values with something chosen, by quantity. */
  readonly places: readonly (readonly (readonly Place[])[])[];

  constructor(definition: ModelDefinition) {
    this.groups = definition.groups.map((group, at) =>
      (picksOne(group) ? pickOne : pickSeveral)(this.formula, group, at),
    );
    this.all = this.groups.flatMap(({ slots }) => slots);
    let next = 0;
    this.firsts = this.groups.map(({ slots }) => {
      const first = next;
      next += slots.length;
      return first;
    });
    const places: Place[][][] = definition.groups.map(({ options }) => options.map(() => []));
    this.all.forEach(({ group, values }, slot) => {
      values.forEach(({ option, quantity }, value) => {
        if (quantity > 0) places[group]?.[option]?.push({ slot, value, quantity });
      });
    });
    this.places = places;
    for (const { values } of this.all) for (const { lit } of values) this.solver.phase[lit >> 1] = (lit & 1) === 0;
  }

  /** Chosen in `atLeast` pieces or more. */
  atLeast(group: number, option: number, atLeast: number): number {
    const literals = this.groups[group];
    if (!literals) return this.formula.no;
    if (atLeast <= 1) return literals.chosen[option] ?? this.formula.no;
    const values = literals.slots.flatMap((slot) => slot.values);
    return this.formula.any(
      values.filter((value) => value.option === option && value.quantity >= atLeast).map(({ lit }) => lit),
    );
  }

  /** Chosen in exactly so many pieces; 0: not chosen. */
  exactly(group: number, option: number, quantity: number): number {
    if (quantity === 0) return this.atLeast(group, option, 1) ^ 1;
    const values = this.groups[group]?.slots.flatMap((slot) => slot.values) ?? [];
    return values.find((value) => value.option === option && value.quantity === quantity)?.lit ?? this.formula.no;
  }
}
