import { Caps, literalsOf } from './assumptions.ts';
import type { Choice, Choices, External } from './choices.ts';
import type { OptionDefinition } from './definition.ts';
import type { Encoding } from './model.ts';
import { AmountError } from './price.ts';
import type { Slot, SlotValue } from './slots.ts';
import type { SumPart } from './solver-parts.ts';

/** What is to be made small: sum over parts of the weight of the true literal; integers. */
export type Objective = readonly SumPart[];

/** What a value of a group costs when this option (undefined: nothing, or none of a group of several) stands for it. */
export type Cost = (group: number, option: OptionDefinition | undefined, value: SlotValue) => number;

type Question = {
  readonly externals: readonly External[];
  readonly choices: Choices;
  /** Options that may be chosen though the user did not. */
  readonly may: (group: string, option: OptionDefinition) => boolean;
  /** What is to be made small, the most important first. */
  readonly costs: readonly Cost[];
};

type Offered = { readonly option: OptionDefinition | undefined; readonly costs: readonly number[] };

/** Of the options of each class, the one to be taken: the cheapest that is admitted. Literals keep out classes without one. */
export class Offers {
  readonly objectives: readonly Objective[];
  readonly assumptions: readonly number[];
  private readonly encoding: Encoding;
  private readonly question: Question;
  private readonly caps: Caps;
  private readonly chosen = new Map<number, Offered>();

  constructor(encoding: Encoding, question: Question) {
    this.encoding = encoding;
    this.question = question;
    this.caps = new Caps(encoding.index, question.externals, question.choices);
    const barred: number[] = [];
    const parts: SumPart[][] = question.costs.map(() => []);
    const most = question.costs.map(() => 0);
    for (const { group, values } of encoding.slots.all) {
      const offers = values.map((value) => this.offer(group, value));
      question.costs.forEach((_, at) => {
        const weights = offers.map((offer) => offer?.costs[at] ?? 0);
        most[at] = (most[at] ?? 0) + Math.max(0, ...weights.map(Math.abs));
        if (weights.some((weight) => weight !== weights[0]))
          parts[at]?.push({ lits: values.map(({ lit }) => lit), weights });
      });
      values.forEach(({ lit }, at) => {
        const offer = offers[at];
        if (!offer) barred.push(lit ^ 1);
        else if (offer.option) this.chosen.set(lit, offer);
      });
    }
    if (!most.every(Number.isSafeInteger)) throw new AmountError('amounts are too large to be added up exactly');
    this.objectives = parts;
    this.assumptions = [...literalsOf(encoding.assumer.all(question.externals, question.choices)), ...barred];
  }

  private offer(group: number, value: SlotValue): Offered | undefined {
    const { may, choices } = this.question;
    const from = this.encoding.full.definition.groups[group];
    if (!from || value.quantity === 0) return { option: undefined, costs: this.weigh(group, undefined, value) };
    let best: Offered | undefined;
    for (const at of this.encoding.members[group]?.[value.option] ?? []) {
      const option = from.options[at];
      if (!option || !this.caps.admits(from.code, option.code, value.quantity)) continue;
      if (!may(from.code, option) && !choices.some((own) => own.group === from.code && own.option === option.code))
        continue;
      const costs = this.weigh(group, option, value);
      if (!best || lighter(costs, best.costs)) best = { option, costs };
    }
    return best;
  }

  private weigh(group: number, option: OptionDefinition | undefined, value: SlotValue): number[] {
    return this.question.costs.map((cost) => cost(group, option, value));
  }

  /** Literals that keep out what costs so much or more by the first measure. */
  below(limit: number): number[] {
    return [...this.chosen].flatMap(([lit, { costs }]) => ((costs[0] ?? 0) >= limit ? [lit ^ 1] : []));
  }

  /** The chosen options of a model, in the order of the definition; those of one slot may be left out. */
  configuration(model: Int8Array, without?: Slot): Choices {
    const chosen: Choice[] = [];
    for (const slot of this.encoding.slots.all) {
      if (slot === without) continue;
      const { group, values } = slot;
      const value = values.find(({ lit, quantity }) => quantity > 0 && model[lit] === 1);
      const option = value ? this.chosen.get(value.lit)?.option : undefined;
      const from = this.encoding.full.definition.groups[group];
      if (from && option && value) chosen.push({ group: from.code, option: option.code, quantity: value.quantity });
    }
    return chosen;
  }
}

function lighter(one: readonly number[], other: readonly number[]): boolean {
  for (let at = 0; at < one.length; at += 1)
    if (one[at] !== other[at]) return (one[at] as number) < (other[at] as number);
  return false;
}
