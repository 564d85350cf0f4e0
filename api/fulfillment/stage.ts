import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { lateness, type RouteStep, scheduleForward, type TaskKind } from './schedule.ts';
import type { WorkingDays } from './working-days.ts';

/** How far a line has come, in the customer's words and in this order; cancelled stands outside of it. */
export const STAGES = [
  'placed',
  'confirmed',
  'in_production',
  'received',
  'assembling',
  'testing',
  'shipped',
  'delivered',
] as const;

export type Stage = (typeof STAGES)[number] | 'cancelled';

/**
 * The facts behind a line's stage. `parts` counts pieces: needed in all, confirmed (stock or a supplier's word), under way at a supplier,
 * at hand (stock or received). `units` counts units of the line that are now in each state; goods without serials are only shipped, delivered.
 */
export type StageFacts = {
  readonly quantity: number;
  readonly cancelled: boolean;
  readonly parts: {
    readonly required: number;
    readonly confirmed: number;
    readonly underway: number;
    readonly atHand: number;
  };
  readonly units: {
    readonly assembling: number;
    readonly assembled: number;
    readonly tested: number;
    readonly shipped: number;
    readonly delivered: number;
  };
};

/** The stage of a line: a later one begins with its first unit, while tested, shipped and delivered wait for the last. */
export function lineStage({ quantity, cancelled, parts, units }: StageFacts): Stage {
  if (cancelled) return 'cancelled';
  if (units.delivered >= quantity) return 'delivered';
  const shipped = units.shipped + units.delivered;
  if (shipped >= quantity) return 'shipped';
  const built = units.assembled + units.tested + shipped;
  if (built >= quantity) return 'testing';
  if (built + units.assembling > 0) return 'assembling';
  if (parts.atHand >= parts.required) return 'received';
  if (parts.underway > 0) return 'in_production';
  return parts.confirmed >= parts.required ? 'confirmed' : 'placed';
}

/** The stage of an order: that of its least advanced line that is not cancelled. */
export function orderStage(lines: readonly Stage[]): Stage {
  const live = STAGES.findIndex((stage) => lines.includes(stage));
  return STAGES[live] ?? 'cancelled';
}

/** What decides a line's expected date. `readyOn`: when the last missing part may be kitted (null: all at hand). */
export type DateFacts = {
  readonly stage: Stage;
  readonly today: PlainDate;
  readonly promisedOn: PlainDate;
  readonly deliveredOn: PlainDate | null;
  readonly parcelExpectedOn: PlainDate | null;
  readonly readyOn: PlainDate | null;
  readonly route: readonly RouteStep[];
  readonly doneTasks: readonly TaskKind[];
};

/**
 * The expected date: the real one once delivered, the parcel's once shipped, else what the remaining steps need from now on, but not
 * before the promise (nobody asked for it earlier).
 */
export function expectedDate(facts: DateFacts, days: WorkingDays): PlainDate {
  if (facts.stage === 'delivered') return facts.deliveredOn ?? facts.promisedOn;
  if (facts.stage === 'cancelled') return facts.promisedOn;
  if (facts.stage === 'shipped') return facts.parcelExpectedOn ?? facts.promisedOn;
  const left = facts.route.filter(({ kind }) => !facts.doneTasks.includes(kind));
  const from = facts.readyOn === null ? facts.today : laterOf(facts.readyOn, facts.today);
  return laterOf(facts.promisedOn, scheduleForward(left, from, days).deliverOn);
}

/** A part that a line waits for, as the customer may know it. */
export type OpenMatter =
  | { readonly kind: 'part_expected'; readonly itemId: string; readonly expectedOn: PlainDate }
  | { readonly kind: 'part_being_replaced'; readonly itemId: string; readonly quantity: number }
  | { readonly kind: 'test_repeated'; readonly quantity: number };

/** Why a line is expected when it is: codes and parameters free of suppliers, worded by the reader. */
export type StageFinding = {
  readonly code: 'later_than_promised' | OpenMatter['kind'];
  readonly params: Readonly<Record<string, string>>;
};

/** The findings of a line, the broken promise first; a part that is merely expected counts only when the promise is at stake. */
export function stageFindings(
  promised: PlainDate,
  expected: PlainDate,
  matters: readonly OpenMatter[],
): StageFinding[] {
  const days = lateness(promised, expected);
  const late: StageFinding[] =
    days > 0 ? [{ code: 'later_than_promised', params: { promised, expected, days: String(days) } }] : [];
  const told = matters.filter(({ kind }) => kind !== 'part_expected' || days > 0);
  return [
    ...late,
    ...told.map(({ kind, ...params }) => ({
      code: kind,
      params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    })),
  ];
}
