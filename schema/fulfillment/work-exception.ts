import { resolutionsOf } from '../../api/fulfillment/exception.ts';
import { type AwardCandidate as CandidateRow, listCandidates } from '../../api/fulfillment/list-candidates.ts';
import {
  countExceptions,
  type ExceptionCounts,
  type WorkException as ExceptionRow,
  listWorkExceptions,
  pageWorkExceptions,
} from '../../api/fulfillment/work-exception-reads.ts';
import { Supplier } from '../account/supplier.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { Membership } from '../identity/membership.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Component } from './component.ts';
import { SupplyOrder } from './supply-order.ts';

const ExceptionKind = builder.enumType('WorkExceptionKind', {
  description: 'What went wrong.',
  values: {
    UNANSWERED: { value: 'unanswered', description: 'A supplier’s answer is overdue.' },
    REJECTED: { value: 'rejected', description: 'A supplier refused pieces.' },
    SHORTFALL: { value: 'shortfall', description: 'A supplier promises pieces only for later.' },
    LATE: { value: 'late', description: 'A supplier gave a later day than the one asked for.' },
    NO_CANDIDATE: { value: 'no_candidate', description: 'No supplier offers the part.' },
    TEST_FAILED: { value: 'test_failed', description: 'A unit failed its test.' },
  } as const,
});

const ExceptionState = builder.enumType('WorkExceptionState', {
  description: 'Whether it still waits.',
  values: {
    OPEN: { value: 'open', description: 'It waits for a planner.' },
    RESOLVED: { value: 'resolved', description: 'It is settled.' },
  } as const,
});

const Resolution = builder.enumType('WorkExceptionResolution', {
  description: 'How it was, or can be, settled.',
  values: {
    AWARDED: { value: 'awarded', description: 'The pieces went to another supplier.' },
    DATE_MOVED: { value: 'date_moved', description: 'The expected date was moved and the customer told.' },
    DATE_ACCEPTED: { value: 'date_accepted', description: 'The supplier’s day was accepted.' },
    RECEIVED: { value: 'received', description: 'Everything that was late or missing came.' },
    COVERED: { value: 'covered', description: 'The order has enough without the pieces.' },
    RETESTED: { value: 'retested', description: 'The unit passed a later test.' },
    CANCELLED: { value: 'cancelled', description: 'The order was cancelled.' },
    ANSWERED: { value: 'answered', description: 'A newer answer settled it.' },
  } as const,
});

const Candidate = builder.objectRef<CandidateRow>('AwardCandidate').implement({
  description: 'Who could deliver the open pieces, and what it would mean.',
  fields: (t) => ({
    supplier: t.field({ type: Supplier, description: 'Who.', resolve: ({ offer }) => offer.supplierId }),
    rank: t.exposeInt('rank', { nullable: true, description: 'Place in the ranking, from 1; null when ruled out.' }),
    unitCost: t.field({
      type: 'Money',
      description: 'Cost of one piece.',
      resolve: ({ offer }) => ({ amount: BigInt(offer.unitCost), currency: offer.currency }),
    }),
    minimumQuantity: t.int({ description: 'Smallest quantity.', resolve: ({ offer }) => offer.minimumQuantity }),
    multiple: t.int({ description: 'Quantities are multiples of this.', resolve: ({ offer }) => offer.multiple }),
    leadDays: t.int({ description: 'Working days until it ships.', resolve: ({ offer }) => offer.leadDays }),
    arrivesOn: t.expose('arrivesOn', {
      type: 'Date',
      nullable: true,
      description: 'Day on which the goods would come.',
    }),
    lateDays: t.exposeInt('lateDays', { nullable: true, description: 'Calendar days by which they would come late.' }),
    rejection: t.exposeString('rejection', {
      nullable: true,
      description:
        'Why the rule would not take it, such as `excluded` for who refused; an excluded supplier can still be chosen by hand.',
    }),
  }),
});

export const WorkException = builder.loadableObjectRef<ExceptionRow, string>('WorkException', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listWorkExceptions(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
WorkException.implement({
  description: 'Something that the rules could not settle and a planner must.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('WorkException', id) }),
    kind: t.expose('kind', { type: ExceptionKind, description: 'What went wrong.' }),
    state: t.expose('state', { type: ExceptionState, description: 'Whether it still waits.' }),
    order: t.field({ type: SalesOrder, description: 'Order that it endangers.', resolve: ({ orderId }) => orderId }),
    orderLineId: t.id({
      nullable: true,
      description: 'Line that it endangers; null when several lines share the pieces.',
      resolve: ({ orderLineId }) => orderLineId && globalId('SalesOrderLine', orderLineId),
    }),
    component: t.field({
      type: Component,
      nullable: true,
      description: 'Part concerned; null for a test.',
      resolve: ({ itemId }) => itemId,
    }),
    supplier: t.field({
      type: Supplier,
      nullable: true,
      description: 'Supplier concerned.',
      resolve: ({ supplierId }) => supplierId,
    }),
    supplyOrder: t.field({
      type: SupplyOrder,
      nullable: true,
      description: 'Sub-order concerned.',
      resolve: ({ subOrderId }) => subOrderId,
    }),
    unitId: t.id({
      nullable: true,
      description: 'Unit concerned, for a test.',
      resolve: ({ productUnitId }) => productUnitId && globalId('ProductUnit', productUnitId),
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces concerned.' }),
    needed: t.exposeInt('needed', {
      description:
        'Those of the pieces that the order needs; the others are surplus that a minimum quantity or a lot size forced.',
    }),
    detail: t.expose('detail', {
      type: 'JSON',
      description:
        'Parameters for wording: `reason`, `date`, `dueOn`, `answerDueAt`, `movedTo`, `note` as far as they apply.',
    }),
    owner: t.field({
      type: Membership,
      nullable: true,
      description: 'Who took it; null while nobody did.',
      resolve: ({ ownerMembershipId }) => ownerMembershipId,
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened; its age counts from here.' }),
    resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true, description: 'When it was settled.' }),
    resolution: t.expose('resolution', { type: Resolution, nullable: true, description: 'How it was settled.' }),
    possibleResolutions: t.field({
      type: [Resolution],
      description: 'How a thing of this kind can be settled.',
      resolve: ({ kind }) => [...resolutionsOf(kind)],
    }),
    candidates: t.loadableGroup({
      type: Candidate,
      description: 'Who could deliver the open pieces, best first; none once it is settled.',
      load: (ids: string[], context) => context.read((unit) => listCandidates(unit, ids)),
      group: ({ exceptionId }) => exceptionId,
      resolve: ({ id }) => id,
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('WorkException', (id, context) => WorkException.getDataloader(context).load(id));

const WorkExceptionConnection = connectionOf<ExceptionRow>('WorkException', WorkException as never);

const Filter = builder.inputType('WorkExceptionFilter', {
  description: 'What the queue is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    state: t.field({ type: ExceptionState, description: 'Only open or only settled ones.' }),
    kinds: t.field({ type: [ExceptionKind], description: 'Only these kinds.' }),
    mine: t.boolean({ description: 'True: only what the viewer took.' }),
    orderId: t.id({ description: 'Only what endangers this order.' }),
    search: t.string({ description: 'Part of a part number or of a supplier’s name, or a whole order number.' }),
  }),
});

const Counts = builder.objectRef<ExceptionCounts>('WorkExceptionCounts').implement({
  description: 'How much waits in the control centre’s queue.',
  fields: (t) => ({
    open: t.exposeInt('open', { description: 'Open entries.' }),
    mine: t.exposeInt('mine', { description: 'Open entries that the viewer took.' }),
  }),
});

builder.queryFields((t) => ({
  workExceptionCounts: t.field({
    type: Counts,
    description: 'How much waits in the control centre’s queue. For the seller.',
    authScopes: { party: 'seller' },
    resolve: (_root, _args, context) => context.read((unit, viewer) => countExceptions(unit, viewer.membershipId)),
  }),
  workExceptions: t.field({
    type: WorkExceptionConnection,
    description: 'The control centre’s queue, the oldest first. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, filter: t.arg({ type: Filter, description: 'What to narrow the queue to.' }) },
    resolve: (_root, { filter, ...page }, context) =>
      context.read((unit, viewer) =>
        pageWorkExceptions(unit, page, {
          state: filter?.state,
          kinds: filter?.kinds,
          ownerMembershipId: filter?.mine ? viewer.membershipId : null,
          orderId: filterId('SalesOrder', filter?.orderId),
          search: filter?.search,
        }),
      ),
  }),
  workException: t.field({
    type: WorkException,
    nullable: true,
    description: 'One entry of the queue; null when it is absent. For the seller.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => WorkException.getDataloader(context).load(filterId('WorkException', id) ?? ''),
  }),
}));
