import type { SumPart, WeighedPart } from './solver-parts.ts';

/** The least weight that a part of a sum can still have. */
export function leastOf({ lits, weights }: SumPart, value: Int8Array): number {
  for (let at = 0; at < lits.length; at += 1) if (value[lits[at] as number] !== -1) return weights[at] as number;
  return 0;
}

/** Whether the least of a part stays when a literal of this weight falls: one as light or lighter has not fallen. */
export function keepsLeast(part: WeighedPart, weight: number, value: Int8Array): boolean {
  const { lits, weights } = part;
  if ((weights[part.light] as number) <= weight && value[lits[part.light] as number] !== -1) return true;
  for (let at = 0; (weights[at] as number) <= weight; at += 1) {
    if (value[lits[at] as number] === -1) continue;
    part.light = at;
    return true;
  }
  return false;
}
