import type { Expression, Problem } from '../problem/problem.ts';

const MOST_ROUNDS = 60;
const MOST_GREEDY = 2_000;

function collect(given: Expression, into: Set<number>): void {
  if ('all' in given) for (const part of given.all) collect(part, into);
  else if ('any' in given) for (const part of given.any) collect(part, into);
  else if ('not' in given) collect(given.not, into);
  else if ('values' in given) into.add(given.variable);
  else if ('parts' in given) for (const { variable } of given.parts) into.add(variable);
  else for (const variable of given.columns) into.add(variable);
}

/** The variables of which an expression speaks. */
export function scopeOf(given: Expression): number[] {
  const found = new Set<number>();
  collect(given, found);
  return [...found];
}

function placesOf(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((variable, at) => {
    places[variable] = at;
  });
  return places;
}

function spanOf(order: readonly number[], scopes: readonly (readonly number[])[]): number {
  const places = placesOf(order);
  return scopes.reduce((sum, scope) => {
    let least = order.length;
    let most = 0;
    for (const variable of scope) {
      const place = places[variable] as number;
      if (place < least) least = place;
      if (place > most) most = place;
    }
    return sum + Math.max(0, most - least);
  }, 0);
}

/** Draws variables of common constraints together by their centres of gravity (Aloul, Markov, Sakallah 2003). */
function drawn(start: readonly number[], scopes: readonly (readonly number[])[]): readonly number[] {
  let best = start;
  let least = spanOf(start, scopes);
  let order = start;
  for (let round = 0, idle = 0; round < MOST_ROUNDS && idle < 5; round += 1) {
    const places = placesOf(order);
    const sums = new Float64Array(order.length);
    const counts = new Int32Array(order.length);
    for (const scope of scopes) {
      const centre = scope.reduce((sum, variable) => sum + (places[variable] as number), 0) / scope.length;
      for (const variable of scope) {
        sums[variable] = (sums[variable] as number) + centre;
        counts[variable] = (counts[variable] as number) + 1;
      }
    }
    const pull = (variable: number): number =>
      counts[variable] ? (sums[variable] as number) / (counts[variable] as number) : (places[variable] as number);
    order = order.toSorted((a, b) => pull(a) - pull(b));
    const span = spanOf(order, scopes);
    idle += 1;
    if (span >= least) continue;
    least = span;
    best = order;
    idle = 0;
  }
  return best;
}

/** Places next whichever variable leaves the fewest placed variables with unplaced neighbours. */
function narrow(count: number, scopes: readonly (readonly number[])[]): readonly number[] {
  const around = Array.from({ length: count }, () => new Set<number>());
  for (const scope of scopes)
    if (scope.length <= 40)
      for (const a of scope) for (const b of scope) if (a !== b) (around[a] as Set<number>).add(b);
  const waiting = around.map((set) => set.size);
  const placed = new Uint8Array(count);
  const touched = new Int32Array(count).fill(-1);
  const order: number[] = [];
  const cost = (variable: number): number => {
    let opened = (waiting[variable] as number) > 0 ? 1 : 0;
    for (const other of around[variable] as Set<number>) {
      if (placed[other] && waiting[other] === 1) opened -= 1;
    }
    return opened;
  };
  while (order.length < count) {
    let best = -1;
    let least: readonly [number, number, number] = [0, 0, 0];
    for (let variable = 0; variable < count; variable += 1) {
      if (placed[variable]) continue;
      const rank = [cost(variable), -(touched[variable] as number), waiting[variable] as number] as const;
      const better = rank.findIndex((value, at) => value !== least[at]);
      if (best < 0 || (better >= 0 && (rank[better] as number) < (least[better] as number))) {
        best = variable;
        least = rank;
      }
    }
    placed[best] = 1;
    for (const other of around[best] as Set<number>) {
      waiting[other] = (waiting[other] as number) - 1;
      touched[other] = order.length;
    }
    order.push(best);
  }
  return order;
}

/** Orders of the variables that are worth trying, the most promising first. */
export function ordersFor({ variables, constraints }: Problem): readonly (readonly number[])[] {
  const scopes = constraints.map(scopeOf).filter((scope) => scope.length > 1);
  const given = variables.map((_, at) => at);
  const starts = [given, ...(variables.length <= MOST_GREEDY ? [narrow(variables.length, scopes)] : [])];
  const orders = [...starts, ...starts.map((start) => drawn(start, scopes))];
  const seen = new Set<string>();
  const ranked = orders.map((order) => ({ order, span: spanOf(order, scopes) })).sort((a, b) => a.span - b.span);
  return ranked.flatMap(({ order }) => {
    const key = order.join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [order];
  });
}
