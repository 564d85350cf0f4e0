import { placeStalled } from '../../api/order/place-stalled.ts';
import {
  listSalesRequests,
  pageStalledRequests,
  type SalesRequest as SalesRequestRow,
} from '../../api/order/stalled-reads.ts';
import { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { anyRole } from '../identity/any-role.ts';
import { Membership } from '../identity/membership.ts';
import { globalId, Node, registerNode, rowId } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { loadSeen } from './load-seen.ts';
import { RequestStatus } from './request.ts';
import { SalesOrder } from './sales-order.ts';

const RequestObstacle = builder.enumType('RequestObstacle', {
  description: 'Why a request stands still although nobody at the customer can move it on.',
  values: {
    NO_APPROVER: { value: 'no_approver', description: 'It waits for an approval that nobody may give at present.' },
    PLACEMENT_FAILED: {
      value: 'placement_failed',
      description: 'It is authorised, but its order could not be placed.',
    },
  } as const,
});

const SalesRequest = builder.loadableObjectRef<SalesRequestRow, string>('SalesRequest', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listSalesRequests(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
SalesRequest.implement({
  description: 'A customer’s request as the seller sees it: whose it is, how far it is, and what stands in its way.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('SalesRequest', id) }),
    number: t.exposeString('number', { description: 'Number as it is written, such as `ACME-R12`.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    account: t.field({ type: Account, description: 'Whose it is.', resolve: ({ accountId }) => accountId }),
    requester: t.field({
      type: Membership,
      nullable: true,
      description: 'Who asks.',
      resolve: ({ membershipId }) => membershipId,
    }),
    status: t.expose('status', { type: RequestStatus, description: 'Where it stands.' }),
    gross: t.field({
      type: 'Money',
      description: 'Net and tax.',
      resolve: ({ gross: amount, currency }) => ({ amount, currency }),
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it was submitted.' }),
    obstacle: t.expose('obstacle', {
      type: RequestObstacle,
      nullable: true,
      description: 'Why it stands still; null when it does not.',
    }),
    placementError: t.exposeString('placementError', {
      nullable: true,
      description: 'Code of what stood in the way of placing its order; null when nothing did.',
    }),
    placeAgainAt: t.expose('placeAgainAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When placing its order is tried again by itself; null when it is not.',
    }),
    order: t.field({
      type: SalesOrder,
      nullable: true,
      description: 'The order that it became.',
      resolve: ({ orderId }) => orderId,
    }),
  }),
});
registerNode('SalesRequest', (id, context) => SalesRequest.getDataloader(context).load(id));

const SalesRequestConnection = connectionOf<SalesRequestRow>('SalesRequest', SalesRequest as never);

builder.queryField('salesRequestsStalled', (t) =>
  t.field({
    type: SalesRequestConnection,
    description:
      'Requests that stand still although nobody at the customer can move them on, the oldest first. For the seller.',
    authScopes: { party: 'seller' },
    args: pageArgs,
    resolve: (_root, page, context) => context.read((unit) => pageStalledRequests(unit, page)),
  }),
);

const PlaceInput = builder.inputType('SalesRequestPlaceInput', {
  description: 'A request whose order is to be placed after all.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('salesRequestPlace', (t) =>
  t.field({
    type: SalesRequest,
    nullable: true,
    description:
      'Tries again to place the order of an authorised request for which that failed, once the reason is mended; its prices hold. It is also tried by itself now and then. For sales, planners and administrators.',
    authScopes: anyRole('sales', 'planner', 'administrator'),
    errors: payload('SalesRequestPlace', 'request'),
    args: { input: t.arg({ type: PlaceInput, required: true, description: 'What to place.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { requestId } = await context.runAs(
        'seller',
        { field: 'salesRequestPlace', input: wanted, key },
        (tx, viewer) => placeStalled(tx, viewer, { ...wanted, requestId: rowId('SalesRequest', wanted.requestId) }),
      );
      return requestId;
    },
  }),
);
