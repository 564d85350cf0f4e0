import { by } from '../kernel/compare.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Requirement } from './netting.ts';
import type { Award, Sourcing } from './sourcing.ts';

/** Pieces of one award that serve one line; a peg's surplus are pieces that lots forced and nobody needs. */
export type Peg = {
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly surplus: number;
  readonly award: Award;
  readonly needOn: PlainDate;
};

/** Needs of several lines for one item on one day are sourced together, so that lots are shared. */
export type NeedGroup = {
  readonly itemId: string;
  readonly needOn: PlainDate;
  readonly members: readonly Requirement[];
};

/** Groups open requirements by item and day, earliest day first, so that the earlier need has the first call on capacity. */
export function groupNeeds(open: readonly Requirement[], needOn: ReadonlyMap<string, PlainDate>): NeedGroup[] {
  const groups = new Map<string, { itemId: string; needOn: PlainDate; members: Requirement[] }>();
  for (const requirement of open) {
    const day = needOn.get(requirement.lineId) ?? '';
    const key = `${day} ${requirement.itemId}`;
    const group = groups.get(key) ?? { itemId: requirement.itemId, needOn: day, members: [] };
    group.members.push(requirement);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    by(
      (group) => group.needOn,
      (group) => group.itemId,
    ),
  );
}

/**
 * Deals the awards out to the group's lines in order: who comes first gets what arrives first. Surplus goes with the last piece
 * of its award. Pegs without surplus add up to the group's quantity less what is short.
 */
export function peg(group: NeedGroup, sourcing: Sourcing): Peg[] {
  const pegs: Peg[] = [];
  const waiting = group.members.map(({ lineId, quantity }) => ({ lineId, left: quantity }));
  let next = 0;
  for (const award of sourcing.awards.toSorted(
    by(
      ({ arrivesOn }) => arrivesOn,
      ({ offerId }) => offerId,
    ),
  )) {
    let left = award.quantity;
    for (let line = waiting[next]; line && left > 0; line = waiting[next]) {
      const quantity = Math.min(left, line.left);
      left -= quantity;
      line.left -= quantity;
      const surplus = line.left === 0 && next === waiting.length - 1 ? left : 0;
      pegs.push({ lineId: line.lineId, itemId: group.itemId, quantity, surplus, award, needOn: group.needOn });
      left -= surplus;
      if (line.left === 0) next += 1;
    }
    // Lots of an earlier arrival already serve everybody: this award is wholly surplus and stands with the last line.
    const last = waiting.at(-1);
    if (left > 0 && last) {
      pegs.push({ lineId: last.lineId, itemId: group.itemId, quantity: 0, surplus: left, award, needOn: group.needOn });
    }
  }
  return pegs;
}
