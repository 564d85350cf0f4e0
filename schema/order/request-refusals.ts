import { NoApproverError } from '../../api/approval/approval.ts';
import { PurchaseOrderNumberUsedError } from '../../api/order/request.ts';
import {
  CartEmptyError,
  CostCentreInactiveError,
  DateNotWorkedError,
  DateTooEarlyError,
  NotOrderableError,
} from '../../api/order/submission.ts';
import { PriceChangedError, type PriceChange as PriceChangeRow } from '../../api/pricing/price-change.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../errors.ts';
import { globalId } from '../node.ts';
import { Finding } from './finding.ts';

const PriceChange = builder.objectRef<PriceChangeRow>('PriceChange').implement({
  description: 'A line that no longer costs what was shown.',
  fields: (t) => ({
    lineId: t.id({ description: 'Line of the cart.', resolve: ({ key }) => globalId('CartLine', key) }),
    shown: t.field({
      type: 'Money',
      nullable: true,
      description: 'Net unit price that was shown; null when none was.',
      resolve: ({ shown }) => shown && { amount: shown.unit, currency: shown.currency },
    }),
    now: t.field({
      type: 'Money',
      nullable: true,
      description: 'Net unit price now; null when it has none any more.',
      resolve: ({ now }) => now && { amount: now.unit, currency: now.currency },
    }),
  }),
});

builder.objectType(PriceChangedError, {
  name: 'PriceChangedError',
  description:
    'Nothing is requested at a price other than the one shown. Submit again with `acceptedPrices` to accept the new ones.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    changes: t.field({
      type: [PriceChange],
      description: 'Every line that moved.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

builder.objectType(PurchaseOrderNumberUsedError, {
  name: 'PurchaseOrderNumberUsedError',
  description: 'The purchase order number belongs to another request or order that is alive.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ poNumber: t.exposeString('poNumber', { description: 'The number.' }) }),
});

builder.objectType(DateTooEarlyError, {
  name: 'DateTooEarlyError',
  description: 'The goods cannot be there by the day asked for.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    requested: t.expose('requested', { type: 'Date', description: 'Day asked for.' }),
    earliest: t.expose('earliest', { type: 'Date', description: 'First working day on which they can.' }),
  }),
});

builder.objectType(DateNotWorkedError, {
  name: 'DateNotWorkedError',
  description: 'The account does not work on the day asked for.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    requested: t.expose('requested', { type: 'Date', description: 'Day asked for.' }),
    next: t.expose('next', { type: 'Date', description: 'Next working day.' }),
  }),
});

builder.objectType(CostCentreInactiveError, {
  name: 'CostCentreInactiveError',
  description: 'Nothing new may be booked on the cost centre.',
  interfaces: [ErrorInterface],
});

builder.objectType(NotOrderableError, {
  name: 'NotOrderableError',
  description: 'Some goods have left the account’s catalogue.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lineIds: t.idList({
      description: 'Lines of the cart.',
      resolve: ({ lineIds }) => lineIds.map((id) => globalId('CartLine', id)),
    }),
  }),
});

builder.objectType(CartEmptyError, {
  name: 'CartEmptyError',
  description: 'There is nothing in the cart to ask for.',
  interfaces: [ErrorInterface],
});

builder.objectType(NoApproverError, {
  name: 'NoApproverError',
  description: 'The request needs an approver, and the account has nobody but its requester.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    findings: t.field({
      type: [Finding],
      description: 'What was looked at.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});
