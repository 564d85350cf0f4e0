import { type GroupDefinition, picksOne } from './definition.ts';
import type { Evaluation, Pieces, Test } from './evaluation.ts';
import type { Slot, Slots } from './slots.ts';

/** A configuration, by the position of each slot's value. */
export type Picture = Int32Array;

/** The values that a question admits: bits for each slot that it speaks of. */
export type Frame = { readonly bits: readonly (Int32Array | undefined)[]; readonly slots: readonly number[] };

/** Which values of one slot go with each value of another. */
type Pair = { readonly other: number; readonly table: Int32Array };

type Weighed = { readonly sum: number; readonly weights: Float64Array; readonly most: number };

/** What the values of a slot have to agree with. */
type Surroundings = {
  readonly slot: Slot;
  readonly words: number;
  /** Values that go against no test of this slot alone, as bits. */
  readonly own: Int32Array;
  readonly pairs: readonly Pair[];
  readonly sums: readonly Weighed[];
  readonly others: readonly Test[];
  /** Room for an answer. */
  readonly out: Int32Array;
};

const LARGEST_TABLE = 40_000;

/** Finds, by looking up instead of searching, the values to which a slot of a valid configuration can change by itself. */
export class Neighbours {
  private readonly evaluation: Evaluation;
  private readonly slots: readonly Slot[];
  private readonly around: readonly Surroundings[];
  private readonly limits: Float64Array;
  private readonly totals: Float64Array;
  private readonly pieces: Pieces;
  /** What pieces and totals stand for. */
  private readonly picture: Picture;
  /** The configuration in question. */
  private looked: Picture;

  constructor(evaluation: Evaluation, { all }: Slots) {
    this.evaluation = evaluation;
    this.slots = all;
    const { tests } = evaluation;
    const linear = tests.flatMap((test) => (test.linear ? [{ test, ...test.linear }] : []));
    this.limits = Float64Array.from(linear, ({ most }) => most);
    this.totals = new Float64Array(linear.length);
    this.pieces = evaluation.pieces([]);
    const sumOf = new Map(linear.map(({ test }, at) => [test, at]));
    const concerning: Test[][] = evaluation.spans.map(() => []);
    for (const test of tests) for (const group of test.groups) concerning[group]?.push(test);
    const slotOf = new Map(all.map((slot, at) => [slot.group, at]));
    this.around = all.map((slot) => this.surroundings(slot, concerning[slot.group] ?? [], slotOf, sumOf));
    this.picture = new Int32Array(all.length);
    this.looked = this.picture;
    for (let at = 0; at < all.length; at += 1) this.enter(at, 0, 1);
  }

  private group(slot: Slot): GroupDefinition | undefined {
    return this.evaluation.index.definition.groups[slot.group];
  }

  private surroundings(
    slot: Slot,
    tests: readonly Test[],
    slotOf: ReadonlyMap<number, number>,
    sumOf: ReadonlyMap<Test, number>,
  ): Surroundings {
    const words = (slot.values.length + 31) >> 5;
    const own = new Int32Array(words);
    slot.values.forEach((_, value) => {
      own[value >> 5] = (own[value >> 5] as number) | (1 << (value & 31));
    });
    const pairs = new Map<number, Pair>();
    const sums: Weighed[] = [];
    const others: Test[] = [];
    for (const test of tests) {
      const sum = sumOf.get(test);
      if (sum !== undefined) {
        const weights = this.weightsOf(slot, test);
        sums.push({ sum, weights, most: Math.max(...weights) });
        continue;
      }
      const partner = this.partnerOf(slot, test);
      if (partner === slot.group) {
        this.judge(slot, own, test);
        continue;
      }
      const other = partner === undefined ? undefined : slotOf.get(partner);
      const size = other === undefined ? 0 : (this.slots[other]?.values.length ?? 0);
      if (other === undefined || size * slot.values.length > LARGEST_TABLE) {
        others.push(test);
        continue;
      }
      const pair = pairs.get(other) ?? { other, table: new Int32Array(words * size).fill(-1) };
      pairs.set(other, pair);
      this.tabulate(slot, words, pair, test);
    }
    return { slot, words, own, pairs: [...pairs.values()], sums, others, out: new Int32Array(words) };
  }

  /** The group that a test ties to the slot's (itself, where it looks at no other), when both are pick-one. */
  private partnerOf(slot: Slot, test: Test): number | undefined {
    const partners = test.groups.filter((group) => group !== slot.group);
    const partner = partners[0] ?? slot.group;
    const both = [slot.group, partner].map((group) => this.evaluation.index.definition.groups[group]);
    return partners.length <= 1 && both.every((group) => group && picksOne(group)) ? partner : undefined;
  }

  private judge(slot: Slot, own: Int32Array, test: Test): void {
    keepBits(own, (value) => {
      this.put(slot, value);
      const valid = test.holds(this.pieces);
      this.take(slot, value);
      return valid;
    });
  }

  private tabulate(slot: Slot, words: number, { other, table }: Pair, test: Test): void {
    const partner = this.slots[other];
    if (!partner) return;
    partner.values.forEach((_, at) => {
      this.put(partner, at);
      slot.values.forEach((__, value) => {
        const word = at * words + (value >> 5);
        if (((table[word] as number) & (1 << (value & 31))) === 0) return;
        this.put(slot, value);
        if (!test.holds(this.pieces)) table[word] = (table[word] as number) & ~(1 << (value & 31));
        this.take(slot, value);
      });
      this.take(partner, at);
    });
  }

  private place(slot: Slot, value: number): number {
    const option = slot.values[value]?.option ?? -1;
    return option < 0 ? -1 : (this.evaluation.spans[slot.group]?.start ?? 0) + option;
  }

  private put(slot: Slot, value: number): void {
    const place = this.place(slot, value);
    if (place >= 0) this.pieces[place] = slot.values[value]?.quantity ?? 0;
  }

  private take(slot: Slot, value: number): void {
    const place = this.place(slot, value);
    if (place >= 0) this.pieces[place] = 0;
  }

  private weightsOf(slot: Slot, { linear }: Test): Float64Array {
    return Float64Array.from(slot.values, ({ quantity }, value) => {
      const place = this.place(slot, value);
      return place < 0 ? 0 : (linear?.weights[place] ?? 0) * quantity;
    });
  }

  /** Takes a configuration as the one to change. */
  look(picture: Picture): void {
    this.looked = picture;
  }

  /** Brings pieces and totals up to the picture; many questions are answered without them. */
  private sync(): void {
    const { looked, picture } = this;
    if (looked === picture) return;
    for (let at = 0; at < looked.length; at += 1) if (picture[at] !== looked[at]) this.change(at, looked[at] as number);
    this.looked = picture;
  }

  private enter(at: number, value: number, sign: number): void {
    const slot = this.slots[at] as Slot;
    if (sign > 0) this.put(slot, value);
    else this.take(slot, value);
    for (const { sum, weights } of (this.around[at] as Surroundings).sums)
      this.totals[sum] = (this.totals[sum] as number) + sign * (weights[value] as number);
  }

  private change(at: number, value: number): void {
    this.enter(at, this.picture[at] as number, -1);
    this.picture[at] = value;
    this.enter(at, value, 1);
  }

  /** A valid configuration with this value, made by changing the slots that do not go with it, or undefined. */
  move(at: number, value: number, frame: Frame): Picture | undefined {
    this.sync();
    const changed: [number, number][] = [[at, this.picture[at] as number]];
    this.change(at, value);
    const { pairs, words, own } = this.around[at] as Surroundings;
    const word = value >> 5;
    const bit = 1 << (value & 31);
    let valid = ((own[word] as number) & bit) !== 0;
    for (const { other, table } of pairs) {
      if (!valid) break;
      if ((table[(this.picture[other] as number) * words + word] as number) & bit) continue;
      const to = firstBit(this.survivors(other, frame.bits[other] ?? (this.around[other] as Surroundings).own));
      valid = to >= 0;
      if (!valid) break;
      changed.push([other, this.picture[other] as number]);
      this.change(other, to);
    }
    valid = valid && this.agrees(at);
    const found = valid ? this.picture.slice() : undefined;
    for (const [slot, before] of changed) this.change(slot, before);
    return found;
  }

  /** Whether all sums, and what else concerns a slot, hold. */
  private agrees(at: number): boolean {
    for (let sum = 0; sum < this.totals.length; sum += 1)
      if ((this.totals[sum] as number) > (this.limits[sum] as number)) return false;
    return (this.around[at] as Surroundings).others.every(({ holds }) => holds(this.pieces));
  }

  /**
   * Of the wanted values of a slot (as bits), those that leave the configuration valid when only this slot changes. The
   * answer is good until the next question about the slot.
   */
  survivors(at: number, wanted: Int32Array): Int32Array {
    const { slot, words, own, pairs, sums, others, out } = this.around[at] as Surroundings;
    const { looked } = this;
    for (let word = 0; word < words; word += 1) out[word] = (wanted[word] as number) & (own[word] as number);
    for (const { other, table } of pairs) {
      const start = (looked[other] as number) * words;
      let left = 0;
      for (let word = 0; word < words; word += 1) {
        const bits = (out[word] as number) & (table[start + word] as number);
        out[word] = bits;
        left |= bits;
      }
      if (left === 0) return out;
    }
    if (sums.length + others.length > 0) this.sync();
    const now = this.picture[at] as number;
    for (const { sum, weights, most } of sums) {
      const rest = (this.limits[sum] as number) - (this.totals[sum] as number) + (weights[now] as number);
      if (most > rest) keepBits(out, (value) => (weights[value] as number) <= rest);
    }
    if (others.length === 0) return out;
    this.take(slot, now);
    keepBits(out, (value) => {
      this.put(slot, value);
      const valid = others.every(({ holds }) => holds(this.pieces));
      this.take(slot, value);
      return valid;
    });
    this.put(slot, now);
    return out;
  }
}

/** The lowest set bit; -1: none. */
export function firstBit(bits: Int32Array): number {
  for (let word = 0; word < bits.length; word += 1) {
    const rest = bits[word] as number;
    if (rest !== 0) return 32 * word + 31 - Math.clz32(rest & -rest);
  }
  return -1;
}

/** Clears the set bits that do not qualify. */
function keepBits(bits: Int32Array, qualifies: (value: number) => boolean): void {
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] as number;
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest);
      rest &= rest - 1;
      if (!qualifies(32 * word + bit)) bits[word] = (bits[word] as number) & ~(1 << bit);
    }
  }
}
