import type { Assumption } from './assumptions.ts';
import type { Frame, Picture } from './neighbours.ts';

const MOST_KEPT = 256;

/** The values that all assumptions leave in the slots they speak of. */
export function frameOf(assumptions: readonly Assumption[]): Frame {
  const bits: (Int32Array | undefined)[] = [];
  const slots: number[] = [];
  for (const { admits } of assumptions)
    for (const { slot, values } of admits) {
      const left = new Int32Array((values.length + 31) >> 5);
      const before = bits[slot];
      if (!before) slots.push(slot);
      values.forEach((admitted, at) => {
        if (admitted) left[at >> 5] = (left[at >> 5] as number) | (1 << (at & 31));
      });
      bits[slot] = before ? left.map((word, at) => word & (before[at] as number)) : left;
    }
  return { bits, slots };
}

// Two configurations of one hash count as one: that forgets something true and claims nothing.
function hashOf(picture: Picture): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < picture.length; at += 1) hash = Math.imul(hash ^ (picture[at] as number), 0x01000193);
  return hash;
}

/** Configurations that fit, and those that all but one slot of fits. */
export type Near = {
  readonly inside: readonly Picture[];
  readonly beside: readonly { readonly picture: Picture; readonly slot: number }[];
};

/** Valid configurations found earlier; each proves that everything in it is possible together. */
export class Witnesses {
  private pictures: Picture[] = [];
  private readonly known = new Set<number>();

  /** Keeps a configuration unless it is there; true when it is new. */
  add(picture: Picture): boolean {
    const key = hashOf(picture);
    if (this.known.has(key)) return false;
    this.known.add(key);
    this.pictures.unshift(picture);
    const old = this.pictures.length > MOST_KEPT ? this.pictures.pop() : undefined;
    if (old) this.known.delete(hashOf(old));
    return true;
  }

  /** The configurations inside a frame, latest first, and those that a change of one slot could bring inside. */
  near(frame: Frame): Near {
    const inside: Picture[] = [];
    const beside: { picture: Picture; slot: number }[] = [];
    for (const picture of this.pictures) {
      let outside = 0;
      let slot = -1;
      for (let at = 0; at < frame.slots.length && outside < 2; at += 1) {
        const constrained = frame.slots[at] as number;
        const value = picture[constrained] as number;
        const admitted = frame.bits[constrained] as Int32Array;
        if (((admitted[value >> 5] as number) & (1 << (value & 31))) !== 0) continue;
        outside += 1;
        slot = constrained;
      }
      if (outside === 0) inside.push(picture);
      else if (outside === 1) beside.push({ picture, slot });
    }
    return { inside, beside };
  }
}
