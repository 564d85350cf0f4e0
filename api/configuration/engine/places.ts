import { hasBit, setBit } from './bits.ts';
import { type Choice, type Choices, keptBeside } from './choices.ts';
import type { Engine } from './model.ts';
import { pictureOf } from './picture.ts';

/** A click on an option. */
export type Click = Choice & { readonly option: string };

/** A slot, and the choices that clicks on it leave in place; the values of it that the clicks ask for, as bits. */
export type Place = { readonly slot: number; readonly kept: Choices; readonly values: Int32Array };

/** What a click sets: a value of a place. Clicks that set the same value differ in the option of a class only. */
export type Spot = { readonly place: Place; readonly value: number };

/** Puts clicks on the same slot beside the same choices together. */
export function placesOf<One extends Click>(engine: Engine, choices: Choices, clicks: readonly One[]): Map<One, Spot> {
  const { all, places } = engine.hard().slots;
  const made = new Map<string, Place>();
  const spots = new Map<One, Spot>();
  for (const click of clicks) {
    const group = engine.index.groups.get(click.group)?.at ?? -1;
    const option = engine.classes.index.options[group]?.get(click.option)?.at ?? -1;
    const found = places[group]?.[option]?.find(({ quantity }) => quantity === click.quantity);
    if (!found) continue;
    const { slot, value } = found;
    const kept = keptBeside(engine.index, choices, click);
    const key = [slot, ...kept.map((choice) => choices.indexOf(choice))].join();
    const words = ((all[slot]?.values.length ?? 0) + 31) >> 5;
    const place = made.get(key) ?? { slot, kept, values: new Int32Array(words) };
    made.set(key, place);
    setBit(place.values, value);
    spots.set(click, { place, value });
  }
  return spots;
}

/** The values of a place that stay open, and the literals that keep out all others. */
export class OpenValues {
  readonly bits: Int32Array;
  readonly barred: number[] = [];
  private readonly engine: Engine;
  private readonly at: number;

  constructor(engine: Engine, { slot, values }: Place) {
    this.engine = engine;
    this.at = slot;
    this.bits = values.slice();
    this.bar((value) => !hasBit(values, value));
  }

  private bar(out: (value: number) => boolean): void {
    this.engine.hard().slots.all[this.at]?.values.forEach(({ lit }, value) => {
      if (out(value)) this.barred.push(lit ^ 1);
    });
  }

  /** Takes out and returns the values that go with all else in a model. */
  take(model: Int8Array): Int32Array {
    const { neighbours } = this.engine;
    neighbours.look(pictureOf(this.engine.hard(), model));
    const taken = neighbours.survivors(this.at, this.bits).slice();
    for (let word = 0; word < taken.length; word += 1)
      this.bits[word] = (this.bits[word] as number) & ~(taken[word] as number);
    this.bar((value) => hasBit(taken, value));
    return taken;
  }
}
