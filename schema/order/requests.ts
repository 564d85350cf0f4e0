import { pageRequests, type Request as RequestRow } from '../../api/order/request-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Request, RequestStatus } from './request.ts';

const RequestConnection = connectionOf<RequestRow>('Request', Request as never);

const RequestFilter = builder.inputType('RequestFilter', {
  description: 'What a list of requests is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    statuses: t.field({ type: [RequestStatus], description: 'Only requests that stand there.' }),
    mine: t.boolean({ description: 'True: only what the viewer asked for.' }),
    refusedLately: t.boolean({
      description:
        'True: only the viewer’s own that were refused, or could not be placed, in the last two weeks: those that wait for them.',
    }),
    search: t.string({ description: 'Part of a PO number, or a request’s number.' }),
  }),
});

builder.queryFields((t) => ({
  requests: t.field({
    type: RequestConnection,
    description:
      'Requests, newest first: requesters see their own, approvers and account administrators all of their account. For customers.',
    authScopes: { party: 'customer' },
    args: { ...pageArgs, filter: t.arg({ type: RequestFilter, description: 'What to narrow the list to.' }) },
    resolve: (_root, { filter, ...page }, context) =>
      context.read((unit, viewer) => pageRequests(unit, viewer, page, filter ?? {})),
  }),
  request: t.field({
    type: Request,
    nullable: true,
    description: 'One request; null when it is absent or not the viewer’s to see. For customers.',
    authScopes: { party: 'customer' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => Request.getDataloader(context).load(filterId('Request', id) ?? ''),
  }),
}));
