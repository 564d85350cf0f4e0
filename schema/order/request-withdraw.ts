import { placeRequestAgain } from '../../api/order/place-request-again.ts';
import { withdrawRequest } from '../../api/order/withdraw-request.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Request } from './request.ts';

const RequestWithdrawInput = builder.inputType('RequestWithdrawInput', {
  description: 'A request to take back.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'Request.' }),
    version: t.int({ required: true, description: 'Version that the caller saw.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const RequestPlaceAgainInput = builder.inputType('RequestPlaceAgainInput', {
  description: 'A request whose order could not be placed.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'Request.' }),
    version: t.int({ required: true, description: 'Version that the caller saw.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('requestWithdraw', (t) =>
  t.field({
    type: Request,
    nullable: true,
    description:
      'Takes a request back that is not an order yet; its PO number is free again. For its requester and account administrators.',
    authScopes: { party: 'customer' },
    errors: payload('RequestWithdraw', 'request'),
    args: { input: t.arg({ type: RequestWithdrawInput, required: true, description: 'What to take back.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { requestId } = await context.runAs(
        'customer',
        { field: 'requestWithdraw', input: wanted, key },
        (tx, viewer) => withdrawRequest(tx, viewer, { ...wanted, requestId: rowId('Request', wanted.requestId) }),
      );
      return requestId;
    },
  }),
);

builder.mutationField('requestPlaceAgain', (t) =>
  t.field({
    type: Request,
    nullable: true,
    description:
      'Tries again to place the order of an authorised request for which that failed; its prices hold. For its requester, approvers and account administrators.',
    authScopes: { party: 'customer' },
    errors: payload('RequestPlaceAgain', 'request'),
    args: { input: t.arg({ type: RequestPlaceAgainInput, required: true, description: 'What to place.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { requestId } = await context.runAs(
        'customer',
        { field: 'requestPlaceAgain', input: wanted, key },
        (tx, viewer) => placeRequestAgain(tx, viewer, { ...wanted, requestId: rowId('Request', wanted.requestId) }),
      );
      return requestId;
    },
  }),
);
