import {
  type AwardEffect as EffectRow,
  type LineEffect as LineRow,
  type AwardPreview as PreviewRow,
  previewAward,
} from '../../api/fulfillment/preview-award.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId } from '../node.ts';
import { planners } from './access.ts';
import { WorkException } from './work-exception.ts';

const LineEffect = builder.objectRef<LineRow>('AwardLineEffect').implement({
  description: 'What an award would do to the date of one line of the order.',
  fields: (t) => ({
    lineId: t.id({
      description: 'Line of the order in the seller’s window.',
      resolve: ({ lineId }) => globalId('SalesOrderLine', lineId),
    }),
    promisedDate: t.field({ type: 'Date', description: 'Day promised.', resolve: ({ promisedOn }) => promisedOn }),
    expectedDate: t.field({ type: 'Date', description: 'Day told now.', resolve: ({ expectedOn }) => expectedOn }),
    wouldBeExpected: t.field({
      type: 'Date',
      description: 'Day that would be told after the award.',
      resolve: ({ wouldBeOn }) => wouldBeOn,
    }),
  }),
});

const money = (amount: bigint, currency: string) => ({ amount, currency });

const AwardEffect = builder.objectRef<EffectRow>('AwardEffect').implement({
  description: 'What an award by hand would do if it were confirmed now.',
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'Pieces that would be ordered.' }),
    needed: t.exposeInt('needed', { description: 'Those of them that the order needs.' }),
    surplus: t.exposeInt('surplus', {
      description: 'The others: the minimum quantity or the lot size forces them, and they would go to stock.',
    }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Pieces that would be withdrawn from the former supplier.' }),
    unitCost: t.field({
      type: 'Money',
      description: 'Cost of one piece.',
      resolve: ({ unitCost, currency }) => money(unitCost, currency),
    }),
    total: t.field({
      type: 'Money',
      description: 'Cost of all pieces ordered.',
      resolve: ({ total, currency }) => money(total, currency),
    }),
    arrivesOn: t.expose('arrivesOn', { type: 'Date', description: 'Day on which the pieces would come.' }),
    lateDays: t.exposeInt('lateDays', {
      description: 'Calendar days after the day on which the former ones were due.',
    }),
    promisedDate: t.field({
      type: 'Date',
      description: 'Day promised for the order.',
      resolve: ({ promisedOn }) => promisedOn,
    }),
    expectedDate: t.field({
      type: 'Date',
      description: 'Day told for the order now.',
      resolve: ({ expectedOn }) => expectedOn,
    }),
    wouldBeExpected: t.field({
      type: 'Date',
      description: 'Day that would be told for the order after the award.',
      resolve: ({ wouldBeOn }) => wouldBeOn,
    }),
    tellsCustomer: t.exposeBoolean('tellsCustomer', {
      description: 'True when the day of the order moves, so that the customer is written to.',
    }),
    lines: t.field({ type: [LineEffect], description: 'Line by line.', resolve: ({ lines }) => [...lines] }),
  }),
});

const AwardPreview = builder.objectRef<PreviewRow>('AwardPreview').implement({
  description: 'What awarding the pieces to a supplier would do, or what stands in the way. Nothing is written.',
  fields: (t) => ({
    obstacle: t.exposeString('obstacle', {
      nullable: true,
      description: 'Why it cannot be, as `OfferNotUsableError.reason`; null when it can.',
    }),
    effect: t.expose('effect', {
      type: AwardEffect,
      nullable: true,
      description: 'What it would do; null when something stands in the way.',
    }),
  }),
});

builder.objectField(WorkException, 'awardPreview', (t) =>
  t.field({
    type: AwardPreview,
    nullable: true,
    description:
      'What awarding the pieces to a supplier would do now; null once it is settled or is not settled by an award.',
    authScopes: planners,
    args: { supplierId: t.arg.id({ required: true, description: 'To whom.' }) },
    resolve: ({ id }, args, context) => {
      const supplierId = filterId('Supplier', args.supplierId);
      return supplierId ? context.read((unit) => previewAward(unit, { exceptionId: id, supplierId })) : null;
    },
  }),
);
