import { Caps, relevant } from './assumptions.ts';
import { type Choice, type Choices, type External, replaces } from './choices.ts';
import { type GroupDefinition, type OptionDefinition, picksOne, quantitiesOf } from './definition.ts';
import { type Engine, requireFitting } from './model.ts';
import type { Domains, GroupDomain, OptionDomain, Setting, State } from './results.ts';
import { Context, Settler } from './settle.ts';
import { Meter } from './solver-parts.ts';

/** Whether something is possible; undefined: not settled. */
type Answer = boolean | undefined;

function stateOf(possible: Answer, without: Answer): State {
  if (possible === undefined) return 'unknown';
  if (!possible) return 'blocked';
  return without === false ? 'forced' : 'selectable';
}

function either(answers: Iterable<Answer>): Answer {
  let open = false;
  for (const answer of answers) {
    if (answer) return true;
    if (answer === undefined) open = true;
  }
  return open ? undefined : false;
}

/** The contexts of one question: what can be clicked is judged beside the choices that the click would not replace. */
class Contexts {
  readonly whole: Context;
  readonly engine: Engine;
  readonly externals: readonly External[];
  private readonly choices: Choices;
  private readonly others = new Map<string, Context>();
  private readonly caps = new Map<Context, Caps>();

  constructor(engine: Engine, externals: readonly External[], choices: Choices) {
    this.engine = engine;
    this.externals = externals;
    this.choices = choices;
    this.whole = new Context(choices);
  }

  /** The context of a click, given the choices in its group. */
  of(own: Choices, target: Choice): Context {
    if (own.length === 0) return this.whole;
    const replaced = new Set(own.filter((choice) => replaces(this.engine.index, target, choice)));
    if (replaced.size === 0) return this.whole;
    const key = [...replaced].map((choice) => this.choices.indexOf(choice)).join();
    const known = this.others.get(key);
    if (known) return known;
    const made = new Context(this.choices.filter((choice) => !replaced.has(choice)));
    this.others.set(key, made);
    return made;
  }

  capsOf(context: Context): Caps {
    const known = this.caps.get(context) ?? new Caps(this.engine.index, this.externals, context.kept);
    this.caps.set(context, known);
    return known;
  }

  all(): Context[] {
    return [this.whole, ...this.others.values()];
  }
}

/** Asks about one group and words the answers. */
class Asker {
  private readonly contexts: Contexts;
  private readonly group: GroupDefinition;
  private readonly at: number;
  private readonly own: Choices;
  private readonly first: number;
  settled = true;

  constructor(contexts: Contexts, group: GroupDefinition, at: number, own: Choices) {
    this.contexts = contexts;
    this.group = group;
    this.at = at;
    this.own = own;
    this.first = contexts.engine.hard().slots.firsts[at] ?? 0;
  }

  private context(option: string | null, quantity: number): Context {
    return this.contexts.of(this.own, { group: this.group.code, option, quantity });
  }

  /** Notes in each context what the group needs to know. */
  ask(): void {
    const encoding = this.contexts.engine.hard();
    const ask = (context: Context): void => context.ask(encoding, this.at, this.first);
    ask(this.context(null, 0));
    if (this.own.length === 0) return;
    for (const { code } of this.group.options) for (const quantity of [0, 1]) ask(this.context(code, quantity));
  }

  private class(option: OptionDefinition): number {
    return this.contexts.engine.classes.index.options[this.at]?.get(option.code)?.at ?? -1;
  }

  private with(option: OptionDefinition, quantity: number): Answer {
    const context = this.context(option.code, quantity);
    if (!this.contexts.capsOf(context).admits(this.group.code, option.code, quantity)) return false;
    const { slots } = this.contexts.engine.hard();
    const own = this.class(option);
    const several = slots.groups[this.at]?.slots.length !== 1;
    const slot = several && !picksOne(this.group) ? this.first + own : this.first;
    const values = slots.all[slot]?.values ?? [];
    const value = values.findIndex((entry) => entry.option === own && entry.quantity === quantity);
    return value < 0 ? false : context.answer(slot, value);
  }

  private without(option: OptionDefinition): Answer {
    const context = this.context(option.code, 0);
    if (!picksOne(this.group)) return this.with(option, 0);
    const own = this.class(option);
    const values = this.contexts.engine.hard().slots.all[this.first]?.values ?? [];
    const mates = this.mates(own).filter(({ code }) => code !== option.code);
    const caps = this.contexts.capsOf(context);
    return either(
      values.flatMap((value, at) => {
        const free = value.option !== own || mates.some(({ code }) => caps.admits(this.group.code, code, value.quantity));
        return free ? [context.answer(this.first, at)] : [];
      }),
    );
  }

  private mates(own: number): OptionDefinition[] {
    const members = this.contexts.engine.classes.members[this.at]?.[own] ?? [];
    return members.flatMap((at) => this.group.options[at] ?? []);
  }

  private nothing(): Answer {
    const context = this.context(null, 0);
    if (!picksOne(this.group)) return context.groups.get(this.at)?.possible;
    const values = this.contexts.engine.hard().slots.all[this.first]?.values ?? [];
    const value = values.findIndex(({ option }) => option < 0);
    return value < 0 ? false : context.answer(this.first, value);
  }

  private option(option: OptionDefinition, decided: boolean): OptionDomain {
    const without = this.without(option);
    const offered = quantitiesOf(this.group, option);
    const answers = offered.map((quantity) => this.with(option, quantity));
    const any = either(answers);
    if (without === undefined || answers.includes(undefined)) this.settled = false;
    const quantities = [...(without ? [0] : []), ...offered.filter((_, at) => answers[at])];
    const own = this.own.filter((choice) => choice.option === option.code || choice.option === null);
    if (own.some((choice) => choice.option !== null && choice.quantity > 0))
      return { option: option.code, state: 'chosen', quantities };
    const spoken = decided || own.length > 0;
    return { option: option.code, state: stateOf(any, spoken ? true : without), quantities };
  }

  answer(): GroupDomain {
    const decided = picksOne(this.group) && this.own.some(({ quantity, option }) => quantity > 0 || option === null);
    const options = this.group.options.map((option) => this.option(option, decided));
    const nothing = this.nothing();
    if (nothing === undefined) this.settled = false;
    const others = options.some(({ state }) => state !== 'blocked' && state !== 'forced');
    const none = this.own.some(({ option }) => option === null) ? 'chosen' : stateOf(nothing, others);
    return { group: this.group.code, none, options };
  }
}

/**
 * For each option of each group: whether choosing it, in the place of what it replaces, leaves a complete valid
 * configuration within reach. Refuses choices that the model does not offer.
 */
export function domains(engine: Engine, choices: Choices, setting: Setting = {}): Domains {
  requireFitting(engine, choices);
  const externals = relevant(engine.index, setting.external);
  const contexts = new Contexts(engine, externals, choices);
  const askers = engine.definition.groups.map(
    (group, at) =>
      new Asker(
        contexts,
        group,
        at,
        choices.filter((choice) => choice.group === group.code),
      ),
  );
  for (const asker of askers) asker.ask();
  const settler = new Settler(engine, externals, new Meter(setting.budget));
  settler.settle(contexts.all());
  const whole = settler.complete(contexts.whole);
  const groups = askers.map((asker) => asker.answer());
  return {
    consistent: whole === 'unknown' ? 'unknown' : whole === 'yes',
    proved: whole !== 'unknown' && askers.every(({ settled }) => settled),
    groups,
  };
}
