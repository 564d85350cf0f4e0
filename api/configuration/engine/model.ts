import { type Choice, type Choices, type External, indexModel, type ModelIndex, requireChoices } from './choices.ts';
import { type ModelDefinition, picksOne } from './definition.ts';
import { Evaluation } from './evaluation.ts';
import type { Cause } from './results.ts';
import { addGroupLimits, addRule, Gated } from './rules.ts';
import { Slots } from './slots.ts';
import { Witnesses } from './witnesses.ts';

/** A rule or the limits of a group in force while its literal is true. */
export type Selector = { readonly lit: number; readonly cause: Cause };

/** A model in a solver; a traced one can be asked which rules take part. */
export type Encoding = {
  readonly index: ModelIndex;
  readonly slots: Slots;
  readonly selectors: readonly Selector[];
  readonly witnesses: Witnesses;
};

function causeOfGroup(index: ModelIndex, at: number): Cause | undefined {
  const group = index.definition.groups[at];
  if (!group || (picksOne(group) && !group.when)) return undefined;
  return { source: 'engineering', kind: 'group', group: group.code, names: group.names };
}

/** Puts a model into a fresh solver; traced: each rule behind a selector of its own. */
export function encode(index: ModelIndex, traced: boolean): Encoding {
  const slots = new Slots(index.definition);
  const encoded = { index, slots };
  const selectors: Selector[] = [];
  const gateFor = (cause: Cause): Gated => {
    if (!traced) return new Gated(encoded, -1);
    const lit = slots.solver.newLiteral();
    selectors.push({ lit, cause });
    return new Gated(encoded, lit);
  };
  index.definition.groups.forEach((_, at) => {
    const cause = causeOfGroup(index, at);
    if (cause) addGroupLimits(gateFor(cause), at);
  });
  for (const rule of index.definition.rules)
    addRule(gateFor({ source: 'engineering', kind: 'rule', rule: rule.code, names: rule.names }), rule);
  return { index, slots, selectors, witnesses: new Witnesses() };
}

// Each optimisation leaves a spent gate behind; a fresh solver is cheaper than carrying thousands of them.
const MOST_USES = 2000;

/** A compiled model. It keeps what its solver has learnt between questions; all questions are answered synchronously. */
export class Engine {
  readonly definition: ModelDefinition;
  readonly index: ModelIndex;
  readonly evaluation: Evaluation;
  private plain: Encoding | undefined;
  private tracing: Encoding | undefined;
  private uses = 0;

  constructor(definition: ModelDefinition) {
    this.definition = definition;
    this.index = indexModel(definition);
    this.evaluation = new Evaluation(this.index);
    this.plain = encode(this.index, false);
  }

  /** The model with all rules in force. */
  hard(): Encoding {
    this.plain ??= encode(this.index, false);
    return this.plain;
  }

  /** The model with a selector for each rule. */
  traced(): Encoding {
    this.tracing ??= encode(this.index, true);
    return this.tracing;
  }

  /** Notes an optimisation; now and then the next question gets a fresh solver. */
  optimised(): void {
    this.uses += 1;
    if (this.uses % MOST_USES === 0) this.plain = undefined;
  }
}

/** The literal that is true when the choice is followed. */
export function choiceLiteral({ index, slots }: Encoding, choice: Choice): number {
  const group = index.groups.get(choice.group)?.at ?? -1;
  if (choice.option === null) return slots.groups[group]?.none ?? slots.formula.no;
  return slots.exactly(group, index.options[group]?.get(choice.option)?.at ?? -1, choice.quantity);
}

/** The literal that is true when the outside cause is respected. */
export function externalLiteral({ index, slots }: Encoding, external: External): number {
  const group = index.groups.get(external.group)?.at ?? -1;
  const option = index.options[group]?.get(external.option)?.at ?? -1;
  return slots.atLeast(group, option, (external.maxQuantity ?? 0) + 1) ^ 1;
}

/** The outside causes that concern the model; others speak of options it does not have and forbid nothing. */
export function relevant(index: ModelIndex, externals: readonly External[] | undefined): readonly External[] {
  return (externals ?? []).filter(({ group, option }) => {
    const at = index.groups.get(group)?.at ?? -1;
    return index.options[at]?.has(option) ?? false;
  });
}

/** Literals to assume for outside causes and choices, in this order. */
export function assumptionsFor(encoding: Encoding, externals: readonly External[], choices: Choices): number[] {
  return [
    ...externals.map((external) => externalLiteral(encoding, external)),
    ...choices.map((choice) => choiceLiteral(encoding, choice)),
  ];
}

/** Refuses choices that do not fit the engine's model. */
export function requireFitting(engine: Engine, choices: Choices): void {
  requireChoices(engine.index, choices);
}
