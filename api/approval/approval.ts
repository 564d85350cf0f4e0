import { compareText } from '../kernel/compare.ts';
import { DomainError, InvalidInputError, WrongStateError } from '../kernel/error.ts';

/** Someone of the account as approval sees them; amounts are minor units of the account's currency. */
export type ApprovalPerson = {
  readonly membershipId: string;
  readonly roles: readonly string[];
  /** The unit for whose subtree the person approves; null: the whole account. */
  readonly unitId: string | null;
  /** null: any amount. */
  readonly approvalLimit: bigint | null;
  readonly active: boolean;
};

/** A request on its way: `unitPath` runs from its unit up to the root of the account's tree. */
export type ApprovalCase = {
  readonly requesterId: string;
  readonly requestLimit: bigint;
  readonly gross: bigint;
  readonly currency: string;
  readonly unitPath: readonly string[];
};

export type ApprovalFinding = {
  readonly code: 'within_own_limit' | 'over_own_limit' | 'no_approver_covers' | 'no_approver';
  readonly params: Readonly<Record<string, string>>;
};

/** What a request needs: nothing, a decision of any one candidate, or what nobody can give. */
export type ApprovalPlan =
  | { readonly outcome: 'not_needed'; readonly findings: readonly ApprovalFinding[] }
  | {
      readonly outcome: 'needed';
      readonly candidates: readonly string[];
      readonly from: 'approver' | 'account_administrator';
      readonly findings: readonly ApprovalFinding[];
    };

/** The account has nobody but the requester who could approve. */
export class NoApproverError extends DomainError {
  readonly code = 'NO_APPROVER';
  readonly findings: readonly ApprovalFinding[];
  constructor(findings: readonly ApprovalFinding[]) {
    super('nobody but the requester could approve this');
    this.findings = findings;
  }
}

/** Not one of those who were asked to decide. */
export class NotApproverError extends DomainError {
  readonly code = 'NOT_APPROVER';
  constructor() {
    super('the request waits for somebody else');
  }
}

/** Nobody decides on a request of their own. */
export class SelfApprovalError extends DomainError {
  readonly code = 'SELF_APPROVAL';
  constructor() {
    super('a requester cannot decide on their own request');
  }
}

/** Somebody decided before; the first decision stands. */
export class AlreadyDecidedError extends DomainError {
  readonly code = 'ALREADY_DECIDED';
  readonly approved: boolean;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  constructor(approved: boolean, decidedBy: string, decidedAt: Date) {
    super(`the request was ${approved ? 'approved' : 'rejected'} before`);
    this.approved = approved;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }
}

/**
 * Who must approve: nobody within the requester's own limit; else any one approver of the request's unit or above whose limit covers the
 * gross amount, never the requester; else any account administrator. Candidates are in id order. Refuses with NoApproverError.
 */
export function planApproval(request: ApprovalCase, people: readonly ApprovalPerson[]): ApprovalPlan {
  const limit = { limit: String(request.requestLimit), gross: String(request.gross), currency: request.currency };
  if (request.gross <= request.requestLimit) {
    return { outcome: 'not_needed', findings: [{ code: 'within_own_limit', params: limit }] };
  }
  const findings: ApprovalFinding[] = [{ code: 'over_own_limit', params: limit }];
  const others = people.filter(({ membershipId, active }) => active && membershipId !== request.requesterId);
  const covering = others.filter((person) => person.roles.includes('approver') && coversCase(person, request));
  if (covering.length > 0) return { outcome: 'needed', candidates: idsOf(covering), from: 'approver', findings };
  findings.push({ code: 'no_approver_covers', params: { gross: limit.gross, currency: request.currency } });
  const administrators = others.filter(({ roles }) => roles.includes('account_administrator'));
  if (administrators.length === 0) throw new NoApproverError([...findings, { code: 'no_approver', params: {} }]);
  return { outcome: 'needed', candidates: idsOf(administrators), from: 'account_administrator', findings };
}

/** Who decides a step from now on, and what is to be told beside its findings; no candidate: nobody can, until somebody may. */
export type Reassignment = {
  readonly candidates: readonly string[];
  readonly findings: readonly ApprovalFinding[];
};

/**
 * The candidates of an open step after people changed: those of them who still may decide it stay; when none does, whoever would be asked
 * today, and at last nobody. Never the requester. In id order.
 */
export function reassign(
  request: ApprovalCase,
  candidates: readonly string[],
  people: readonly ApprovalPerson[],
): Reassignment {
  const left = people.filter(
    (person) =>
      person.active &&
      person.membershipId !== request.requesterId &&
      candidates.includes(person.membershipId) &&
      (person.roles.includes('account_administrator') ||
        (person.roles.includes('approver') && coversCase(person, request))),
  );
  if (left.length > 0) return { candidates: idsOf(left), findings: [] };
  // The step was opened above the limit that the requester had then; a later limit does not decide it.
  try {
    const plan = planApproval({ ...request, requestLimit: -1n }, people);
    return { candidates: plan.outcome === 'needed' ? plan.candidates : [], findings: reasonsOf(plan.findings) };
  } catch (error) {
    if (error instanceof NoApproverError) return { candidates: [], findings: reasonsOf(error.findings) };
    throw error;
  }
}

const reasonsOf = (findings: readonly ApprovalFinding[]): ApprovalFinding[] =>
  findings.filter(({ code }) => code === 'no_approver_covers' || code === 'no_approver');

function coversCase({ unitId, approvalLimit }: ApprovalPerson, request: ApprovalCase): boolean {
  const inScope = unitId === null || request.unitPath.includes(unitId);
  return inScope && (approvalLimit === null || approvalLimit >= request.gross);
}

function idsOf(people: readonly ApprovalPerson[]): string[] {
  return people.map(({ membershipId }) => membershipId).toSorted(compareText);
}

/** An open or decided step, with those who may decide it. */
export type ApprovalStep = {
  readonly state: 'open' | 'approved' | 'rejected' | 'cancelled';
  readonly revision: number;
  readonly requesterId: string;
  readonly candidates: readonly string[];
  readonly decision: { readonly membershipId: string; readonly approved: boolean; readonly decidedAt: Date } | null;
};

export type ApprovalVerdict = {
  readonly membershipId: string;
  readonly active: boolean;
  readonly approved: boolean;
  readonly reason: string;
};

/** What a decision rested on, as it is stored with it. */
export type DecisionFacts = {
  readonly requesterId: string;
  readonly gross: string;
  readonly currency: string;
  readonly requestLimit: string;
  readonly candidates: readonly string[];
  readonly decidedBy: string | null;
};

const LONGEST_REASON = 1_000;

/**
 * Any one candidate settles the step: approving authorises, rejecting (with a reason) ends the request. Refuses the requester, strangers
 * and people who left; a second decision learns of the first.
 */
export function decideApproval(step: ApprovalStep, verdict: ApprovalVerdict): 'approved' | 'rejected' {
  if (verdict.membershipId === step.requesterId) throw new SelfApprovalError();
  if (!verdict.active || !step.candidates.includes(verdict.membershipId)) throw new NotApproverError();
  if (step.decision) {
    throw new AlreadyDecidedError(step.decision.approved, step.decision.membershipId, step.decision.decidedAt);
  }
  if (step.state !== 'open') throw new WrongStateError('approval', step.state);
  const reason = verdict.reason.trim();
  if (!verdict.approved && reason === '') {
    throw new InvalidInputError([{ path: 'reason', message: 'a rejection needs a reason' }]);
  }
  if (reason.length > LONGEST_REASON) throw new InvalidInputError([{ path: 'reason', message: 'is too long' }]);
  return verdict.approved ? 'approved' : 'rejected';
}

/** The facts of a decision, for the order's decision row; `decidedBy` null: no approval was needed. */
export function decisionFacts(
  request: ApprovalCase,
  candidates: readonly string[],
  decidedBy: string | null,
): DecisionFacts {
  const { requesterId, gross, currency, requestLimit } = request;
  return { requesterId, gross: String(gross), currency, requestLimit: String(requestLimit), candidates, decidedBy };
}
