import { pageTasks, type Task as TaskRow } from '../../api/fulfillment/plan-reads.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { connectionOf, pageArgs } from '../page.ts';

export const TaskKind = builder.enumType('TaskKind', {
  description: 'What the seller does with a line.',
  values: {
    KITTING: { value: 'kitting', description: 'Parts are put together for the bench.' },
    ASSEMBLY: { value: 'assembly', description: 'Systems are assembled.' },
    CONVERSION: { value: 'conversion', description: 'Vehicles are converted.' },
    INSPECTION: { value: 'inspection', description: 'Vehicles are inspected before delivery.' },
    SYSTEM_TEST: { value: 'system_test', description: 'Systems are tested.' },
    DELIVERY: { value: 'delivery', description: 'Goods go to the customer.' },
  } as const,
});

export const TaskState = builder.enumType('TaskState', {
  description: 'How far a task is; it follows from what is done to the units.',
  values: {
    PLANNED: { value: 'planned', description: 'Not begun.' },
    STARTED: { value: 'started', description: 'Begun.' },
    DONE: { value: 'done', description: 'Done for the whole line.' },
    CANCELLED: { value: 'cancelled', description: 'Not wanted any more.' },
  } as const,
});

export const Task = builder.objectRef<TaskRow>('Task').implement({
  description: 'A step of the seller’s own work on a line of an order.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id.', resolve: ({ id }) => globalId('Task', id) }),
    kind: t.expose('kind', { type: TaskKind, description: 'What is done.' }),
    sequence: t.exposeInt('sequence', { description: 'Place among the line’s steps, from 1.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Planned first day.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Planned last day.' }),
    state: t.expose('state', { type: TaskState, description: 'How far it is.' }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When it was done.' }),
    orderLineId: t.id({
      description: 'Line that it is for.',
      resolve: ({ orderLineId }) => globalId('SalesOrderLine', orderLineId),
    }),
    order: t.field({ type: SalesOrder, description: 'Order that it is for.', resolve: ({ orderId }) => orderId }),
  }),
});

const TaskConnection = connectionOf<TaskRow>('Task', Task as never);

const TaskFilter = builder.inputType('TaskFilter', {
  description: 'What the list of tasks is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    states: t.field({ type: [TaskState], description: 'Only tasks in one of these states.' }),
    kinds: t.field({ type: [TaskKind], description: 'Only tasks of these kinds.' }),
    dueFrom: t.field({ type: 'Date', description: 'Only tasks due on or after this day.' }),
    dueBy: t.field({ type: 'Date', description: 'Only tasks due on or before this day.' }),
  }),
});

builder.queryField('tasks', (t) =>
  t.field({
    type: TaskConnection,
    description: 'The control centre’s own work over all orders, due first first. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, filter: t.arg({ type: TaskFilter, description: 'What to narrow the list to.' }) },
    resolve: (_root, { filter, ...page }, context) => context.read((unit) => pageTasks(unit, page, filter ?? {})),
  }),
);
