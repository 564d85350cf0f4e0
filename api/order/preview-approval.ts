import { type ApprovalFinding, NoApproverError } from '../approval/approval.ts';
import { planRequestApproval } from '../approval/open-approval.ts';
import type { Unit } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import type { Money } from '../kernel/money.ts';
import { findRequestScope } from './submission-reads.ts';

/** What submitting would lead to: nobody has to approve, one of the candidates has to, or nobody could. Membership ids. */
export type ApprovalPreview = {
  readonly outcome: 'not_needed' | 'needed' | 'no_approver';
  readonly limit: Money;
  readonly candidates: readonly string[];
  readonly findings: readonly ApprovalFinding[];
};

/** Who would have to approve a request of the viewer for a gross amount on a cost centre, by the rule that submission uses; undefined when there is no such cost centre. */
export async function previewApproval(
  unit: Unit,
  { accountId, membershipId }: Customer,
  costCentreId: string,
  gross: Money,
): Promise<ApprovalPreview | undefined> {
  const scope = await findRequestScope(unit, accountId, membershipId, costCentreId);
  if (!scope) return undefined;
  const { requestLimit, unitId } = scope;
  const limit = { amount: requestLimit, currency: gross.currency };
  const asked = { requesterId: membershipId, requestLimit, gross: gross.amount, currency: gross.currency, unitId };
  try {
    const { plan } = await planRequestApproval(unit, accountId, asked);
    const candidates = plan.outcome === 'needed' ? plan.candidates : [];
    return { outcome: plan.outcome, limit, candidates, findings: plan.findings };
  } catch (error) {
    if (!(error instanceof NoApproverError)) throw error;
    return { outcome: 'no_approver', limit, candidates: [], findings: error.findings };
  }
}
