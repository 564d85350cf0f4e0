import type { Context } from '../../api/context.ts';
import { judgeRequestedDay, type RequestedDay as RequestedDayRow } from '../../api/order/submission.ts';
import { getReceivingDays } from '../../api/order/submission-reads.ts';
import type { CartLineView } from '../../api/order/view-cart.ts';
import { builder } from '../builder.ts';
import { Configurator } from '../configuration/configurator.ts';
import { earliestFor } from '../configuration/configurator-view.ts';
import { customerOf } from '../customer.ts';
import { CartLine } from './cart.ts';
import { loadEarliest } from './cart-forecast.ts';

const RequestedDayState = builder.enumType('RequestedDayState', {
  description: 'What is to be said about a day that goods are wanted on.',
  values: {
    POSSIBLE: { value: 'possible', description: 'They can be there on that day.' },
    TOO_EARLY: { value: 'too_early', description: 'They cannot be there by then; `deliverOn` is the first day.' },
    NOT_WORKED: { value: 'not_worked', description: 'Nobody receives on that day; `deliverOn` is the next one.' },
    PAST: { value: 'past', description: 'The day is over.' },
    UNKNOWN: { value: 'unknown', description: 'Nobody can say yet: something is open, or a part has no supplier.' },
  } as const,
});

const RequestedDay = builder.objectRef<RequestedDayRow>('RequestedDay').implement({
  description: 'A day that goods are wanted on, and the day on which they can be there.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day wanted.' }),
    state: t.expose('state', { type: RequestedDayState, description: 'What is to be said about it.' }),
    deliverOn: t.expose('deliverOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which they can be there; null while nobody can say.',
    }),
  }),
});

function receivingDays(context: Context) {
  return context.read((unit, viewer) => getReceivingDays(unit, customerOf(viewer).accountId));
}

async function loadRequestedDays(lines: CartLineView[], context: Context): Promise<RequestedDayRow[]> {
  const [{ today, calendar }, earliest] = await Promise.all([receivingDays(context), loadEarliest(lines, context)]);
  return lines.map(({ line }, index) =>
    judgeRequestedDay(line.requestedDate ?? today, today, earliest[index]?.date ?? null, calendar),
  );
}

builder.objectField(CartLine, 'requestedDay', (t) =>
  t.loadable({
    type: RequestedDay,
    nullable: true,
    description: 'What is to be said about the day that the line is wanted on; null when it has none of its own.',
    load: loadRequestedDays as never,
    resolve: (line) => (line.line.requestedDate ? (line as never) : null),
  }),
);

builder.objectField(Configurator, 'requestedDays', (t) =>
  t.field({
    type: [RequestedDay],
    description:
      'What is to be said about days that the quantity, or parts of it, would be wanted on, in the order asked.',
    args: {
      dates: t.arg({ type: ['Date'], required: true, description: 'Days wanted; the first 24 are answered.' }),
    },
    resolve: async (view, { dates }, context) => {
      if (dates.length === 0) return [];
      const [{ today, calendar }, earliest] = await Promise.all([
        receivingDays(context),
        earliestFor(view, view.selection, context),
      ]);
      return dates.slice(0, 24).map((date) => judgeRequestedDay(date, today, earliest?.date ?? null, calendar));
    },
  }),
);
