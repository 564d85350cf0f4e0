import type { SubOrderAnswer as AnswerRow, SubOrderLine } from '../../api/fulfillment/sub-order-reads.ts';
import { builder } from '../builder.ts';

type OutcomeRow = Pick<
  SubOrderLine,
  'accepted' | 'changed' | 'changedDate' | 'backordered' | 'backorderedDate' | 'rejected' | 'reason' | 'unanswered'
>;

/** Pieces by outcome; suppliers and the seller read the same figures. */
export const LineOutcome = builder.objectRef<OutcomeRow>('SubOrderLineOutcome').implement({
  description: 'The ordered pieces by outcome. The five quantities always add up to what was ordered.',
  fields: (t) => ({
    accepted: t.exposeInt('accepted', { description: 'Accepted as ordered.' }),
    changed: t.exposeInt('changed', { description: 'Accepted for another day.' }),
    changedDate: t.expose('changedDate', { type: 'Date', nullable: true, description: 'That day.' }),
    backordered: t.exposeInt('backordered', { description: 'Not available now, promised for later.' }),
    backorderedDate: t.expose('backorderedDate', {
      type: 'Date',
      nullable: true,
      description: 'When they would come.',
    }),
    rejected: t.exposeInt('rejected', { description: 'Refused.' }),
    reason: t.exposeString('reason', { description: 'Why, in the supplier’s words; empty when nothing was said.' }),
    unanswered: t.exposeInt('unanswered', { description: 'Not answered yet; silence is not a refusal.' }),
  }),
});

export const SubOrderAnswer = builder.objectRef<AnswerRow>('SubOrderAnswer').implement({
  description: 'One answer to a line as it was given. The newest one counts.',
  fields: (t) => ({
    answeredAt: t.expose('answeredAt', { type: 'DateTime', description: 'When it was given.' }),
    answeredBy: t.exposeString('answeredBy', { nullable: true, description: 'Name of who gave it.' }),
    accepted: t.exposeInt('accepted', { description: 'Accepted as ordered.' }),
    changed: t.exposeInt('changed', { description: 'Accepted for another day.' }),
    changedDate: t.expose('changedDate', { type: 'Date', nullable: true, description: 'That day.' }),
    backordered: t.exposeInt('backordered', { description: 'Promised for later.' }),
    backorderedDate: t.expose('backorderedDate', { type: 'Date', nullable: true, description: 'When.' }),
    rejected: t.exposeInt('rejected', { description: 'Refused.' }),
    reason: t.exposeString('reason', { description: 'Why; empty when nothing was said.' }),
    supersededAt: t.expose('supersededAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a newer answer took its place; null for the one that counts.',
    }),
  }),
});
