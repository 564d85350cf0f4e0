import { Caps, relevant } from './assumptions.ts';
import { type Choice, type Choices, type External, replaces } from './choices.ts';
import { type GroupDefinition, picksOne } from './definition.ts';
import { type Answer, either, groupDomain } from './group-domain.ts';
import { type Engine, requireFitting } from './model.ts';
import type { Domains, GroupDomain, Setting } from './results.ts';
import { Context, Settler } from './settle.ts';
import type { SlotValue } from './slots.ts';
import { Meter } from './solver-parts.ts';

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

/** What can be had of a slot: up to two different options (-1: nothing), and whether all is settled. */
type Outlook = { readonly some: readonly number[]; readonly settled: boolean };

/** Stands for every option that nobody speaks of: no code is empty. */
const UNNAMED = '';

/** Asks about one group and words the answers. */
class Asker {
  private readonly contexts: Contexts;
  private readonly group: GroupDefinition;
  private readonly at: number;
  private readonly own: Choices;
  private readonly first: number;
  private readonly single: boolean;
  /** Options that the user or an outside cause speaks of; all others of a class are alike. */
  private readonly named: ReadonlySet<string>;
  private readonly outlooks = new Map<Context, Outlook>();
  /** The contexts of clicks for and against an option (null: for nothing). */
  private readonly withIt = new Map<string | null, Context>();
  private readonly withoutIt = new Map<string | null, Context>();
  settled = true;

  constructor(contexts: Contexts, at: number, own: Choices, barred: readonly External[]) {
    const group = contexts.engine.definition.groups[at];
    if (!group) throw new RangeError('no such group');
    this.contexts = contexts;
    this.group = group;
    this.at = at;
    this.own = own;
    this.first = contexts.engine.hard().slots.firsts[at] ?? 0;
    this.single = picksOne(group);
    this.named = new Set([...own, ...barred].flatMap(({ option }) => option ?? []));
  }

  private context(option: string | null, quantity: number): Context {
    if (this.own.length === 0) return this.contexts.whole;
    const beside = quantity > 0 ? this.withIt : this.withoutIt;
    const target = option === null || this.named.has(option) ? option : UNNAMED;
    const known =
      beside.get(target) ?? this.contexts.of(this.own, { group: this.group.code, option: target, quantity });
    beside.set(target, known);
    return known;
  }

  /** Notes in each context what the group needs to know. */
  ask(): void {
    const encoding = this.contexts.engine.hard();
    const ask = (context: Context): void => context.ask(encoding, this.at, this.first);
    ask(this.context(null, 0));
    if (this.own.length === 0) return;
    for (const option of [UNNAMED, ...this.named]) for (const quantity of [0, 1]) ask(this.context(option, quantity));
  }

  private outlook(context: Context): Outlook {
    const known = this.outlooks.get(context);
    if (known) return known;
    const some: number[] = [];
    let settled = true;
    const values = this.contexts.engine.hard().slots.all[this.first]?.values ?? [];
    for (let at = 0; at < values.length && some.length < 2; at += 1) {
      const { option } = values[at] as SlotValue;
      const answer = context.answer(this.first, at);
      if (answer && option !== some[0]) some.push(option);
      if (answer === undefined) settled = false;
    }
    const made = { some, settled };
    this.outlooks.set(context, made);
    return made;
  }

  /** Whether the option can be left out. */
  private without(code: string, own: number): Answer {
    const context = this.context(code, 0);
    const { slots } = this.contexts.engine.hard();
    const places = slots.places[this.at]?.[own] ?? [];
    if (!this.single) return context.answer(this.first + own, (slots.all[this.first + own]?.values.length ?? 0) - 1);
    const { some, settled } = this.outlook(context);
    if (some.some((option) => option !== own)) return true;
    const mates = this.mates(own).filter((mate) => mate !== code);
    const caps = this.contexts.capsOf(context);
    const byMate = places.map(({ slot, value, quantity }) =>
      mates.some((mate) => caps.admits(this.group.code, mate, quantity)) ? context.answer(slot, value) : false,
    );
    return either([...byMate, settled ? false : undefined]);
  }

  private mates(own: number): string[] {
    const members = this.contexts.engine.classes.members[this.at]?.[own] ?? [];
    return members.flatMap((at) => this.group.options[at]?.code ?? []);
  }

  private nothing(): Answer {
    const context = this.context(null, 0);
    if (!this.single) return context.groups.get(this.at)?.possible;
    const values = this.contexts.engine.hard().slots.all[this.first]?.values ?? [];
    const value = values.findIndex(({ option }) => option < 0);
    return value < 0 ? false : context.answer(this.first, value);
  }

  /** Whether an option can be had in this quantity. */
  private some(code: string, own: number, quantity: number): Answer {
    const context = this.context(code, 1);
    const place = this.contexts.engine.hard().slots.places[this.at]?.[own]?.find((one) => one.quantity === quantity);
    if (!place || !this.contexts.capsOf(context).admits(this.group.code, code, quantity)) return false;
    return context.answer(place.slot, place.value);
  }

  answer(): GroupDomain {
    const index = this.contexts.engine.classes.index.options[this.at];
    const classOf = (code: string): number => index?.get(code)?.at ?? -1;
    const special = new Set([...this.named].map(classOf));
    const possible = (option: string | null, quantity: number): Answer => {
      const own = option === null ? -1 : classOf(option);
      const answer =
        option === null
          ? this.nothing()
          : quantity === 0
            ? this.without(option, own)
            : this.some(option, own, quantity);
      if (answer === undefined) this.settled = false;
      return answer;
    };
    const alike = (option: string): number | undefined => {
      const own = classOf(option);
      return special.has(own) ? undefined : own;
    };
    return groupDomain(this.group, this.own, { possible, alike });
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
  const within = <Named extends { readonly group: string }>(all: readonly Named[], code: string): readonly Named[] =>
    all.filter(({ group }) => group === code);
  const askers = engine.definition.groups.map(
    ({ code }, at) => new Asker(contexts, at, within(choices, code), within(externals, code)),
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
