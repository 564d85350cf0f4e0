import { DomainError, WrongStateError } from '../kernel/error.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { addDays } from '../kernel/plain-date.ts';
import { type LineOutcome, waitingPieces } from './sub-order.ts';

export type ExceptionKind = 'unanswered' | 'rejected' | 'shortfall' | 'late' | 'no_candidate' | 'test_failed';

/**
 * `answered`, `received` and `covered` come by themselves: the supplier answered anew, everything that was missing came, or the order has
 * enough without the pieces.
 */
export type ExceptionResolution =
  | 'awarded'
  | 'date_moved'
  | 'date_accepted'
  | 'retested'
  | 'cancelled'
  | 'answered'
  | 'received'
  | 'covered';

/** A new entry of the work queue, about pieces of one sub-order line. */
export type ExceptionDraft = {
  readonly kind: ExceptionKind;
  readonly quantity: number;
  readonly params: Readonly<Record<string, string>>;
};

const RESOLUTIONS: Readonly<Record<ExceptionKind, readonly ExceptionResolution[]>> = {
  unanswered: ['awarded', 'date_moved', 'cancelled', 'answered', 'covered'],
  rejected: ['awarded', 'date_moved', 'cancelled', 'answered', 'covered'],
  shortfall: ['awarded', 'date_moved', 'date_accepted', 'cancelled', 'answered', 'covered'],
  late: ['awarded', 'date_moved', 'date_accepted', 'cancelled', 'answered', 'covered'],
  no_candidate: ['awarded', 'date_moved', 'cancelled'],
  test_failed: ['retested', 'cancelled'],
};

/** This kind of exception cannot be settled in this way. */
export class ResolutionNotPossibleError extends DomainError {
  readonly code = 'RESOLUTION_NOT_POSSIBLE';
  readonly kind: ExceptionKind;
  readonly possible: readonly ExceptionResolution[];
  constructor(kind: ExceptionKind, possible: readonly ExceptionResolution[]) {
    super(`an exception of kind ${kind} is settled by ${possible.join(', ')}`);
    this.kind = kind;
    this.possible = possible;
  }
}

/** The ways in which an exception of a kind may be settled. */
export function resolutionsOf(kind: ExceptionKind): readonly ExceptionResolution[] {
  return RESOLUTIONS[kind];
}

/** Refuses to settle what is settled, or in a way that its kind does not know. */
export function checkResolution(
  kind: ExceptionKind,
  state: 'open' | 'resolved',
  resolution: ExceptionResolution,
): void {
  if (state !== 'open') throw new WrongStateError('exception', state);
  if (!RESOLUTIONS[kind].includes(resolution)) throw new ResolutionNotPossibleError(kind, RESOLUTIONS[kind]);
}

/**
 * What an answer leaves for a planner: rejected pieces, back-ordered ones, and changed dates beyond the tolerance in calendar days.
 * Unanswered pieces are not among them: silence is judged when the answer is overdue.
 */
export function exceptionsOfAnswer(dueOn: PlainDate, outcome: LineOutcome, toleranceDays: number): ExceptionDraft[] {
  const drafts: ExceptionDraft[] = [];
  if (outcome.rejected > 0) {
    drafts.push({ kind: 'rejected', quantity: outcome.rejected, params: { reason: outcome.reason } });
  }
  if (outcome.backordered > 0) {
    const params = { dueOn, date: outcome.backorderedDate ?? '' };
    drafts.push({ kind: 'shortfall', quantity: outcome.backordered, params });
  }
  if (outcome.changedDate !== null && outcome.changedDate > addDays(dueOn, toleranceDays)) {
    drafts.push({ kind: 'late', quantity: outcome.changed, params: { dueOn, date: outcome.changedDate } });
  }
  return drafts;
}

/** The entry for a line whose answer is overdue; undefined when nothing of it is still open. */
export function exceptionOfSilence(
  outcome: LineOutcome,
  cancelled: number,
  answerDueAt: Date,
): ExceptionDraft | undefined {
  const quantity = waitingPieces({ ...outcome, cancelled });
  if (quantity === 0) return undefined;
  return { kind: 'unanswered', quantity, params: { answerDueAt: answerDueAt.toISOString() } };
}
