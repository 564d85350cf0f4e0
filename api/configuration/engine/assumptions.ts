import type { Choice, Choices, External, ModelIndex } from './choices.ts';
import { picksOne } from './definition.ts';
import type { Encoding } from './model.ts';

/** Something a question takes for granted: a literal, the values it leaves in each slot it speaks of, and where it comes from. */
export type Assumption = {
  readonly lit: number;
  readonly admits: readonly { readonly slot: number; readonly values: readonly boolean[] }[];
  readonly sources: readonly (External | Choice)[];
};

/** The outside causes that concern the model; others speak of options it does not have and forbid nothing. */
export function relevant(index: ModelIndex, externals: readonly External[] | undefined): readonly External[] {
  return (externals ?? []).filter(({ group, option }) => {
    const at = index.groups.get(group)?.at ?? -1;
    return index.options[at]?.has(option) ?? false;
  });
}

/** How many pieces of an option the outside causes and the choices against it, or for another of its class, admit. */
export class Caps {
  private readonly caps = new Map<string, Map<string, { most: number; readonly sources: (External | Choice)[] }>>();
  private readonly only = new Map<string, Choice>();

  constructor(index: ModelIndex, externals: readonly External[], choices: Choices) {
    for (const external of externals) this.lower(external.group, external.option, external.maxQuantity ?? 0, external);
    for (const choice of choices) {
      const { group, option, quantity } = choice;
      if (option === null) continue;
      if (quantity === 0) this.lower(group, option, 0, choice);
      else if (picksOneIn(index, group)) this.only.set(group, choice);
    }
  }

  private lower(group: string, option: string, most: number, source: External | Choice): void {
    const within = this.caps.get(group) ?? new Map();
    this.caps.set(group, within);
    const known = within.get(option);
    if (known) {
      known.most = Math.min(known.most, most);
      known.sources.push(source);
    } else within.set(option, { most, sources: [source] });
  }

  /** Whether nothing but the rules speaks against so many pieces. */
  admits(group: string, option: string, quantity: number): boolean {
    return quantity <= this.most(group, option);
  }

  most(group: string, option: string): number {
    const only = this.only.get(group);
    if (only && only.option !== option) return 0;
    return this.caps.get(group)?.get(option)?.most ?? Number.POSITIVE_INFINITY;
  }

  sources(group: string, options: readonly string[]): (External | Choice)[] {
    const only = this.only.get(group);
    const own = options.flatMap((option) => this.caps.get(group)?.get(option)?.sources ?? []);
    return only ? [only, ...own] : own;
  }
}

function picksOneIn(index: ModelIndex, code: string): boolean {
  const group = index.groups.get(code)?.group;
  return group !== undefined && picksOne(group);
}

type Terms = Pick<Encoding, 'index' | 'full' | 'members' | 'slots'>;

type Value = { readonly option: number; readonly quantity: number };

/** Puts choices and outside causes into the terms of an encoding. */
export class Assumer {
  private readonly encoding: Terms;

  constructor(encoding: Terms) {
    this.encoding = encoding;
  }

  /** One assumption for each outside cause and choice; those that only in sum rule out a class of options come last. */
  all(externals: readonly External[], choices: Choices): Assumption[] {
    const out: Assumption[] = [];
    const shared = new Map<string, { group: number; option: number }>();
    const limit = (source: External | Choice, option: string, most: number): void => {
      const { group, option: at } = this.locate(source.group, option);
      if ((this.encoding.members[group]?.[at]?.length ?? 1) > 1) shared.set(`${group} ${at}`, { group, option: at });
      else out.push(this.atMost(group, at, most, [source]));
    };
    for (const external of externals) limit(external, external.option, external.maxQuantity ?? 0);
    for (const choice of choices) {
      if (choice.option === null) out.push(this.nothing(choice));
      else if (choice.quantity === 0) limit(choice, choice.option, 0);
      else out.push(this.exactly(choice, choice.option));
    }
    if (shared.size === 0) return out;
    const caps = new Caps(this.encoding.index, externals, choices);
    for (const { group, option } of shared.values()) {
      const from = this.encoding.full.definition.groups[group];
      const codes = (this.encoding.members[group]?.[option] ?? []).flatMap((at) => from?.options[at]?.code ?? []);
      const most = Math.max(...codes.map((code) => caps.most(from?.code ?? '', code)));
      if (Number.isFinite(most)) out.push(this.atMost(group, option, most, caps.sources(from?.code ?? '', codes)));
    }
    return out;
  }

  private locate(group: string, option: string): { group: number; option: number } {
    const at = this.encoding.index.groups.get(group)?.at ?? -1;
    return { group: at, option: this.encoding.index.options[at]?.get(option)?.at ?? -1 };
  }

  /** What a condition on the values of a slot leaves of it; slots of other options are not spoken of. */
  private leaves(group: number, option: number | null, keeps: (value: Value) => boolean): Assumption['admits'] {
    const slots = this.encoding.slots.groups[group]?.slots ?? [];
    const one = slots.length === 1;
    return slots.flatMap(({ values }, at) =>
      option === null || one || values[0]?.option === option
        ? [{ slot: (this.encoding.slots.firsts[group] ?? 0) + at, values: values.map(keeps) }]
        : [],
    );
  }

  private atMost(group: number, option: number, most: number, sources: Assumption['sources']): Assumption {
    const lit = this.encoding.slots.atLeast(group, option, most + 1) ^ 1;
    const admits = this.leaves(group, option, (value) => value.option !== option || value.quantity <= most);
    return { lit, admits, sources };
  }

  private exactly(choice: Choice, code: string): Assumption {
    const { group, option } = this.locate(choice.group, code);
    const lit = this.encoding.slots.exactly(group, option, choice.quantity);
    const keeps = (value: Value): boolean => value.option === option && value.quantity === choice.quantity;
    return { lit, admits: this.leaves(group, option, keeps), sources: [choice] };
  }

  private nothing(choice: Choice): Assumption {
    const group = this.encoding.index.groups.get(choice.group)?.at ?? -1;
    const lit = this.encoding.slots.groups[group]?.none ?? this.encoding.slots.formula.no;
    return { lit, admits: this.leaves(group, null, ({ quantity }) => quantity === 0), sources: [choice] };
  }
}

/** The literals of assumptions, in their order. */
export const literalsOf = (assumptions: readonly Assumption[]): number[] => assumptions.map(({ lit }) => lit);
