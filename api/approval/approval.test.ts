import { describe, expect, it } from 'vitest';
import { InvalidInputError, WrongStateError } from '../kernel/error.ts';
import {
  AlreadyDecidedError,
  type ApprovalCase,
  type ApprovalPerson,
  type ApprovalStep,
  decideApproval,
  decisionFacts,
  NoApproverError,
  NotApproverError,
  planApproval,
  SelfApprovalError,
} from './approval.ts';

const request: ApprovalCase = {
  requesterId: 'ann',
  requestLimit: 500n,
  gross: 900n,
  currency: 'EUR',
  unitPath: ['lab', 'research', 'root'],
};
const person = (membershipId: string, fields: Partial<ApprovalPerson> = {}): ApprovalPerson => ({
  membershipId,
  roles: ['approver'],
  unitId: null,
  approvalLimit: null,
  active: true,
  ...fields,
});
const chief = person('zoe', { roles: ['account_administrator'] });
const candidates = (people: ApprovalPerson[], fields: Partial<ApprovalCase> = {}) => {
  const plan = planApproval({ ...request, ...fields }, people);
  return plan.outcome === 'needed' ? [plan.from, ...plan.candidates] : [];
};

describe('planApproval', () => {
  it('asks nobody up to the requester’s own limit', () => {
    expect(planApproval({ ...request, gross: 500n }, [])).toEqual({
      outcome: 'not_needed',
      findings: [{ code: 'within_own_limit', params: { limit: '500', gross: '500', currency: 'EUR' } }],
    });
  });

  it('asks the approvers above who may approve the amount, never the requester', () => {
    const people = [
      person('ann'),
      person('bo', { approvalLimit: 899n }),
      person('cy', { approvalLimit: 900n, unitId: 'research' }),
      person('di', { unitId: 'sales' }),
      person('ed', { active: false }),
      person('aa'),
      chief,
    ];
    expect(candidates(people)).toEqual(['approver', 'aa', 'cy']);
  });

  it('climbs to the administrators, and refuses when only the requester is left', () => {
    expect(candidates([person('ann'), person('bo', { approvalLimit: 1n }), chief])).toEqual([
      'account_administrator',
      'zoe',
    ]);
    const alone = () => planApproval(request, [person('ann', { roles: ['approver', 'account_administrator'] })]);
    expect(alone).toThrow(NoApproverError);
  });
});

describe('decideApproval', () => {
  const step: ApprovalStep = {
    state: 'open',
    revision: 1,
    requesterId: 'ann',
    candidates: ['bo', 'cy'],
    decision: null,
  };
  const by = (membershipId: string, approved: boolean, reason = '', active = true) => ({
    membershipId,
    approved,
    reason,
    active,
  });

  it('takes the first decision of any candidate', () => {
    expect(decideApproval(step, by('bo', true))).toBe('approved');
    expect(decideApproval(step, by('cy', false, 'too dear'))).toBe('rejected');
  });

  it('refuses the requester, strangers, leavers, the second, the silent no and the cancelled', () => {
    expect(() => decideApproval({ ...step, candidates: ['ann'] }, by('ann', true))).toThrow(SelfApprovalError);
    expect(() => decideApproval(step, by('xi', true))).toThrow(NotApproverError);
    expect(() => decideApproval(step, by('bo', true, '', false))).toThrow(NotApproverError);
    const decision = { membershipId: 'bo', approved: true, decidedAt: new Date(0) };
    expect(() => decideApproval({ ...step, state: 'approved', decision }, by('cy', false, 'no'))).toThrow(
      AlreadyDecidedError,
    );
    expect(() => decideApproval(step, by('bo', false, '  '))).toThrow(InvalidInputError);
    expect(() => decideApproval({ ...step, state: 'cancelled' }, by('bo', true))).toThrow(WrongStateError);
    expect(decisionFacts(request, ['bo'], 'bo')).toMatchObject({ gross: '900', requestLimit: '500', decidedBy: 'bo' });
  });
});
