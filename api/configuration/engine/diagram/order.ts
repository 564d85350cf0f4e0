import type { Expression, Problem } from '../problem/problem.ts';

const MOST_ROUNDS = 60;
const MOST_GREEDY = 2_000;
const MOST_BITS = 500;
const MOST_WORK = 3_000_000;
const MOST_REFINED = 2;
const WINDOW = 40;
const ENOUGH = 0.999;

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
function drawn(
  start: readonly number[],
  scopes: readonly (readonly number[])[],
  expired: () => boolean,
): readonly number[] {
  let best = start;
  let least = spanOf(start, scopes);
  let order = start;
  for (let round = 0, idle = 0; round < MOST_ROUNDS && idle < 5 && !expired(); round += 1) {
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
function narrow(count: number, scopes: readonly (readonly number[])[], expired: () => boolean): readonly number[] {
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
    if (expired()) return order.concat(Array.from(placed.keys()).filter((variable) => !placed[variable]));
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

/**
 * What an order is feared to cost: per cut, as many nodes as there are values of the variables above it that share a constraint
 * with one below it.
 */
function fear(places: Int32Array, scopes: readonly (readonly number[])[], bits: readonly number[]): number {
  const lasts = new Int32Array(places.length).fill(-1);
  for (const scope of scopes) {
    const last = scope.reduce((most, variable) => Math.max(most, places[variable] as number), 0);
    for (const variable of scope) if ((lasts[variable] as number) < last) lasts[variable] = last;
  }
  const changes = new Float64Array(places.length + 1);
  places.forEach((place, variable) => {
    const last = lasts[variable] as number;
    if (last <= place) return;
    changes[place] = (changes[place] as number) + (bits[variable] as number);
    changes[last] = (changes[last] as number) - (bits[variable] as number);
  });
  let open = 0;
  return changes.reduce((sum, change) => {
    open += change;
    return sum + 2 ** Math.min(open, MOST_BITS);
  }, 0);
}

/** Moves each variable to where the order is feared to cost least, again and again, for a limited amount of work. */
function refined(
  start: readonly number[],
  scopes: readonly (readonly number[])[],
  bits: readonly number[],
  expired: () => boolean,
): readonly number[] {
  const work = scopes.reduce((sum, scope) => sum + scope.length, start.length);
  let left = Math.floor(MOST_WORK / work);
  let order = start;
  let least = fear(placesOf(order), scopes, bits);
  for (let better = true; better; ) {
    better = false;
    for (const variable of start) {
      if (expired()) return order;
      const others = order.filter((other) => other !== variable);
      const at = order.indexOf(variable);
      for (let place = Math.max(0, at - WINDOW); place <= Math.min(others.length, at + WINDOW); place += 1) {
        left -= 1;
        if (left < 0) return order;
        const moved = others.toSpliced(place, 0, variable);
        const cost = fear(placesOf(moved), scopes, bits);
        if (cost >= least * ENOUGH) continue;
        least = cost;
        order = moved;
        better = true;
      }
    }
  }
  return order;
}

function distinct<Value extends ArrayLike<number>>(lists: readonly Value[], key: (list: Value) => string): Value[] {
  return [...new Map(lists.toReversed().map((list) => [key(list), list])).values()].reverse();
}

/**
 * Orders of the variables that are worth trying, the most promising first. `sizes`: how many values of each are to be told
 * apart. Says less when the time is up.
 */
export function ordersFor(
  { constraints }: Problem,
  sizes: readonly number[],
  expired: () => boolean,
): readonly (readonly number[])[] {
  const scopes = constraints.map(scopeOf).filter((scope) => scope.length > 1);
  const different = distinct(scopes, (scope) => scope.toSorted((a, b) => a - b).join());
  const bits = sizes.map((size) => Math.log2(Math.max(1, size)));
  const given = sizes.map((_, at) => at);
  const starts = [given, ...(sizes.length <= MOST_GREEDY ? [narrow(sizes.length, different, expired)] : [])];
  const plain = [...starts, ...starts.map((start) => drawn(start, scopes, expired))];
  const rank = (orders: readonly (readonly number[])[]) => {
    const ranked = orders.map((order) => ({ order, cost: fear(placesOf(order), different, bits) }));
    const sorted = ranked.sort((a, b) => a.cost - b.cost).map(({ order }) => order);
    return distinct(sorted, (order) => order.join());
  };
  const better = rank(plain).slice(0, MOST_REFINED);
  return rank([...plain, ...better.map((order) => refined(order, different, bits, expired))]);
}
