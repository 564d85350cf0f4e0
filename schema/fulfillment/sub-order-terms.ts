import { builder } from '../builder.ts';

export const SubOrderStatus = builder.enumType('SubOrderStatus', {
  description: 'How far a sub-order is; it follows from its lines, except for what the supplier reports of its work.',
  values: {
    DISPATCHED: { value: 'dispatched', description: 'Sent to the supplier; at least one piece is not answered.' },
    ACKNOWLEDGED: { value: 'acknowledged', description: 'Every piece is answered.' },
    SCHEDULED: { value: 'scheduled', description: 'The supplier has planned the work.' },
    IN_PRODUCTION: { value: 'in_production', description: 'The supplier has begun.' },
    READY: { value: 'ready', description: 'Ready to be shipped.' },
    SHIPPED: { value: 'shipped', description: 'Everything that comes is on its way.' },
    RECEIVED: { value: 'received', description: 'Everything that comes has been received.' },
    CLOSED: { value: 'closed', description: 'Settled.' },
    CANCELLED: { value: 'cancelled', description: 'Withdrawn; nothing is wanted any more.' },
  } as const,
});

export const SubOrderMilestone = builder.enumType('SubOrderMilestone', {
  description: 'What a supplier reports of its work on a whole sub-order.',
  values: {
    SCHEDULED: { value: 'scheduled', description: 'The work is planned.' },
    IN_PRODUCTION: { value: 'in_production', description: 'The work has begun.' },
    READY: { value: 'ready', description: 'The goods are ready to be shipped.' },
  } as const,
});

export const SubOrderSort = builder.enumType('SubOrderSort', {
  description: 'Order of a list of sub-orders.',
  values: {
    ANSWER_DUE_FIRST: { value: 'answer_due_first', description: 'The answer that is due first comes first.' },
    DUE_FIRST: { value: 'due_first', description: 'The goods that are due first come first.' },
    NEWEST: { value: 'newest', description: 'Dispatched last first.' },
  } as const,
});

export const AnswerDue = builder.enumType('SubOrderAnswerDue', {
  description: 'How urgent an answer is.',
  values: {
    OVERDUE: { value: 'overdue', description: 'It was due before now.' },
    WITHIN_DAY: { value: 'within_day', description: 'It is due within the next 24 hours.' },
  } as const,
});
