import { NoApproverError } from '../../api/approval/approval.ts';
import { InvalidConfigurationError } from '../../api/order/cart.ts';
import { PurchaseOrderNumberUsedError } from '../../api/order/request.ts';
import {
  CartEmptyError,
  CostCentreInactiveError,
  DateNotWorkedError,
  DateTooEarlyError,
  NotOrderableError,
} from '../../api/order/submission.ts';
import { submitRequest } from '../../api/order/submit-request.ts';
import { PriceChangedError } from '../../api/pricing/price-change.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Request } from './request.ts';

const AcceptedPrice = builder.inputType('AcceptedPrice', {
  description: 'A price that the buyer saw and accepts for a line, in place of the one in the cart.',
  fields: (t) => ({
    lineId: t.id({ required: true, description: 'Line of the cart.' }),
    unitPrice: t.field({
      type: 'MinorUnits',
      required: true,
      description: 'Net unit price in minor units of the account’s currency.',
    }),
  }),
});

const RequestSubmitInput = builder.inputType('RequestSubmitInput', {
  description: 'What turns the viewer’s cart into a request.',
  fields: (t) => ({
    cartVersion: t.int({ required: true, description: 'Version of the cart that the buyer saw.' }),
    poNumber: t.string({
      required: true,
      description: 'Purchase order number, at most 60 characters; used once by the account among what is alive.',
    }),
    costCentreId: t.id({ required: true, description: 'Cost centre that pays; must be active.' }),
    addressId: t.id({ required: true, description: 'Address of the account to deliver to.' }),
    requestedDate: t.field({
      type: 'Date',
      description: 'Working day on which it is wanted; absent for as early as possible.',
    }),
    note: t.string({ description: 'Note to the approver, at most 2,000 characters.' }),
    acceptedPrices: t.field({ type: [AcceptedPrice], description: 'Changed prices that the buyer accepts.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('requestSubmit', (t) =>
  t.field({
    type: Request,
    nullable: true,
    description:
      'Submits the viewer’s cart and empties it. Prices are checked again: a change is answered with `PriceChangedError`. Within the requester’s own limit the order is placed at once; otherwise the request waits for an approver, never the requester. For requesters.',
    authScopes: { role: 'requester' },
    errors: payload('RequestSubmit', 'request', [
      CartEmptyError,
      CostCentreInactiveError,
      DateNotWorkedError,
      DateTooEarlyError,
      InvalidConfigurationError,
      NoApproverError,
      NotOrderableError,
      PriceChangedError,
      PurchaseOrderNumberUsedError,
    ]),
    args: { input: t.arg({ type: RequestSubmitInput, required: true, description: 'What to submit.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { requestId } = await context.runAs(
        'customer',
        { field: 'requestSubmit', input: wanted, key },
        (tx, viewer) =>
          submitRequest(tx, viewer, {
            ...wanted,
            costCentreId: rowId('CostCentre', wanted.costCentreId),
            addressId: rowId('Address', wanted.addressId),
            acceptedPrices: wanted.acceptedPrices?.map((price) => ({
              ...price,
              lineId: rowId('CartLine', price.lineId),
            })),
          }),
      );
      return requestId;
    },
  }),
);
