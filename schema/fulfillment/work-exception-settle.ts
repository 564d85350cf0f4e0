import { AwardChangedError, awardException } from '../../api/fulfillment/award-exception.ts';
import { OfferNotUsableError } from '../../api/fulfillment/choose-award.ts';
import { ResolutionNotPossibleError } from '../../api/fulfillment/exception.ts';
import { acceptExceptionDate, moveExceptionDate, takeException } from '../../api/fulfillment/settle-exception.ts';
import { DateNotWorkedError } from '../../api/order/submission.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { globalId, rowId } from '../node.ts';
import { planners } from './access.ts';
import { WorkException } from './work-exception.ts';

builder.objectType(ResolutionNotPossibleError, {
  name: 'ResolutionNotPossibleError',
  description: 'This kind of exception cannot be settled in this way.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Its kind.' }),
    possible: t.stringList({ description: 'How it can be settled.', resolve: ({ possible }) => [...possible] }),
  }),
});

builder.objectType(OfferNotUsableError, {
  name: 'OfferNotUsableError',
  description: 'The supplier has no offer that could be used for the pieces today.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    supplierId: t.id({ description: 'The supplier.', resolve: ({ supplierId }) => globalId('Supplier', supplierId) }),
    reason: t.exposeString('reason', {
      description:
        '`no_offer`, `not_enough`, `supplier_suspended`, `offer_suspended`, `not_valid` or `minimum_over_maximum`.',
    }),
  }),
});

builder.objectType(AwardChangedError, {
  name: 'AwardChangedError',
  description: 'The award would be another one now than was shown before it was confirmed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'Pieces that would be ordered now.' }),
    arrivesOn: t.expose('arrivesOn', { type: 'Date', description: 'Day on which they would come now.' }),
  }),
});

const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

const AboutInput = builder.inputType('WorkExceptionInput', {
  description: 'An exception as it was read.',
  fields: (t) => ({
    exceptionId: t.id({ required: true, description: 'The exception.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const AwardInput = builder.inputType('WorkExceptionAwardInput', {
  description: 'To whom the open pieces go.',
  fields: (t) => ({
    exceptionId: t.id({ required: true, description: 'The exception.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    supplierId: t.id({ required: true, description: 'The supplier; whoever refused may be chosen again on purpose.' }),
    shownQuantity: t.int({
      description: 'The quantity that the preview showed; another one now is refused. Absent: whatever it is.',
    }),
    shownArrivesOn: t.field({
      type: 'Date',
      description: 'The day of arrival that the preview showed; another one now is refused. Absent: whatever it is.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const MoveInput = builder.inputType('WorkExceptionMoveDateInput', {
  description: 'A later day for the customer.',
  fields: (t) => ({
    exceptionId: t.id({ required: true, description: 'The exception.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    date: t.field({ type: 'Date', required: true, description: 'Day on which the customer may expect the goods.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  workExceptionTake: t.field({
    type: WorkException,
    nullable: true,
    description: 'Makes the viewer the owner of an open exception. For planners.',
    authScopes: planners,
    errors: payload('WorkExceptionTake', 'exception'),
    args: { input: t.arg({ type: AboutInput, required: true, description: 'What to take.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { exceptionId } = await context.runAs(
        'seller',
        { field: 'workExceptionTake', input: wanted, key },
        (tx, viewer) =>
          takeException(tx, viewer, { ...wanted, exceptionId: rowId('WorkException', wanted.exceptionId) }),
      );
      return exceptionId;
    },
  }),
  workExceptionAward: t.field({
    type: WorkException,
    nullable: true,
    description:
      'Awards the open pieces to a supplier by hand: a new sub-order goes out, and a late answer of the former supplier is refused. For planners.',
    authScopes: planners,
    errors: payload('WorkExceptionAward', 'exception', [
      ResolutionNotPossibleError,
      OfferNotUsableError,
      AwardChangedError,
    ]),
    args: { input: t.arg({ type: AwardInput, required: true, description: 'To whom.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { exceptionId } = await context.runAs(
        'seller',
        { field: 'workExceptionAward', input: wanted, key },
        (tx, viewer) =>
          awardException(tx, viewer, {
            ...wanted,
            exceptionId: rowId('WorkException', wanted.exceptionId),
            supplierId: rowId('Supplier', wanted.supplierId),
          }),
      );
      return exceptionId;
    },
  }),
  workExceptionMoveDate: t.field({
    type: WorkException,
    nullable: true,
    description:
      'Moves the expected date to a day on which the customer receives, and tells the customer. Pieces that still have no supplier stay in the queue. For planners.',
    authScopes: planners,
    errors: payload('WorkExceptionMoveDate', 'exception', [ResolutionNotPossibleError, DateNotWorkedError]),
    args: { input: t.arg({ type: MoveInput, required: true, description: 'To when.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { exceptionId } = await context.runAs(
        'seller',
        { field: 'workExceptionMoveDate', input: wanted, key },
        (tx, viewer) =>
          moveExceptionDate(tx, viewer, { ...wanted, exceptionId: rowId('WorkException', wanted.exceptionId) }),
      );
      return exceptionId;
    },
  }),
  workExceptionAccept: t.field({
    type: WorkException,
    nullable: true,
    description: 'Accepts the day that the supplier gave instead of the one asked for. For planners.',
    authScopes: planners,
    errors: payload('WorkExceptionAccept', 'exception', [ResolutionNotPossibleError]),
    args: { input: t.arg({ type: AboutInput, required: true, description: 'What to accept.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { exceptionId } = await context.runAs(
        'seller',
        { field: 'workExceptionAccept', input: wanted, key },
        (tx, viewer) =>
          acceptExceptionDate(tx, viewer, { ...wanted, exceptionId: rowId('WorkException', wanted.exceptionId) }),
      );
      return exceptionId;
    },
  }),
}));
