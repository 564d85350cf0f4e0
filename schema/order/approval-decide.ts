import { AlreadyDecidedError, NotApproverError, SelfApprovalError } from '../../api/approval/approval.ts';
import { decideAsViewer } from '../../api/approval/decide-approval.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { globalId, rowId } from '../node.ts';
import { Request } from './request.ts';

builder.objectType(NotApproverError, {
  name: 'NotApproverError',
  description: 'The request waits for somebody else.',
  interfaces: [ErrorInterface],
});

builder.objectType(SelfApprovalError, {
  name: 'SelfApprovalError',
  description: 'Nobody decides on a request of their own.',
  interfaces: [ErrorInterface],
});

builder.objectType(AlreadyDecidedError, {
  name: 'AlreadyDecidedError',
  description: 'Somebody decided before; the first decision stands.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    approved: t.exposeBoolean('approved', { description: 'True when it was approved.' }),
    decidedById: t.id({
      description: 'Membership of whoever decided.',
      resolve: ({ decidedBy }) => globalId('Membership', decidedBy),
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

const ApprovalDecideInput = builder.inputType('ApprovalDecideInput', {
  description: 'A decision on one step.',
  fields: (t) => ({
    stepId: t.id({ required: true, description: 'Step to decide.' }),
    revision: t.int({ required: true, description: 'Revision of the request that the approver read.' }),
    approve: t.boolean({ required: true, description: 'True approves and places the order; false rejects.' }),
    reason: t.string({ description: 'Reason, at most 1,000 characters; required for a rejection.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('approvalDecide', (t) =>
  t.field({
    type: Request,
    nullable: true,
    description:
      'Approves or rejects a step as one of its candidates. Approving places the order at once, at the prices that the request was submitted with. Of several who decide at once the first wins. For approvers and account administrators.',
    authScopes: { $any: { role: 'approver', $any: { role: 'account_administrator' } } },
    errors: payload('ApprovalDecide', 'request', [NotApproverError, SelfApprovalError, AlreadyDecidedError]),
    args: { input: t.arg({ type: ApprovalDecideInput, required: true, description: 'What is decided.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { requestId } = await context.runAs(
        'customer',
        { field: 'approvalDecide', input: wanted, key },
        (tx, viewer) => decideAsViewer(tx, viewer, { ...wanted, stepId: rowId('ApprovalStep', wanted.stepId) }),
      );
      return requestId;
    },
  }),
);
