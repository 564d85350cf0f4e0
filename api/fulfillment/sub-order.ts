import {
  ConflictError,
  DomainError,
  InvalidInputError,
  type Issue,
  NotFoundError,
  WrongStateError,
} from '../kernel/error.ts';
import { isPlainDate, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';

export type SubOrderState =
  | 'dispatched'
  | 'acknowledged'
  | 'scheduled'
  | 'in_production'
  | 'ready'
  | 'shipped'
  | 'received'
  | 'closed'
  | 'cancelled';

/** What the supplier reports about work on the whole sub-order; the other states follow from its lines. */
export type Milestone = 'scheduled' | 'in_production' | 'ready';

/** Pieces of a line by outcome; they always add up to the ordered quantity. */
export type LineOutcome = {
  readonly accepted: number;
  readonly changed: number;
  readonly changedDate: PlainDate | null;
  readonly backordered: number;
  readonly backorderedDate: PlainDate | null;
  readonly rejected: number;
  readonly reason: string;
  readonly unanswered: number;
};

/** `cancelled`: pieces withdrawn from this supplier, refused ones that were given to another included. */
export type SubOrderLineFacts = {
  readonly id: string;
  readonly quantity: number;
  readonly dueOn: PlainDate;
  readonly shipped: number;
  readonly received: number;
  readonly cancelled: number;
  readonly outcome: LineOutcome;
};

export type SubOrderFacts = {
  readonly version: number;
  readonly state: SubOrderState;
  readonly lines: readonly SubOrderLineFacts[];
};

/** The days on which the seller takes goods in; `first` is the next of them, today included. */
export type ReceivingDays = { readonly first: PlainDate; readonly calendar: WorkingCalendar };

/** A supplier's answer to one line; what it does not mention stays unanswered. */
export type LineAnswer = Omit<LineOutcome, 'unanswered'> & { readonly lineId: string };

export type AnsweredLine = {
  readonly lineId: string;
  readonly outcome: LineOutcome;
  readonly confirmedDate: PlainDate | null;
};

/** More pieces are answered for than were ordered. */
export class AnswerExceedsOrderError extends DomainError {
  readonly code = 'ANSWER_EXCEEDS_ORDER';
  readonly lineId: string;
  readonly ordered: number;
  readonly answered: number;
  constructor(lineId: string, ordered: number, answered: number) {
    super(`${answered} pieces are answered, ${ordered} were ordered`);
    this.lineId = lineId;
    this.ordered = ordered;
    this.answered = answered;
  }
}

/** The pieces were withdrawn meanwhile, usually because another supplier delivers them. */
export class AnswerTooLateError extends DomainError {
  readonly code = 'ANSWER_TOO_LATE';
  readonly lineId: string;
  readonly withdrawn: number;
  constructor(lineId: string, withdrawn: number) {
    super(`${withdrawn} pieces of the line were withdrawn before this answer`);
    this.lineId = lineId;
    this.withdrawn = withdrawn;
  }
}

/** Every piece is answered or withdrawn. */
export class NothingToAnswerError extends DomainError {
  readonly code = 'NOTHING_TO_ANSWER';
  constructor() {
    super('nothing on the sub-order waits for an answer');
  }
}

const ANSWERABLE: readonly SubOrderState[] = ['dispatched', 'acknowledged', 'scheduled', 'in_production', 'ready'];
const LONGEST_REASON = 500;

/**
 * Checks an answer and gives the new outcome of every line of the sub-order: a line that is missing keeps its former outcome, which at
 * first is unanswered, never rejected. A new answer replaces the former one. Refuses answers to another version, to withdrawn pieces,
 * to too many pieces, or without the reason that an outcome needs or a day on which the seller takes goods in; a day that was told before
 * stands, even when it has passed since.
 */
export function answer(
  subOrder: SubOrderFacts,
  answers: readonly LineAnswer[],
  version: number,
  days: ReceivingDays,
): AnsweredLine[] {
  if (version !== subOrder.version) throw new ConflictError(subOrder.version);
  if (!ANSWERABLE.includes(subOrder.state)) throw new WrongStateError('sub-order', subOrder.state);
  const given = new Map(answers.map((entry) => [entry.lineId, entry]));
  if (given.size < answers.length)
    throw new InvalidInputError([{ path: 'lines', message: 'a line is answered twice' }]);
  const known = new Map(subOrder.lines.map((line) => [line.id, line]));
  const issues = answers.flatMap((entry, index) => {
    const line = known.get(entry.lineId);
    if (!line) throw new NotFoundError('sub-order line');
    return issuesOf(entry, line, `lines.${index}`, days);
  });
  if (issues.length > 0) throw new InvalidInputError(issues);
  return subOrder.lines.map((line) => {
    const entry = given.get(line.id);
    const outcome = entry ? outcomeOf(line, entry) : line.outcome;
    return { lineId: line.id, outcome, confirmedDate: confirmedDate(line.dueOn, outcome) };
  });
}

function outcomeOf(line: SubOrderLineFacts, { lineId, ...entry }: LineAnswer): LineOutcome {
  const delivered = entry.accepted + entry.changed + entry.backordered;
  const answered = delivered + entry.rejected;
  if (answered > line.quantity) throw new AnswerExceedsOrderError(lineId, line.quantity, answered);
  if (delivered > line.quantity - line.cancelled) throw new AnswerTooLateError(lineId, line.cancelled);
  const unanswered = line.quantity - answered;
  return {
    ...entry,
    changedDate: entry.changed > 0 ? entry.changedDate : null,
    backorderedDate: entry.backordered > 0 ? entry.backorderedDate : null,
    reason: entry.reason.trim(),
    unanswered,
  };
}

function issuesOf(entry: LineAnswer, line: SubOrderLineFacts, path: string, days: ReceivingDays): Issue[] {
  const issues: Issue[] = [];
  for (const field of ['accepted', 'changed', 'backordered', 'rejected'] as const) {
    if (!Number.isSafeInteger(entry[field]) || entry[field] < 0) {
      const of = field === 'changed' || field === 'backordered' ? `${field}.quantity` : field;
      issues.push({ path: `${path}.${of}`, message: 'must be a whole number, zero or more', code: 'not_whole' });
    }
  }
  for (const field of ['changed', 'backordered'] as const) {
    const date = entry[`${field}Date`];
    const told = date !== null && date === line.outcome[`${field}Date`];
    if (entry[field] > 0 && !told && !isReceivingDay(date, days)) {
      const figures = { from: days.first };
      const message = 'must be a day that is not past and on which goods are taken in';
      issues.push({ path: `${path}.${field}.date`, message, code: 'working_day_from', figures });
    }
  }
  if (entry.rejected > 0 && entry.reason.trim() === '') {
    issues.push({ path: `${path}.reason`, message: 'a rejection needs a reason', code: 'required' });
  }
  if (entry.reason.length > LONGEST_REASON) {
    const figures = { maximum: LONGEST_REASON };
    issues.push({ path: `${path}.reason`, message: 'is too long', code: 'too_long', figures });
  }
  if (line.shipped > 0 && entry.rejected > line.quantity - line.shipped) {
    const figures = { shipped: line.shipped, rest: line.quantity - line.shipped };
    const message = `${line.shipped} pieces are shipped already`;
    issues.push({ path: `${path}.rejected`, message, code: 'shipped_already', figures });
  }
  return issues;
}

function isReceivingDay(date: PlainDate | null, { first, calendar }: ReceivingDays): boolean {
  return date !== null && isPlainDate(date) && date >= first && isWorkingDay(calendar, date);
}

/** The day by which everything that the supplier will deliver is confirmed; null while nothing is. */
export function confirmedDate(dueOn: PlainDate, outcome: LineOutcome): PlainDate | null {
  const days: PlainDate[] = [];
  if (outcome.accepted > 0) days.push(dueOn);
  if (outcome.changedDate !== null) days.push(outcome.changedDate);
  if (outcome.backorderedDate !== null) days.push(outcome.backorderedDate);
  return days.length > 0 ? days.reduce(laterOf) : null;
}

/** A line nobody has answered yet. */
export function unansweredOutcome(quantity: number): LineOutcome {
  const none = {
    accepted: 0,
    changed: 0,
    changedDate: null,
    backordered: 0,
    backorderedDate: null,
    rejected: 0,
    reason: '',
  };
  return { ...none, unanswered: quantity };
}

type Waiting = Pick<LineOutcome, 'unanswered' | 'rejected'> & { readonly cancelled: number };

/** Pieces of a line that wait for the supplier's answer: neither answered nor withdrawn. Rejected pieces are withdrawn first. */
export function waitingPieces({ unanswered, rejected, cancelled }: Waiting): number {
  return Math.max(0, unanswered - Math.max(0, cancelled - rejected));
}

/** Pieces that the supplier may still be expected to deliver in all: neither rejected nor withdrawn. */
export function deliverable(line: SubOrderLineFacts): number {
  return line.quantity - Math.max(line.cancelled, line.outcome.rejected);
}

/**
 * Pieces of a line that are withdrawn once so many more are. `refused` ones may be among the withdrawn already, when others of the line were
 * withdrawn before them.
 */
export function withdrawnAfter(cancelled: number, rejected: number, quantity: number, refused: boolean): number {
  return Math.max(cancelled, rejected) + (refused ? 0 : quantity);
}

/**
 * The state that the lines add up to. An answer is due as long as any piece is unanswered, so until then the sub-order stays dispatched;
 * `milestone` is what the supplier last reported. A rejection that nobody has dealt with leaves it acknowledged.
 */
export function subOrderState(lines: readonly SubOrderLineFacts[], milestone: Milestone | null): SubOrderState {
  const live = lines.filter((line) => line.cancelled < line.quantity);
  if (live.length === 0) return 'cancelled';
  const coming = live.filter((line) => deliverable(line) > 0);
  if (coming.length > 0) {
    if (coming.every((line) => line.received >= deliverable(line))) return 'received';
    if (coming.every((line) => line.shipped >= deliverable(line))) return 'shipped';
  }
  const answerDue = live.some(({ outcome, cancelled }) => waitingPieces({ ...outcome, cancelled }) > 0);
  return answerDue ? 'dispatched' : (milestone ?? 'acknowledged');
}

/**
 * The states that may follow each state; a step to the same state is none. A new answer that leaves pieces open makes it wait again, a ship notice that
 * is taken back makes it shippable again; what is closed or cancelled stays so. The database enforces the same graph.
 */
export const NEXT_STATES: Readonly<Record<SubOrderState, readonly SubOrderState[]>> = {
  dispatched: ['acknowledged', 'shipped', 'received', 'cancelled'],
  acknowledged: ['dispatched', 'scheduled', 'in_production', 'ready', 'shipped', 'received', 'cancelled'],
  scheduled: ['dispatched', 'in_production', 'ready', 'shipped', 'received', 'cancelled'],
  in_production: ['dispatched', 'ready', 'shipped', 'received', 'cancelled'],
  ready: ['dispatched', 'shipped', 'received', 'cancelled'],
  shipped: ['acknowledged', 'received'],
  received: ['closed'],
  closed: [],
  cancelled: [],
};

const NEXT_MILESTONES: Partial<Record<SubOrderState, readonly Milestone[]>> = {
  acknowledged: ['scheduled', 'in_production', 'ready'],
  scheduled: ['in_production', 'ready'],
  in_production: ['ready'],
};

/** Refuses a milestone that does not lie ahead of the state; it may skip others. */
export function checkMilestone(state: SubOrderState, milestone: Milestone): void {
  if (!NEXT_MILESTONES[state]?.includes(milestone)) throw new WrongStateError('sub-order', state);
}
