import { Assumer } from './assumptions.ts';
import { type Choices, indexModel, type ModelIndex, requireChoices } from './choices.ts';
import { type ModelDefinition, picksOne } from './definition.ts';
import { Evaluation } from './evaluation.ts';
import { Neighbours } from './neighbours.ts';
import { type Classes, classify } from './option-classes.ts';
import type { Cause } from './results.ts';
import { addGroupLimits, addRule, Gated } from './rules.ts';
import { Slots } from './slots.ts';
import { Witnesses } from './witnesses.ts';

/** A rule or the limits of a group in force while its literal is true. */
export type Selector = { readonly lit: number; readonly cause: Cause };

/** A model in a solver; a traced one can be asked which rules take part. */
export type Encoding = {
  /** The model as encoded: one option for each class. */
  readonly index: ModelIndex;
  readonly full: ModelIndex;
  readonly members: Classes['members'];
  readonly slots: Slots;
  readonly selectors: readonly Selector[];
  readonly assumer: Assumer;
  readonly witnesses: Witnesses;
};

function causeOfGroup(index: ModelIndex, at: number): Cause | undefined {
  const group = index.definition.groups[at];
  if (!group || (picksOne(group) && !group.when)) return undefined;
  return { source: 'engineering', kind: 'group', group: group.code, names: group.names };
}

/** Puts a model into a fresh solver; traced: each rule behind a selector of its own. */
export function encode(full: ModelIndex, { index, members }: Classes, traced: boolean): Encoding {
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
  const made = { index, full, members, slots, selectors, witnesses: new Witnesses() };
  return { ...made, assumer: new Assumer(made) };
}

// Each optimisation leaves spent variables behind; a fresh solver is cheaper than carrying ever more of them.
const MOST_GROWN = 4;
const MOST_SPENT = 4000;

/** A compiled model. It keeps what its solver has learnt between questions; all questions are answered synchronously. */
export class Engine {
  readonly definition: ModelDefinition;
  readonly index: ModelIndex;
  readonly classes: Classes;
  private tests: Evaluation | undefined;
  private around: Neighbours | undefined;
  private plain: Encoding | undefined;
  private tracing: Encoding | undefined;
  private size = 0;

  constructor(definition: ModelDefinition) {
    this.definition = definition;
    this.index = indexModel(definition);
    this.classes = classify(this.index);
    this.plain = this.fresh();
  }

  /** The tests of whole configurations. */
  get evaluation(): Evaluation {
    this.tests ??= new Evaluation(this.index);
    return this.tests;
  }

  /** What can be changed by itself in a known configuration. */
  get neighbours(): Neighbours {
    this.around ??= new Neighbours(new Evaluation(this.classes.index), this.hard().slots);
    return this.around;
  }

  /** The model with all rules in force. */
  hard(): Encoding {
    this.plain ??= this.fresh();
    return this.plain;
  }

  /** A fresh solver that remembers the configurations found so far. */
  private fresh(witnesses = new Witnesses()): Encoding {
    const made = { ...encode(this.index, this.classes, false), witnesses };
    this.size = made.slots.solver.size;
    return made;
  }

  /** The model with a selector for each rule. */
  traced(): Encoding {
    this.tracing ??= encode(this.index, this.classes, true);
    return this.tracing;
  }

  /** Comes before an optimisation: now and then it gets a fresh solver. */
  optimised(): void {
    const { slots, witnesses } = this.hard();
    if (slots.solver.size > MOST_GROWN * this.size + MOST_SPENT) this.plain = this.fresh(witnesses);
  }
}

/** Refuses choices that do not fit the engine's model. */
export function requireFitting(engine: Engine, choices: Choices): void {
  requireChoices(engine.index, choices);
}
