import { literalsOf } from './assumptions.ts';
import { firstBit, firstBits } from './bits.ts';
import type { Choices, External } from './choices.ts';
import { picksOne } from './definition.ts';
import type { Encoding, Engine } from './model.ts';
import type { Frame, Neighbours, Picture } from './neighbours.ts';
import { pictureOf } from './picture.ts';
import type { Slot, SlotValue } from './slots.ts';
import type { Outcome } from './solver.ts';
import type { Meter } from './solver-parts.ts';
import { frameOf, type Near } from './witnesses.ts';

/** What is asked of a slot, and what is known of it; one bit for each value. */
type Asked = { readonly slot: number; readonly open: Int32Array; readonly possible: Int32Array };

/** Whether nothing can be chosen in a group of several kinds. */
type Nothing = { readonly lit: number; readonly slots: readonly number[]; possible: boolean | undefined };

/** Questions that are asked beside the same choices. */
export class Context {
  readonly kept: Choices;
  readonly slots = new Map<number, Asked>();
  /** Of these, the ones with something open. */
  pending: Asked[] = [];
  readonly groups = new Map<number, Nothing>();
  /** Whether there is any configuration at all; undefined: not settled. */
  consistent: boolean | undefined;

  constructor(kept: Choices) {
    this.kept = kept;
  }

  /** Asks for all values of the slots of a group. */
  ask(encoding: Encoding, group: number, firstSlot: number): void {
    const literals = encoding.slots.groups[group];
    if (!literals || this.groups.has(group) || this.slots.has(firstSlot)) return;
    literals.slots.forEach(({ values }, at) => {
      const open = firstBits(values.length);
      const asked = { slot: firstSlot + at, open, possible: new Int32Array(open.length) };
      this.slots.set(asked.slot, asked);
      this.pending.push(asked);
    });
    const slots = literals.slots.map((_, at) => firstSlot + at);
    const from = encoding.index.definition.groups[group];
    if (from && !picksOne(from)) this.groups.set(group, { lit: literals.none, slots, possible: undefined });
  }

  /** Whether a value can be had; undefined: not settled. */
  answer(slot: number, value: number): boolean | undefined {
    const asked = this.slots.get(slot);
    const bit = 1 << (value & 31);
    if (!asked || (asked.open[value >> 5] as number) & bit) return undefined;
    return ((asked.possible[value >> 5] as number) & bit) !== 0;
  }
}

// How many known configurations are looked at, and brought inside, though they show nothing new; and how many are changed
// value by value.
const MOST_SHOWN = 24;
const MOST_MOVED = 8;
const MOST_VARIED = 4;

/** Notes what is possible, and says what stays open. */
function settles({ open, possible }: Asked, survivors: Int32Array): 'same' | 'less' | 'none' {
  let rest = 0;
  let shown = 0;
  for (let word = 0; word < open.length; word += 1) {
    const bits = survivors[word] as number;
    possible[word] = (possible[word] as number) | bits;
    open[word] = (open[word] as number) & ~bits;
    rest |= open[word] as number;
    shown |= bits;
  }
  if (rest === 0) return 'none';
  return shown === 0 ? 'same' : 'less';
}

const isSettled = ({ pending, groups }: Context): boolean =>
  pending.length === 0 && [...groups.values()].every(({ possible }) => possible !== undefined);

/** One context, and those to which everything found for it is shown. */
type Round = {
  readonly context: Context;
  readonly shows: readonly Context[];
  readonly literals: readonly number[];
  readonly frame: Frame;
};

/** Settles the questions of one context: consequences first, then known configurations and their neighbours, then search. */
export class Settler {
  private readonly encoding: Encoding;
  private readonly neighbours: Neighbours;
  private readonly externals: readonly External[];
  private readonly meter: Meter;

  constructor(engine: Engine, externals: readonly External[], meter: Meter) {
    this.encoding = engine.hard();
    this.neighbours = engine.neighbours;
    this.externals = externals;
    this.meter = meter;
  }

  /** Settles the questions of contexts, the first of which holds all that the others hold. */
  settle(contexts: readonly Context[]): void {
    const rounds = contexts.map((context, at): Round => {
      const assumptions = this.encoding.assumer.all(this.externals, context.kept);
      // What fits the first fits all others.
      const shows = at === 0 ? contexts : [context];
      return { context, shows, literals: literalsOf(assumptions), frame: frameOf(assumptions) };
    });
    // The first comes last, so that its consequences stand when the search begins.
    for (const round of rounds.toReversed()) this.imply(round);
    let shown: readonly Picture[] = [];
    for (const round of rounds) {
      const { inside, beside } = this.encoding.witnesses.near(round.frame);
      this.recall(round, { inside: inside.filter((picture) => !shown.includes(picture)), beside });
      if (round === rounds[0]) shown = inside;
    }
    for (const round of rounds) this.search(round);
  }

  private imply({ context, literals }: Round): void {
    const { solver } = this.encoding.slots;
    const implied = solver.imply(literals, this.meter);
    if (implied === 'unknown') return;
    this.rule(context, (lit) => implied === 'no' || solver.value[lit] === -1);
    if (implied === 'no') context.consistent = false;
  }

  /** Takes out what is impossible. */
  private rule(context: Context, out: (lit: number) => boolean): void {
    for (const { slot, open } of context.pending)
      this.encoding.slots.all[slot]?.values.forEach(({ lit }, value) => {
        if (out(lit)) open[value >> 5] = (open[value >> 5] as number) & ~(1 << (value & 31));
      });
    context.pending = context.pending.filter(({ open }) => firstBit(open) >= 0);
    for (const nothing of context.groups.values()) if (out(nothing.lit)) nothing.possible = false;
  }

  /** Uses configurations found earlier: as they are, then brought inside the frame, then with single things changed. */
  private recall({ shows, frame }: Round, { inside, beside }: Near): void {
    const { neighbours, encoding } = this;
    let idle = 0;
    for (const picture of inside) {
      if (idle > MOST_SHOWN || shows.every(isSettled)) break;
      idle = this.show(shows, picture) ? 0 : idle + 1;
    }
    const found = inside.slice(0, MOST_VARIED);
    idle = 0;
    for (const { picture, slot } of beside) {
      if (idle > MOST_MOVED || shows.every(isSettled)) return;
      idle += 1;
      neighbours.look(picture);
      const moved = neighbours.move(slot, firstBit(frame.bits[slot] as Int32Array), frame);
      if (!moved || !encoding.witnesses.add(moved)) continue;
      found.push(moved);
      if (this.show(shows, moved)) idle = 0;
    }
    for (const picture of found.slice(0, MOST_VARIED)) this.vary(shows, picture, frame);
  }

  /** Tries to change a configuration to each open value of the first context. */
  private vary(contexts: readonly Context[], picture: Picture, frame: Frame): void {
    const { neighbours, encoding } = this;
    const [first] = contexts;
    neighbours.look(picture);
    for (const { slot, open } of first?.pending ?? []) {
      const tried = open.slice();
      for (let value = firstBit(tried); value >= 0; value = firstBit(tried)) {
        tried[value >> 5] = (tried[value >> 5] as number) & ~(1 << (value & 31));
        const moved = neighbours.move(slot, value, frame);
        if (!moved) continue;
        encoding.witnesses.add(moved);
        this.show(contexts, moved);
        neighbours.look(picture);
        for (let word = 0; word < tried.length; word += 1)
          tried[word] = (tried[word] as number) & (open[word] as number);
      }
    }
  }

  /** Marks what a configuration shows to be possible, by itself or with one slot changed; true when that is news. */
  private show(contexts: readonly Context[], picture: Picture): boolean {
    this.neighbours.look(picture);
    let news = false;
    for (const context of contexts) {
      if (context.consistent === undefined) news = true;
      context.consistent ??= true;
      let closed = false;
      for (const asked of context.pending) {
        const left = settles(asked, this.neighbours.survivors(asked.slot, asked.open));
        if (left !== 'same') news = true;
        if (left === 'none') closed = true;
      }
      if (closed) context.pending = context.pending.filter(({ open }) => firstBit(open) >= 0);
      for (const nothing of context.groups.values()) if (this.empties(nothing, picture)) news = true;
    }
    return news;
  }

  private empties(nothing: Nothing, picture: Picture): boolean {
    if (nothing.possible !== undefined) return false;
    const { all } = this.encoding.slots;
    if (nothing.slots.some((slot) => all[slot]?.values[picture[slot] ?? -1]?.quantity !== 0)) return false;
    nothing.possible = true;
    return true;
  }

  /** Searches for a configuration with what is still open, one thing after another, many at once where possible. */
  private search({ context, shows, literals }: Round): void {
    const { solver } = this.encoding.slots;
    for (;;) {
      const lit = this.next(context);
      if (lit < 0) return;
      solver.rewind(literals.length);
      this.lead(context);
      const outcome = solver.solve([...literals, lit], this.meter);
      if (outcome === 'unknown') return;
      if (outcome === 'no') this.rule(context, (other) => other === lit);
      else this.found(shows, solver.model);
    }
  }

  private found(shows: readonly Context[], model: Int8Array): void {
    const picture = pictureOf(this.encoding, model);
    this.encoding.witnesses.add(picture);
    this.show(shows, picture);
  }

  private next(context: Context): number {
    for (const { slot, open } of context.pending) {
      const value = firstBit(open);
      if (value >= 0) return this.encoding.slots.all[slot]?.values[value]?.lit ?? -1;
    }
    for (const { lit, possible } of context.groups.values()) if (possible === undefined) return lit;
    return -1;
  }

  /** Lets the search try something open in every pick-one group, and nothing in the others: from there much can be added. */
  private lead(context: Context): void {
    const { solver, all } = this.encoding.slots;
    for (const { slot, open } of context.pending) {
      const { group, values } = all[slot] as Slot;
      if (context.groups.has(group)) {
        solver.prefer([(values.at(-1) as SlotValue).lit]);
        continue;
      }
      const isOpen = (value: number): boolean => ((open[value >> 5] as number) & (1 << (value & 31))) !== 0;
      const first: number[] = [];
      const last: number[] = [];
      for (let value = 0; value < values.length; value += 1)
        (isOpen(value) ? first : last).push((values[value] as SlotValue).lit);
      solver.prefer([...first, ...last]);
    }
  }

  /** Whether the choices of a context can be completed, where no question asked so. */
  complete(context: Context): Outcome {
    if (context.consistent !== undefined) return context.consistent ? 'yes' : 'no';
    const assumptions = this.encoding.assumer.all(this.externals, context.kept);
    if (this.encoding.witnesses.near(frameOf(assumptions)).inside.length > 0) return 'yes';
    return this.encoding.slots.solver.solve(literalsOf(assumptions), this.meter);
  }
}
