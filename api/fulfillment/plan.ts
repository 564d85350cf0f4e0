import type { PlainDate } from '../kernel/plain-date.ts';
import type { BomLine, Component } from './bill-of-materials.ts';
import type { FreeStock, Requirement } from './netting.ts';
import type { Offer } from './offer.ts';
import type { RouteStep, ScheduledStep } from './schedule.ts';
import type { AwardReason, Candidate } from './sourcing.ts';
import type { CalendarFact } from './working-days.ts';

/**
 * One order line to plan. `made`: built from the bill of materials of its item and the parts of its `options` (per unit); otherwise the
 * item itself is procured. `target`: the day to deliver on, as promised before or only requested; null: as early as possible.
 */
export type PlanLine = {
  readonly id: string;
  readonly position: number;
  readonly itemId: string;
  readonly quantity: number;
  readonly made: boolean;
  readonly options: readonly Component[];
  readonly target: { readonly on: PlainDate; readonly kind: 'requested' | 'promised' } | null;
  readonly route: readonly RouteStep[];
};

/**
 * All that a decomposition looks at; stored beside its result. `covered`: what earlier plans of the same order already reserved or
 * ordered, so that a repeated run never orders it again. `assumedLeadDays`: when parts without a supplier are taken to arrive.
 */
export type PlanInput = {
  readonly ruleVersion: string;
  readonly today: PlainDate;
  readonly sellerCalendarId: string;
  readonly safetyDays: number;
  readonly assumedLeadDays: number;
  readonly firstSuffix: number;
  readonly lines: readonly PlanLine[];
  readonly bom: readonly BomLine[];
  readonly stock: readonly FreeStock[];
  readonly offers: readonly Offer[];
  readonly calendars: readonly CalendarFact[];
  readonly excluded: readonly { readonly itemId: string; readonly supplierId: string }[];
  readonly covered: readonly Requirement[];
};

/** Why a line comes when it comes; free of suppliers, so that the customer may read it. */
export type PlanFinding = {
  readonly code: 'later_than_target' | 'target_not_worked' | 'waits_for_component' | 'no_source';
  readonly params: Readonly<Record<string, string>>;
};

export type PlannedLine = {
  readonly lineId: string;
  readonly kittingOn: PlainDate;
  readonly expectedOn: PlainDate;
  readonly lateDays: number;
  readonly confirmed: boolean;
  readonly findings: readonly PlanFinding[];
};

/** planned = netted + subOrdered - surplus + short, for each component of each line. */
export type PlannedComponent = {
  readonly lineId: string;
  readonly itemId: string;
  readonly planned: number;
  readonly netted: number;
  readonly subOrdered: number;
  readonly surplus: number;
  readonly short: number;
};

/** `pegs` say which order lines the pieces are for; the rest of the quantity is surplus. `orderLineId` when it is only one. */
export type PlannedSubOrderLine = {
  readonly position: number;
  readonly itemId: string;
  readonly offerId: string;
  readonly quantity: number;
  readonly unitCost: string;
  readonly total: string;
  readonly dueOn: PlainDate;
  readonly orderLineId: string | null;
  readonly pegs: readonly { readonly lineId: string; readonly quantity: number }[];
};

export type PlannedSubOrder = {
  readonly suffix: number;
  readonly supplierId: string;
  readonly currency: string;
  readonly total: string;
  readonly dueOn: PlainDate;
  readonly lines: readonly PlannedSubOrderLine[];
};

/** An award points at its sub-order line by suffix and position. */
export type PlannedAward = {
  readonly suffix: number;
  readonly position: number;
  readonly itemId: string;
  readonly supplierId: string;
  readonly offerId: string;
  readonly quantity: number;
  readonly needOn: PlainDate;
  readonly arrivesOn: PlainDate;
  readonly lateDays: number;
  readonly reason: AwardReason;
  readonly candidates: readonly Candidate[];
};

/** A task starts after the one before it in its line's sequence. */
export type PlannedTask = ScheduledStep & {
  readonly lineId: string;
  readonly sequence: number;
  readonly quantity: number;
};

export type PlannedException = {
  readonly kind: 'no_candidate' | 'late';
  readonly lineId: string;
  readonly itemId: string | null;
  readonly quantity: number;
  readonly candidates: readonly Candidate[];
  readonly params: Readonly<Record<string, string>>;
};

export type Plan = {
  readonly ruleVersion: string;
  readonly lines: readonly PlannedLine[];
  readonly components: readonly PlannedComponent[];
  readonly reservations: readonly Requirement[];
  readonly subOrders: readonly PlannedSubOrder[];
  readonly awards: readonly PlannedAward[];
  readonly tasks: readonly PlannedTask[];
  readonly exceptions: readonly PlannedException[];
};
