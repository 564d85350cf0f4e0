import { type ApprovalStep as ApprovalStepRow, countWaiting, pageSteps } from '../../api/approval/approval-reads.ts';
import { builder } from '../builder.ts';
import { customerOf } from '../customer.ts';
import { filterId } from '../filter-id.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { ApprovalStep } from './approval-step.ts';

const ApprovalStepConnection = connectionOf<ApprovalStepRow>('ApprovalStep', ApprovalStep as never);

const ApprovalInbox = builder.enumType('ApprovalInbox', {
  description: 'Which part of the viewer’s approvals.',
  values: {
    WAITING_FOR_ME: { value: 'waiting_for_me', description: 'What the viewer may decide, due first first.' },
    DECIDED_BY_ME: { value: 'decided_by_me', description: 'What the viewer decided, last first.' },
  } as const,
});

builder.queryFields((t) => ({
  approvals: t.field({
    type: ApprovalStepConnection,
    description: 'The viewer’s approval inbox. For approvers and account administrators; others have an empty one.',
    authScopes: { party: 'customer' },
    args: {
      ...pageArgs,
      inbox: t.arg({ type: ApprovalInbox, defaultValue: 'waiting_for_me', description: 'Which part of it.' }),
      search: t.arg.string({ description: 'Part of a PO number, or a request’s number.' }),
    },
    resolve: (_root, { inbox, search, ...page }, context) =>
      context.read((unit, viewer) => pageSteps(unit, customerOf(viewer), page, inbox ?? 'waiting_for_me', search)),
  }),
  approvalCount: t.int({
    description: 'How many steps wait for the viewer. For customers.',
    authScopes: { party: 'customer' },
    resolve: (_root, _args, context) => context.read((unit, viewer) => countWaiting(unit, customerOf(viewer))),
  }),
  approval: t.field({
    type: ApprovalStep,
    nullable: true,
    description: 'One step; null when it is absent or not the viewer’s to see. For customers.',
    authScopes: { party: 'customer' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => ApprovalStep.getDataloader(context).load(filterId('ApprovalStep', id) ?? ''),
  }),
}));
