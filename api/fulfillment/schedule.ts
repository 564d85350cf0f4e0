import { addDays, daysBetween, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import type { WorkingDays } from './working-days.ts';

export type TaskKind = 'kitting' | 'assembly' | 'conversion' | 'inspection' | 'system_test' | 'delivery';

/** One step of the way from parts to the customer: it occupies a number of consecutive working days of a calendar (0: none). */
export type RouteStep = { readonly kind: TaskKind; readonly workingDays: number; readonly calendarId: string };

export type ScheduledStep = { readonly kind: TaskKind; readonly startsOn: PlainDate; readonly dueOn: PlainDate };

/** `kittingOn` is the one day on which all parts of the line must be at hand. */
export type Schedule = {
  readonly kittingOn: PlainDate;
  readonly deliverOn: PlainDate;
  readonly steps: readonly ScheduledStep[];
};

/** How long the seller's own work takes, in working days; transit runs on the destination's calendar. */
export type RouteTimes = {
  readonly sellerCalendarId: string;
  readonly destinationCalendarId: string;
  readonly kittingDays: number;
  readonly assemblyDays: number;
  readonly testDays: number;
  readonly transitDays: number;
};

/** What is done to a line: systems are assembled and tested, vehicles converted and inspected before delivery, goods only packed. */
export type LineOfWork = 'computer_system' | 'vehicle' | 'component';

/** The route of a line of work. Delivery occupies the day of dispatch and the transit days after it. */
export function routeFor(work: LineOfWork, times: RouteTimes): RouteStep[] {
  const own = (kind: TaskKind, workingDays: number): RouteStep => ({
    kind,
    workingDays,
    calendarId: times.sellerCalendarId,
  });
  const middle: Record<LineOfWork, RouteStep[]> = {
    computer_system: [own('assembly', times.assemblyDays), own('system_test', times.testDays)],
    vehicle: [own('conversion', times.assemblyDays), own('inspection', times.testDays)],
    component: [],
  };
  const delivery: RouteStep = {
    kind: 'delivery',
    workingDays: times.transitDays + 1,
    calendarId: times.destinationCalendarId,
  };
  return [own('kitting', times.kittingDays), ...middle[work], delivery];
}

/** Earliest schedule when all parts are at hand on the morning of `readyOn`. */
export function scheduleForward(route: readonly RouteStep[], readyOn: PlainDate, days: WorkingDays): Schedule {
  let free = readyOn;
  const steps: ScheduledStep[] = [];
  for (const step of route) {
    const startsOn = days.add(step.calendarId, free, 0);
    const dueOn = step.workingDays > 0 ? days.add(step.calendarId, startsOn, step.workingDays - 1) : startsOn;
    steps.push({ kind: step.kind, startsOn, dueOn });
    free = step.workingDays > 0 ? addDays(dueOn, 1) : startsOn;
  }
  return { kittingOn: steps[0]?.startsOn ?? readyOn, deliverOn: steps.at(-1)?.dueOn ?? readyOn, steps };
}

/** Latest schedule that delivers on `deliverOn` or, when that is no working day, on the last one before it. */
export function scheduleBackward(route: readonly RouteStep[], deliverOn: PlainDate, days: WorkingDays): Schedule {
  let bound = deliverOn;
  const steps: ScheduledStep[] = [];
  for (const step of route.toReversed()) {
    const dueOn = days.last(step.calendarId, bound);
    const startsOn = step.workingDays > 1 ? days.add(step.calendarId, dueOn, 1 - step.workingDays) : dueOn;
    steps.push({ kind: step.kind, startsOn, dueOn });
    bound = step.workingDays > 0 ? addDays(startsOn, -1) : startsOn;
  }
  steps.reverse();
  return { kittingOn: steps[0]?.startsOn ?? deliverOn, deliverOn: steps.at(-1)?.dueOn ?? deliverOn, steps };
}

/** The day by which parts must arrive to be kitted on `kittingOn`, keeping the safety time in working days. */
export function partsDueOn(kittingOn: PlainDate, safetyDays: number, calendarId: string, days: WorkingDays): PlainDate {
  return safetyDays > 0 ? days.add(calendarId, kittingOn, -safetyDays) : kittingOn;
}

/** The day on which parts that arrive on `arrivesOn` may be kitted: after the safety time, and not before today. */
export function kittingDay(
  arrivesOn: PlainDate,
  safetyDays: number,
  calendarId: string,
  today: PlainDate,
  days: WorkingDays,
): PlainDate {
  return days.add(calendarId, laterOf(days.add(calendarId, arrivesOn, safetyDays), today), 0);
}

/** Calendar days by which `expected` misses `promised`; zero when it does not. */
export function lateness(promised: PlainDate, expected: PlainDate): number {
  return expected > promised ? daysBetween(promised, expected) : 0;
}
