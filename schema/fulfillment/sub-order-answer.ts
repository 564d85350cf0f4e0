import { type Acceptance, acceptSubOrders } from '../../api/fulfillment/accept-sub-orders.ts';
import { answerSubOrder } from '../../api/fulfillment/answer-sub-order.ts';
import { reportMilestone } from '../../api/fulfillment/report-milestone.ts';
import { AnswerExceedsOrderError, AnswerTooLateError } from '../../api/fulfillment/sub-order.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { globalId, rowId } from '../node.ts';
import { SubOrder } from './sub-order.ts';
import { SubOrderMilestone } from './sub-order-terms.ts';

builder.objectType(AnswerExceedsOrderError, {
  name: 'AnswerExceedsOrderError',
  description: 'More pieces are answered for than were ordered.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lineId: t.id({ description: 'The line.', resolve: ({ lineId }) => globalId('SubOrderLine', lineId) }),
    ordered: t.exposeInt('ordered', { description: 'Pieces ordered.' }),
    answered: t.exposeInt('answered', { description: 'Pieces answered for.' }),
  }),
});

builder.objectType(AnswerTooLateError, {
  name: 'AnswerTooLateError',
  description: 'Pieces were withdrawn from the line before this answer came; they can no longer be promised.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lineId: t.id({ description: 'The line.', resolve: ({ lineId }) => globalId('SubOrderLine', lineId) }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Pieces withdrawn.' }),
  }),
});

const LaterInput = builder.inputType('SubOrderLaterInput', {
  description: 'Pieces that come on another day than the one asked for.',
  fields: (t) => ({
    quantity: t.int({ required: true, description: 'How many.' }),
    date: t.field({
      type: 'Date',
      required: true,
      description: 'When they arrive: a working day of the seller, not in the past.',
    }),
  }),
});

const LineInput = builder.inputType('SubOrderAnswerLineInput', {
  description: 'The answer to one line, pieces by outcome. What is not named stays unanswered.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'The line.' }),
    accepted: t.int({ description: 'Accepted as ordered.' }),
    changed: t.field({ type: LaterInput, description: 'Accepted for another day.' }),
    backordered: t.field({ type: LaterInput, description: 'Not available now, promised for later.' }),
    rejected: t.int({ description: 'Refused; needs a reason.' }),
    reason: t.string({ description: 'Why, at most 500 characters.' }),
  }),
});

const AnswerInput = builder.inputType('SubOrderAnswerInput', {
  description:
    'An answer to a sub-order. It replaces the former answer to the lines it names; other lines keep theirs.',
  fields: (t) => ({
    subOrderId: t.id({ required: true, description: 'The sub-order.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    lines: t.field({ type: [LineInput], required: true, description: 'Answered lines, each once.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const AcceptInput = builder.inputType('SubOrdersAcceptInput', {
  description: 'Sub-orders to accept as they are.',
  fields: (t) => ({
    subOrderIds: t.idList({ required: true, description: 'At most 100; everything unanswered on them is accepted.' }),
    versions: t.intList({
      description:
        'Their versions as they were read, in the same order: one that has changed since is refused. Absent: they are accepted as they are now.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const AcceptResult = builder.objectRef<Acceptance>('SubOrderAcceptance').implement({
  description: 'What became of one sub-order of a bulk acceptance.',
  fields: (t) => ({
    subOrder: t.field({
      type: SubOrder,
      nullable: true,
      description: 'The sub-order as it is now; null when it is absent or another supplier’s.',
      resolve: ({ subOrderId, code }) => (code === 'NOT_FOUND' ? null : subOrderId),
    }),
    accepted: t.boolean({ description: 'True when it was accepted.', resolve: ({ code }) => code === null }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Code of the refusal, such as `CONFLICT` or `NOTHING_TO_ANSWER`; null when it was accepted.',
    }),
    lines: t.exposeInt('lines', { description: 'Lines on which something was accepted.' }),
    pieces: t.exposeInt('pieces', { description: 'Pieces that were accepted.' }),
  }),
});

const Acceptances = builder.objectRef<{ results: readonly Acceptance[] }>('SubOrderAcceptances').implement({
  description: 'What became of a bulk acceptance.',
  fields: (t) => ({
    results: t.field({
      type: [AcceptResult],
      description: 'One for each sub-order asked for, in that order.',
      resolve: ({ results }) => [...results],
    }),
  }),
});

const MilestoneInput = builder.inputType('SubOrderProgressInput', {
  description: 'How far the work on a sub-order is.',
  fields: (t) => ({
    subOrderId: t.id({ required: true, description: 'The sub-order.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    milestone: t.field({ type: SubOrderMilestone, required: true, description: 'What has been reached.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationFields((t) => ({
  subOrderAnswer: t.field({
    type: SubOrder,
    nullable: true,
    description:
      'Answers lines of a sub-order in quantities by outcome. An answer to another version is refused with the current one. For the supplier’s desk.',
    authScopes: { role: 'supplier_desk' },
    errors: payload('SubOrderAnswer', 'subOrder', [AnswerExceedsOrderError, AnswerTooLateError]),
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { subOrderId } = await context.runAs(
        'supplier',
        { field: 'subOrderAnswer', input: wanted, key },
        (tx, viewer) =>
          answerSubOrder(tx, viewer, {
            ...wanted,
            subOrderId: rowId('SubOrder', wanted.subOrderId),
            lines: wanted.lines.map((line) => ({ ...line, lineId: rowId('SubOrderLine', line.lineId) })),
          }),
      );
      return subOrderId;
    },
  }),
  subOrdersAccept: t.field({
    type: Acceptances,
    nullable: true,
    description: 'Accepts several sub-orders as they are, each on its own. For the supplier’s desk.',
    authScopes: { role: 'supplier_desk' },
    errors: payload('SubOrdersAccept', 'acceptances'),
    args: { input: t.arg({ type: AcceptInput, required: true, description: 'What to accept.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      return context.runAs('supplier', { field: 'subOrdersAccept', input: wanted, key }, (tx, viewer) =>
        acceptSubOrders(tx, viewer, {
          subOrderIds: wanted.subOrderIds.map((id) => rowId('SubOrder', String(id))),
          versions: wanted.versions,
        }),
      );
    },
  }),
  subOrderProgress: t.field({
    type: SubOrder,
    nullable: true,
    description: 'Notes how far the supplier’s work on a sub-order is. For the supplier’s desk.',
    authScopes: { role: 'supplier_desk' },
    errors: payload('SubOrderProgress', 'subOrder'),
    args: { input: t.arg({ type: MilestoneInput, required: true, description: 'What has been reached.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { subOrderId } = await context.runAs(
        'supplier',
        { field: 'subOrderProgress', input: wanted, key },
        (tx, viewer) => reportMilestone(tx, viewer, { ...wanted, subOrderId: rowId('SubOrder', wanted.subOrderId) }),
      );
      return subOrderId;
    },
  }),
}));
