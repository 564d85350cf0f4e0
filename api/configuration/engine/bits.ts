/** The first bits, all set. */
export function firstBits(count: number): Int32Array {
  const bits = new Int32Array((count + 31) >> 5).fill(-1);
  if ((count & 31) !== 0) bits[bits.length - 1] = (1 << (count & 31)) - 1;
  return bits;
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
export function keepBits(bits: Int32Array, qualifies: (value: number) => boolean): void {
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] as number;
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest);
      rest &= rest - 1;
      if (!qualifies(32 * word + bit)) bits[word] = (bits[word] as number) & ~(1 << bit);
    }
  }
}

/** The positions of the set bits, ascending. */
export function positionsIn(bits: Int32Array): number[] {
  const positions: number[] = [];
  keepBits(bits.slice(), (value) => positions.push(value) > 0);
  return positions;
}

export function hasBit(bits: Int32Array, at: number): boolean {
  return ((bits[at >> 5] as number) & (1 << (at & 31))) !== 0;
}

export function setBit(bits: Int32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
}
