import type { Diagram } from './diagram.ts';
import type { Allowed } from './sweep.ts';

/** Number of solutions that take only allowed values. */
export function countSolutions(diagram: Diagram, allowed: Allowed = []): bigint {
  const { classes, order, root, levels, first, edgeClass, edgeTarget } = diagram;
  if (root < 0) return 0n;
  const members = Array.from(order, (variable) => {
    const of = classes[variable] as Int32Array;
    const counts: number[] = [];
    let all = 0;
    of.forEach((entry, value) => {
      if (allowed[variable] && !allowed[variable]?.[value]) return;
      counts[entry] = (counts[entry] ?? 0) + 1;
      all += 1;
    });
    return { counts, all };
  });
  const skips = new Map<number, bigint>();
  const skipped = (from: number, to: number): bigint => {
    const key = from * (order.length + 1) + to;
    const known = skips.get(key);
    if (known !== undefined) return known;
    let product = 1n;
    for (let level = from; level < to; level += 1) product *= BigInt(members[level]?.all ?? 0);
    skips.set(key, product);
    return product;
  };
  const end = levels.length - 1;
  const below: bigint[] = Array.from({ length: end + 1 }, () => 1n);
  for (let node = end - 1; node >= root; node -= 1) {
    const level = levels[node] as number;
    let sum = 0n;
    for (let edge = first[node] as number; edge < (first[node + 1] as number); edge += 1) {
      const target = edgeTarget[edge] as number;
      const times = members[level]?.counts[edgeClass[edge] as number] ?? 0;
      if (times > 0) sum += BigInt(times) * skipped(level + 1, levels[target] as number) * (below[target] as bigint);
    }
    below[node] = sum;
  }
  return skipped(0, levels[root] as number) * (below[root] as bigint);
}
