import type { Sum } from './solver-parts.ts';

/** An assignment as it was when fewer literals were on the trail. */
export type Past = { readonly value: Int8Array; readonly position: Int32Array; readonly before: number };

const fell = (lit: number, { value, position, before }: Past): boolean =>
  value[lit] === -1 && (position[lit >> 1] as number) < before;

const held = (lit: number, { value, position, before }: Past): boolean =>
  value[lit] === 1 && (position[lit >> 1] as number) < before;

/** Literals, all false, that together with the sum make `implied` true (-1: contradict the sum). */
export function explainSum(sum: Sum, implied: number, past: Past): number[] {
  const heavy = implied < 0 ? -1 : implied ^ 1;
  const firsts: number[] = [];
  let own = -1;
  let excess = -sum.bound - 1;
  sum.parts.forEach(({ lits, weights }, index) => {
    const at = heavy < 0 ? -1 : lits.indexOf(heavy);
    if (at >= 0) own = index;
    const first = at >= 0 ? at : lits.findIndex((lit) => !fell(lit, past));
    firsts.push(first);
    excess += first < 0 ? 0 : (weights[first] as number);
  });
  const out: number[] = sum.gate >= 0 && heavy !== sum.gate ? [sum.gate ^ 1] : [];
  sum.parts.forEach(({ lits, weights }, index) => {
    const first = firsts[index] as number;
    const least = weights[first] ?? 0;
    if (index === own || least === 0) return;
    if (least <= excess) {
      excess -= least;
      return;
    }
    const lit = lits[first] as number;
    if (first > 1 && held(lit, past)) out.push(lit ^ 1);
    else for (let at = 0; (weights[at] as number) < least; at += 1) out.push(lits[at] as number);
  });
  return out;
}
