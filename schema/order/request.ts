import { listOrdersByRequest } from '../../api/order/order-reads.ts';
import { listRequestEvents, type RequestEvent as RequestEventRow } from '../../api/order/request-event-reads.ts';
import {
  listRequestLines,
  listRequests,
  type RequestLine as RequestLineRow,
  type Request as RequestRow,
} from '../../api/order/request-reads.ts';
import { Address } from '../account/address.ts';
import { CostCentre } from '../account/cost-centre.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { Membership } from '../identity/membership.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { Totals } from '../pricing/totals.ts';
import { DocumentLine } from './document-line.ts';
import { loadSeen } from './load-seen.ts';
import { Order } from './order.ts';

export const RequestStatus = builder.enumType('RequestStatus', {
  description: 'Where a request stands.',
  values: {
    PENDING: { value: 'pending', description: 'Waits for an approver.' },
    REJECTED: { value: 'rejected', description: 'An approver refused it.' },
    WITHDRAWN: { value: 'withdrawn', description: 'Its requester took it back.' },
    AUTHORISED: { value: 'authorised', description: 'Authorised, about to be placed.' },
    PLACED: { value: 'placed', description: 'Its order is placed.' },
    PLACEMENT_FAILED: {
      value: 'placement_failed',
      description: 'Authorised, but its order could not be placed; that can be tried again.',
    },
  } as const,
});

const RequestLine = builder.objectRef<RequestLineRow>('RequestLine').implement({
  description: 'One line of a request. Its price holds from submission on.',
  interfaces: [Totals, DocumentLine],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('RequestLine', id) }),
    item: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The item in the account’s catalogue; null when it has left it.',
      resolve: ({ itemId }) => itemId,
    }),
    earliestDate: t.expose('earliestDate', {
      type: 'Date',
      nullable: true,
      description: 'Earliest day as computed at submission; null when nothing could be said.',
    }),
  }),
});

const RequestEventKind = builder.enumType('RequestEventKind', {
  description: 'What happened to a request.',
  values: {
    SUBMITTED: { value: 'submitted', description: 'Submitted; it waits for an approver.' },
    AUTHORISED: { value: 'authorised', description: 'Submitted within the requester’s own limit.' },
    APPROVED: { value: 'approved', description: 'An approver approved it.' },
    REJECTED: { value: 'rejected', description: 'An approver rejected it.' },
    WITHDRAWN: { value: 'withdrawn', description: 'It was taken back.' },
    PLACEMENT_FAILED: { value: 'placement_failed', description: 'Its order could not be placed.' },
    PLACED: { value: 'placed', description: 'Its order was placed.' },
  } as const,
});

const RequestEvent = builder.objectRef<RequestEventRow>('RequestEvent').implement({
  description: 'Something that happened to a request.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RequestEventKind, description: 'What happened.' }),
    actor: t.exposeString('actor', {
      nullable: true,
      description: 'Name of the person who did it; null for the service itself.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

/** A request in its account's window. */
export const Request = builder.loadableObjectRef<RequestRow, string>('Request', {
  load: loadSeen('customer', listRequests, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Request.implement({
  description:
    'What somebody asks to buy. An order exists only through an authorised request. Requesters see their own; approvers and account administrators see all of their account.',
  interfaces: [Node, Totals],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Request', id) }),
    number: t.exposeString('number', { description: 'Number as it is written, such as `ACME-R12`.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    revision: t.exposeInt('revision', {
      description: 'Which wording of the request; an approval holds for one of them.',
    }),
    status: t.expose('status', { type: RequestStatus, description: 'Where it stands.' }),
    requester: t.field({
      type: Membership,
      nullable: true,
      description: 'Who asks.',
      resolve: (request) => request.membershipId,
    }),
    costCentre: t.field({
      type: CostCentre,
      description: 'Where the spend would be booked.',
      resolve: ({ costCentreId }) => costCentreId,
    }),
    addressId: t.id({
      description: 'Address of the account that it would go to.',
      resolve: ({ addressId }) => globalId('Address', addressId),
    }),
    address: t.field({
      type: Address,
      description: 'That address as it is now; an order keeps a copy of its own.',
      resolve: ({ addressId }) => addressId,
    }),
    poNumber: t.exposeString('poNumber', { description: 'The customer’s own purchase order number.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day asked for; null for as early as possible.',
    }),
    expectedDate: t.expose('expectedDate', {
      type: 'Date',
      nullable: true,
      description:
        'Day on which all of it would be there, as computed at submission; null when that was not known, or nobody had to approve. Its order has a date of its own.',
    }),
    note: t.exposeString('note', { description: 'Note to the approver; empty when there is none.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it was submitted.' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was authorised, rejected or withdrawn.',
    }),
    placementError: t.exposeString('placementError', {
      nullable: true,
      description: 'Code of what stood in the way of placing its order; null when nothing did.',
    }),
    lines: t.loadableGroup({
      type: RequestLine,
      description: 'Its lines in order.',
      load: (ids: string[], context) => context.read((unit) => listRequestLines(unit, ids)),
      group: ({ requestId }) => requestId,
      resolve: ({ id }) => id,
    }),
    events: t.loadableGroup({
      type: RequestEvent,
      description: 'Time line, oldest first.',
      load: (ids: string[], context) => context.read((unit) => listRequestEvents(unit, ids)),
      group: ({ requestId }) => requestId,
      resolve: ({ id }) => id,
    }),
    order: t.loadable({
      type: Order,
      nullable: true,
      description: 'The order that it became.',
      load: loadSeen('customer', listOrdersByRequest, ({ requestId }) => requestId) as never,
      resolve: ({ id }) => id as never,
    }),
  }),
});
registerNode('Request', (id, context) => Request.getDataloader(context).load(id));

builder.objectField(Order, 'request', (t) =>
  t.field({ type: Request, description: 'Request that it came from.', resolve: ({ requestId }) => requestId }),
);
