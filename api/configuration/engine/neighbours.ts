import { firstBit, firstBits, keepBits } from './bits.ts';
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
  /** Where the slot's bits stand in a vicinity, and how many words they take. */
  readonly start: number;
  readonly words: number;
  /** Values that go against no test of this slot alone, as bits. */
  readonly own: Int32Array;
  readonly pairs: readonly Pair[];
  readonly sums: readonly Weighed[];
  readonly others: readonly Test[];
  /** Room for what is asked anew, and for an answer. */
  readonly news: Int32Array;
  readonly out: Int32Array;
};

/** Per slot the values that were asked about, and of these the ones to which the configuration can change; as bits. */
type Vicinity = { readonly asked: Int32Array; readonly found: Int32Array };

const LARGEST_TABLE = 40_000;

/** Finds, by looking up instead of searching, the values to which a slot of a valid configuration can change by itself. */
export class Neighbours {
  private readonly evaluation: Evaluation;
  private readonly slots: readonly Slot[];
  private readonly around: readonly Surroundings[];
  private readonly limits: Float64Array;
  private readonly totals: Float64Array;
  private readonly pieces: Pieces;
  /** What pieces and totals stand for: a copy of the configuration looked at when they were last brought up to it. */
  private readonly picture: Picture;
  private stood: Picture;
  /** The configuration in question. */
  private looked: Picture;
  private vicinity: Vicinity;
  /** What was found out stays with a configuration: it depends on nothing else. */
  private readonly vicinities = new WeakMap<Picture, Vicinity>();
  private words = 0;

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
    this.stood = this.picture;
    this.vicinity = this.unknown();
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
    const own = firstBits(slot.values.length);
    const words = own.length;
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
    const start = this.words;
    this.words += words;
    const [news, out] = [new Int32Array(words), new Int32Array(words)];
    return { slot, start, words, own, pairs: [...pairs.values()], sums, others, news, out };
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
    if (this.looked === picture) return;
    this.looked = picture;
    this.vicinity = this.vicinities.get(picture) ?? this.unknown();
    this.vicinities.set(picture, this.vicinity);
  }

  private unknown(): Vicinity {
    return { asked: new Int32Array(this.words), found: new Int32Array(this.words) };
  }

  /** Brings pieces and totals up to the picture; many questions are answered without them. */
  private sync(): void {
    const { looked, picture } = this;
    if (this.stood === looked) return;
    for (let at = 0; at < looked.length; at += 1) if (picture[at] !== looked[at]) this.change(at, looked[at] as number);
    this.stood = looked;
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
      const to = firstBit(this.judged(other, frame.bits[other] ?? (this.around[other] as Surroundings).own));
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

  /** Of the wanted values of a slot, those that leave the picture valid when only this slot changes. */
  private judged(at: number, wanted: Int32Array): Int32Array {
    this.sync();
    const { slot, sums, others } = this.around[at] as Surroundings;
    const out = this.fitting(this.picture, at, wanted);
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

  /** Of the wanted values of a slot, those that go with every other slot taken by itself. Good until the next question about the slot. */
  private fitting(picture: Picture, at: number, wanted: Int32Array): Int32Array {
    const { words, own, pairs, out } = this.around[at] as Surroundings;
    for (let word = 0; word < words; word += 1) out[word] = (wanted[word] as number) & (own[word] as number);
    for (const { other, table } of pairs) {
      const start = (picture[other] as number) * words;
      let left = 0;
      for (let word = 0; word < words; word += 1) {
        const bits = (out[word] as number) & (table[start + word] as number);
        out[word] = bits;
        left |= bits;
      }
      if (left === 0) break;
    }
    return out;
  }

  /**
   * Of the wanted values of a slot (as bits), those to which the configuration looked at can change in it by itself. Good
   * until the next question about the slot.
   */
  survivors(at: number, wanted: Int32Array): Int32Array {
    const { start, words, news, out } = this.around[at] as Surroundings;
    const { asked, found } = this.vicinity;
    for (let word = 0; word < words; word += 1)
      news[word] = (wanted[word] as number) & ~(asked[start + word] as number);
    if (firstBit(news) >= 0) {
      if (firstBit(this.fitting(this.looked, at, news)) >= 0) this.judged(at, news);
      for (let word = 0; word < words; word += 1) {
        asked[start + word] = (asked[start + word] as number) | (news[word] as number);
        found[start + word] = (found[start + word] as number) | (out[word] as number);
      }
    }
    for (let word = 0; word < words; word += 1) out[word] = (found[start + word] as number) & (wanted[word] as number);
    return out;
  }
}
