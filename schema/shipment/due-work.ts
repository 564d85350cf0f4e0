import { countDueWork, type DueWork as DueWorkRow } from '../../api/shipment/due-work-reads.ts';
import { builder } from '../builder.ts';

const DueWork = builder.objectRef<DueWorkRow>('DueWork').implement({
  description: 'How much is due in the control centre.',
  fields: (t) => ({
    tasksOverdue: t.exposeInt('tasksOverdue', { description: 'Open tasks that were due before the day.' }),
    tasksToday: t.exposeInt('tasksToday', { description: 'Open tasks that are due on the day.' }),
    answersOpen: t.exposeInt('answersOpen', { description: 'Sub-orders that wait for their supplier’s answer.' }),
    answersOverdue: t.exposeInt('answersOverdue', { description: 'Those of them whose answer is overdue.' }),
    deliveriesExpected: t.exposeInt('deliveriesExpected', { description: 'Deliveries on their way.' }),
    deliveriesLate: t.exposeInt('deliveriesLate', { description: 'Those of them that were expected before the day.' }),
  }),
});

builder.queryField('dueWork', (t) =>
  t.field({
    type: DueWork,
    description:
      'How much is due in the control centre on a day, and how much should have been done before it. For the seller.',
    authScopes: { party: 'seller' },
    args: { day: t.arg({ type: 'Date', required: true, description: 'The day that counts as today.' }) },
    resolve: (_root, { day }, context) => context.read((unit) => countDueWork(unit, day)),
  }),
);
