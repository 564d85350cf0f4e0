import type { Choice, Choices, External, ModelIndex } from '../choices.ts';
import { AmountError, termsOf } from '../price.ts';
import { type GroupShape, type ModelShape, modelShape, type ShapeValue } from '../problem/model-shape.ts';
import type { Tariff } from '../results.ts';
import type { Diagram } from './diagram.ts';
import { type Sweep, Sweeper } from './sweep.ts';

const NONE = Number.POSITIVE_INFINITY;

/** A compiled model beside the names of its groups and options. It holds no prices: they come with the question. */
export class ModelDiagram {
  readonly index: ModelIndex;
  readonly shape: ModelShape;
  readonly diagram: Diagram;
  readonly sweeper: Sweeper;

  constructor(index: ModelIndex, diagram: Diagram) {
    this.index = index;
    this.shape = modelShape(index.definition);
    this.diagram = diagram;
    this.sweeper = new Sweeper(diagram);
  }
}

/** Whether a value agrees with a choice in its group. */
function agrees(value: ShapeValue, several: boolean, option: number, { quantity }: Choice): boolean {
  if (option < 0) return value.quantity === 0;
  if (several && value.option !== option) return true;
  if (quantity === 0) return value.option !== option || value.quantity === 0;
  return value.option === option && value.quantity === quantity;
}

/** Answers about one state of choices: what each value costs at least, in the place of what it replaces. */
export class Question {
  private readonly diagram: ModelDiagram;
  private readonly choices: Choices;
  private readonly outer: (Uint8Array | undefined)[];
  private readonly costs: (Float64Array | undefined)[];
  private readonly whole: Sweep;
  private readonly besides = new Map<number, Sweep>();

  constructor(diagram: ModelDiagram, choices: Choices, externals: readonly External[], tariff?: Tariff) {
    this.diagram = diagram;
    this.choices = choices;
    this.outer = diagram.shape.variables.map(() => undefined);
    for (const external of externals) this.bar(external);
    this.costs = tariff ? this.weigh(tariff) : [];
    this.whole = this.sweep(choices);
  }

  /** The least cost of a configuration with all the choices; infinite when there is none. */
  get least(): number {
    return this.whole.least;
  }

  /** The least cost after a click on so many pieces of an option (null: nothing in the group); infinite when impossible. */
  after(at: number, option: string | null, quantity: number): number {
    const shape = this.diagram.shape.groups[at];
    const wanted = option === null ? -1 : (this.diagram.index.options[at]?.get(option)?.at ?? -1);
    if (!shape) return NONE;
    if (shape.several) return this.afterSeveral(at, shape, wanted, quantity);
    const kept = quantity > 0 || option === null ? [] : this.ownOf(at).filter((choice) => choice.option !== option);
    const start = this.diagram.sweeper.starts[shape.first] as number;
    return (shape.values[0] ?? []).reduce((least, value, position) => {
      const fits =
        quantity > 0 || option === null
          ? value.option === wanted && value.quantity === quantity
          : value.option !== wanted;
      if (!fits || !kept.every((choice) => agrees(value, false, this.optionAt(at, choice), choice))) return least;
      return Math.min(least, this.whole.costs[start + position] as number);
    }, NONE);
  }

  /** A cheapest configuration with all the choices, in the order of the definition; there must be one. */
  cheapest(): Choice[] {
    this.sweep(this.choices);
    const { shape, index, sweeper } = this.diagram;
    const taken = sweeper.cheapest(this.restriction(this.choices), this.costs);
    return shape.groups.flatMap((group, at) =>
      group.values.flatMap((values, variable): Choice[] => {
        const value = values[taken[group.first + variable] as number];
        const from = index.definition.groups[at];
        const option = from?.options[value?.option ?? -1]?.code;
        return from && option !== undefined && value && value.quantity > 0
          ? [{ group: from.code, option, quantity: value.quantity }]
          : [];
      }),
    );
  }

  private afterSeveral(at: number, shape: GroupShape, wanted: number, quantity: number): number {
    if (wanted < 0) return this.withNothing(at);
    const position = shape.values[wanted]?.findIndex((value) => value.quantity === quantity) ?? -1;
    const emptied = quantity > 0 && this.ownOf(at).some(({ option }) => option === null);
    const { costs } = emptied ? this.unemptied(at) : this.whole;
    const start = this.diagram.sweeper.starts[shape.first + wanted] as number;
    return position < 0 ? NONE : (costs[start + position] as number);
  }

  /** The least cost with nothing in a group of several kinds, whatever was chosen in it. */
  private withNothing(at: number): number {
    const group = this.diagram.index.definition.groups[at];
    if (!group || (group.min > 0 && !group.when)) return NONE;
    const others = this.choices.filter((choice) => choice.group !== group.code);
    const emptied = [...others, { group: group.code, option: null, quantity: 0 }];
    return this.diagram.sweeper.least(this.restriction(emptied), this.costs);
  }

  /** Answers beside what else was decided in a group of several kinds that was emptied. */
  private unemptied(at: number): Sweep {
    const known = this.besides.get(at);
    if (known) return known;
    const code = this.diagram.index.definition.groups[at]?.code;
    const sweep = this.sweep(this.choices.filter(({ group, option }) => group !== code || option !== null));
    this.besides.set(at, sweep);
    return sweep;
  }

  private sweep(choices: Choices): Sweep {
    return this.diagram.sweeper.sweep(this.restriction(choices), this.costs);
  }

  private ownOf(at: number): Choices {
    const code = this.diagram.index.definition.groups[at]?.code;
    return this.choices.filter(({ group }) => group === code);
  }

  private optionAt(at: number, { option }: Choice): number {
    return option === null ? -1 : (this.diagram.index.options[at]?.get(option)?.at ?? -1);
  }

  private restriction(choices: Choices) {
    const own: (Uint8Array | undefined)[] = this.diagram.shape.variables.map(() => undefined);
    for (const choice of choices) {
      const at = this.diagram.index.groups.get(choice.group)?.at ?? -1;
      const shape = this.diagram.shape.groups[at];
      const option = this.optionAt(at, choice);
      shape?.values.forEach((values, variable) => {
        if (shape.several && option >= 0 && variable !== option) return;
        const allowed = own[shape.first + variable] ?? new Uint8Array(values.length).fill(1);
        values.forEach((value, position) => {
          if (!agrees(value, shape.several, option, choice)) allowed[position] = 0;
        });
        own[shape.first + variable] = allowed;
      });
    }
    return { own, outer: this.outer };
  }

  private bar({ group, option, maxQuantity = 0 }: { group: string; option: string; maxQuantity?: number }): void {
    const at = this.diagram.index.groups.get(group)?.at ?? -1;
    const barred = this.diagram.index.options[at]?.get(option)?.at;
    const shape = this.diagram.shape.groups[at];
    if (!shape || barred === undefined) return;
    shape.values.forEach((values, variable) => {
      values.forEach((value, position) => {
        if (value.option !== barred || value.quantity <= maxQuantity) return;
        const allowed = this.outer[shape.first + variable] ?? new Uint8Array(values.length).fill(1);
        allowed[position] = 0;
        this.outer[shape.first + variable] = allowed;
      });
    });
  }

  /** Prices of all values; options without terms are barred unless the user chose them. */
  private weigh(tariff: Tariff): Float64Array[] {
    const { shape, index } = this.diagram;
    let most = 0;
    const costs = shape.groups.flatMap(({ values }, at) => {
      const group = index.definition.groups[at];
      const prices = (group?.options ?? []).map((option) => termsOf(tariff, group?.code ?? '', option.code)?.price);
      const own = new Set(this.ownOf(at).map(({ option }) => option));
      group?.options.forEach(({ code }, option) => {
        if (prices[option] === undefined && !own.has(code)) this.bar({ group: group.code, option: code });
      });
      return values.map((entries) => {
        const amounts = Float64Array.from(entries, ({ option, quantity }) =>
          quantity === 0 ? 0 : Number((prices[option] ?? 0n) * BigInt(quantity)),
        );
        most += amounts.reduce((sum, amount) => Math.max(sum, Math.abs(amount)), 0);
        return amounts;
      });
    });
    if (!Number.isSafeInteger(most)) throw new AmountError('amounts are too large to be added up exactly');
    return costs;
  }
}
