import { by } from '../kernel/compare.ts';
import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { type MatterRecord, withdrawalsOf } from './open-matter.ts';
import type { StageFacts } from './stage.ts';
import {
  type Arrival,
  arrivalsOf,
  confirmedPieces,
  type Said,
  type Standing,
  type SupplyRecord,
  standingOf,
  underwayPieces,
} from './supply.ts';

/** The books of a component of a line. */
export type ComponentRecord = {
  readonly lineId: string;
  readonly itemId: string;
  readonly sku: string;
  readonly planned: number;
  readonly netted: number;
  readonly short: number;
};

/**
 * How far a line's parts are. `last`: the part that comes last of those that it needs and does not have; `replacedOn`: the day on which
 * pieces without a supplier could come.
 */
export type LineParts = StageFacts['parts'] & {
  readonly last: { readonly itemId: string; readonly on: PlainDate } | null;
  readonly replacedOn: PlainDate | null;
};

/** What lines take of what is on order. `needed`: pieces still to be shipped that a line waits for, by supply and what was said of them. */
export type PeggedSupply = {
  readonly parts: ReadonlyMap<string, LineParts>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly needed: ReadonlyMap<string, Readonly<Record<Said, number>>>;
};

type Pool = {
  confirmed: number;
  underway: number;
  received: number;
  readonly arrivals: { readonly arrival: Arrival; left: number }[];
};

type Facts = {
  readonly lines: readonly { readonly id: string }[];
  readonly components: readonly ComponentRecord[];
  readonly supplies: readonly SupplyRecord[];
  readonly matters: readonly MatterRecord[];
  readonly replacements: ReadonlyMap<string, PlainDate>;
};

const NONE = { accepted: 0, changed: 0, backordered: 0, unanswered: 0 } as const;
/** The parts of a line that needs none. */
export const NO_PARTS: LineParts = { required: 0, confirmed: 0, underway: 0, atHand: 0, last: null, replacedOn: null };

/**
 * Gives what is on order to the lines, in their order: each takes only what it needs, what comes first first, its own pieces before those
 * that are shared. What nobody takes is surplus, and makes nobody wait.
 */
export function pegSupplies({ lines, components, supplies, matters, replacements }: Facts): PeggedSupply {
  const positions = new Map(lines.map(({ id }, index) => [id, index]));
  const standings = new Map(supplies.map((supply) => [supply.id, standingOf(supply, withdrawalsOf(supply, matters))]));
  const pools = poolsOf(supplies, standings);
  const parts = new Map<string, LineParts>();
  const needed = new Map<string, Record<Said, number>>();
  const inOrder = by<ComponentRecord>(
    ({ lineId }) => positions.get(lineId) ?? 0,
    ({ itemId }) => itemId,
  );
  for (const component of components.toSorted(inOrder)) {
    const { lineId, itemId, planned, netted, short } = component;
    const sources = [lineId, ''].flatMap((owner) => pools.get(`${owner} ${itemId}`) ?? []);
    const atHand = netted + fill(sources, 'received', planned - netted);
    const taken = take(sources, planned - atHand);
    for (const { supplyId, said, quantity } of taken) {
      if (!said) continue;
      const counts = needed.get(supplyId) ?? { ...NONE };
      counts[said] += quantity;
      needed.set(supplyId, counts);
    }
    const sum = parts.get(lineId) ?? NO_PARTS;
    parts.set(lineId, {
      required: sum.required + planned,
      confirmed: sum.confirmed + netted + fill(sources, 'confirmed', planned - netted),
      underway: sum.underway + fill(sources, 'underway', planned - netted),
      atHand: sum.atHand + atHand,
      last: taken.reduce((last, { on }) => (last && last.on >= on ? last : { itemId, on }), sum.last),
      replacedOn: short > 0 ? latest(sum.replacedOn, replacements.get(itemId) ?? null) : sum.replacedOn,
    });
  }
  return { parts, standings, needed };
}

function poolsOf(supplies: readonly SupplyRecord[], standings: ReadonlyMap<string, Standing>): Map<string, Pool> {
  const groups = Map.groupBy(supplies, ({ lineId, itemId }) => `${lineId ?? ''} ${itemId}`);
  const sumOf = (group: readonly SupplyRecord[], count: (supply: SupplyRecord) => number) =>
    group.reduce((sum, supply) => sum + count(supply), 0);
  return new Map(
    [...groups].map(([key, group]) => {
      const arrivals = group
        .flatMap((supply) => {
          const standing = standings.get(supply.id);
          return standing ? arrivalsOf(supply, standing) : [];
        })
        .toSorted(
          by(
            ({ on }) => on,
            ({ supplyId }) => supplyId,
          ),
        )
        .map((arrival) => ({ arrival, left: arrival.quantity }));
      const pool = {
        confirmed: sumOf(group, confirmedPieces),
        underway: sumOf(group, underwayPieces),
        received: sumOf(group, ({ received }) => received),
        arrivals,
      };
      return [key, pool];
    }),
  );
}

function fill(sources: readonly Pool[], field: 'confirmed' | 'underway' | 'received', most: number): number {
  let filled = 0;
  for (const pool of sources) {
    const taken = Math.min(pool[field], most - filled);
    pool[field] -= taken;
    filled += taken;
  }
  return filled;
}

function take(sources: readonly Pool[], most: number): Arrival[] {
  const taken: Arrival[] = [];
  let open = most;
  for (const entry of sources.flatMap(({ arrivals }) => arrivals)) {
    const quantity = Math.min(entry.left, open);
    if (quantity <= 0) continue;
    entry.left -= quantity;
    open -= quantity;
    taken.push({ ...entry.arrival, quantity });
  }
  return taken;
}

const latest = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a && b ? laterOf(a, b) : (a ?? b));
