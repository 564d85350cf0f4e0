import {
  type ApprovalStep as ApprovalStepRow,
  type Decision as DecisionRow,
  listDecisions,
  listSteps,
  listStepsOfRequests,
  type Verdict as VerdictRow,
} from '../../api/approval/approval-reads.ts';
import { isApprover } from '../../api/approval/decide-approval.ts';
import { builder } from '../builder.ts';
import { customerOf } from '../customer.ts';
import { Membership } from '../identity/membership.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { Finding } from './finding.ts';
import { loadSeen } from './load-seen.ts';
import { Order } from './order.ts';
import { Request } from './request.ts';

const ApprovalStepState = builder.enumType('ApprovalStepState', {
  description: 'Where a step of an approval stands.',
  values: {
    OPEN: { value: 'open', description: 'Waits for one of its candidates.' },
    APPROVED: { value: 'approved', description: 'Approved.' },
    REJECTED: { value: 'rejected', description: 'Rejected.' },
    CANCELLED: { value: 'cancelled', description: 'No longer needed: the request was taken back.' },
  } as const,
});

const ApprovalChannel = builder.enumType('ApprovalChannel', {
  description: 'By which way a decision came.',
  values: {
    PORTAL: { value: 'portal', description: 'In the portal.' },
    MAIL: { value: 'mail', description: 'Through the link of a mail.' },
    API: { value: 'api', description: 'By an API token.' },
  } as const,
});

const Verdict = builder.objectRef<VerdictRow>('ApprovalVerdict').implement({
  description: 'What an approver said.',
  fields: (t) => ({
    approver: t.field({
      type: Membership,
      nullable: true,
      description: 'Who decided.',
      resolve: ({ membershipId }) => membershipId,
    }),
    approved: t.exposeBoolean('approved', { description: 'True when it was approved.' }),
    reason: t.exposeString('reason', { description: 'Reason; never empty for a rejection.' }),
    channel: t.expose('channel', { type: ApprovalChannel, description: 'By which way it came.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const ApprovalStep = builder.loadableObjectRef<ApprovalStepRow, string>('ApprovalStep', {
  load: loadSeen(
    'customer',
    (unit, viewer, ids) => listSteps(unit, customerOf(viewer), ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
ApprovalStep.implement({
  description:
    'One decision that a request waits for or waited for. Any one of its candidates decides it; the requester never does.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ApprovalStep', id) }),
    request: t.field({ type: Request, description: 'What is asked for.', resolve: ({ requestId }) => requestId }),
    revision: t.exposeInt('revision', {
      description: 'Revision of the request that it is about; name it when deciding.',
    }),
    state: t.expose('state', { type: ApprovalStepState, description: 'Where it stands.' }),
    findings: t.field({
      type: [Finding],
      description: 'Why somebody must decide.',
      resolve: ({ findings }) => [...findings],
    }),
    candidates: t.field({
      type: [Membership],
      description: 'Who may decide.',
      resolve: ({ candidates }) => [...candidates],
    }),
    mayDecide: t.boolean({
      description: 'True when the viewer may decide it now.',
      resolve: ({ state, candidates }, _args, { viewer }) =>
        viewer !== null && state === 'open' && isApprover(viewer.roles) && candidates.includes(viewer.membershipId),
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description: 'By when it should be decided: two working days of the account.',
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    verdict: t.field({
      type: Verdict,
      nullable: true,
      description: 'What was decided; null while it is open.',
      resolve: ({ verdict }) => verdict,
    }),
  }),
});
registerNode('ApprovalStep', (id, context) => ApprovalStep.getDataloader(context).load(id));

const DecisionBasis = builder.enumType('DecisionBasis', {
  description: 'What a decision rests on.',
  values: {
    WITHIN_OWN_LIMIT: {
      value: 'within_own_limit',
      description: 'The requester’s own limit covers it; nobody had to approve.',
    },
    APPROVED: { value: 'approved', description: 'An approver approved it.' },
    REJECTED: { value: 'rejected', description: 'An approver rejected it.' },
  } as const,
});

const Decision = builder.objectRef<DecisionRow>('Decision').implement({
  description: 'The decision on a request. Every order has one.',
  fields: (t) => ({
    authorised: t.boolean({
      description: 'True when it lets the request become an order.',
      resolve: ({ outcome }) => outcome === 'authorised',
    }),
    basis: t.expose('basis', { type: DecisionBasis, description: 'What it rests on.' }),
    revision: t.exposeInt('revision', { description: 'Revision of the request that it is about.' }),
    findings: t.field({
      type: [Finding],
      description: 'The rules that were looked at.',
      resolve: ({ findings }) => [...findings],
    }),
    decidedBy: t.field({
      type: Membership,
      nullable: true,
      description: 'The approver; null when nobody had to approve.',
      resolve: ({ facts }) => facts.decidedBy,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.objectFields(Request, (t) => ({
  steps: t.loadableGroup({
    type: ApprovalStep,
    description: 'Its approval: who holds it, or who decided.',
    load: (ids: string[], context) => context.read((unit) => listStepsOfRequests(unit, ids)),
    group: (step) => (step as ApprovalStepRow).requestId,
    resolve: ({ id }) => id,
  }),
  decisions: t.loadableGroup({
    type: Decision,
    description: 'Its decisions, one for each revision that was decided.',
    load: (ids: string[], context) => context.read((unit) => listDecisions(unit, ids)),
    group: ({ requestId }) => requestId,
    resolve: ({ id }) => id,
  }),
}));

builder.objectField(Order, 'decisions', (t) =>
  t.loadableGroup({
    type: Decision,
    description: 'The decisions on its request; the last authorises it.',
    load: (ids: string[], context) => context.read((unit) => listDecisions(unit, ids)),
    group: ({ requestId }) => requestId,
    resolve: ({ requestId }) => requestId,
  }),
);
