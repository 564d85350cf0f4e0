import type { PlainDate } from '../kernel/plain-date.ts';
import { receivingDay } from '../order/receiving-day.ts';
import { RULE_VERSION } from './decompose.ts';
import type { FreeStock } from './netting.ts';
import type { Offer } from './offer.ts';
import type { PlanInput } from './plan.ts';
import type { PlanningFacts } from './planning-reads.ts';
import { type LineOfWork, type RouteStep, routeFor } from './schedule.ts';
import { calendarOf } from './working-days.ts';

/** One line to fulfil: `parts` are what a configuration adds to one unit of the product; wanted on `requestedDate`, or at once. */
export type LineToFulfil = {
  readonly lineId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly parts: readonly { readonly itemId: string; readonly quantity: number }[];
  readonly requestedDate: PlainDate | null;
};

/** Working days of the seller's own steps, and of the way to the customer. */
const ROUTE_DAYS = { kittingDays: 1, assemblyDays: 2, testDays: 1, transitDays: 2 } as const;
const SAFETY_DAYS = 1;
/** Parts that nobody offers are taken to come after so many working days. */
export const ASSUMED_LEAD_DAYS = 30;

/** The steps of a kind of work between the two calendars. */
export function routeOf(work: LineOfWork, sellerCalendarId: string, destinationCalendarId: string): RouteStep[] {
  return routeFor(work, { ...ROUTE_DAYS, sellerCalendarId, destinationCalendarId });
}

/** What is done to a line: nothing but packing when it is traded as it is, otherwise what its family asks for. */
export function workOf(made: boolean, family: LineOfWork | undefined): LineOfWork {
  if (!made) return 'component';
  return family === 'vehicle' ? 'vehicle' : 'computer_system';
}

/** The input of a decomposition from everything that was loaded; only calendars that are used are kept in it. */
export function planInputOf(given: {
  readonly today: PlainDate;
  readonly lines: readonly LineToFulfil[];
  readonly facts: PlanningFacts;
  readonly stock: readonly FreeStock[];
  readonly offers: readonly Offer[];
}): PlanInput {
  const { facts } = given;
  const withParts = new Set(facts.bom.map(({ parentId }) => parentId));
  const destination = facts.calendars.find(({ id }) => id === facts.destinationCalendarId);
  const receivedOn = (wanted: PlainDate) => (destination ? receivingDay(calendarOf(destination), wanted) : wanted);
  const families = new Map(facts.items.map(({ id, work }) => [id, work]));
  const used = new Set([
    facts.sellerCalendarId,
    facts.destinationCalendarId,
    ...given.offers.map(({ calendarId }) => calendarId),
  ]);
  return {
    ruleVersion: RULE_VERSION,
    today: given.today,
    sellerCalendarId: facts.sellerCalendarId,
    safetyDays: SAFETY_DAYS,
    assumedLeadDays: ASSUMED_LEAD_DAYS,
    firstSuffix: 1,
    lines: given.lines.map(({ lineId, itemId, quantity, parts, requestedDate }, index) => {
      const made = parts.length > 0 || withParts.has(itemId);
      return {
        id: lineId,
        position: index + 1,
        itemId,
        quantity,
        made,
        options: parts.map((part) => ({ itemId: part.itemId, quantity: part.quantity })),
        target: requestedDate ? { on: receivedOn(requestedDate), kind: 'requested' as const } : null,
        route: routeOf(workOf(made, families.get(itemId)), facts.sellerCalendarId, facts.destinationCalendarId),
      };
    }),
    bom: facts.bom,
    stock: given.stock,
    offers: given.offers,
    calendars: facts.calendars.filter(({ id }) => used.has(id)),
    excluded: [],
    covered: [],
  };
}
