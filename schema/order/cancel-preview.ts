import type { Context } from '../../api/context.ts';
import {
  type LineCancellation as LineRow,
  type CancellationPreview as PreviewRow,
  previewCancellation,
} from '../../api/fulfillment/cancellation.ts';
import { listCancellableLines } from '../../api/order/cancellation-reads.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';
import { Order } from './order.ts';

const CancellationObstacle = builder.enumType('CancellationObstacle', {
  description: 'Why a line can no longer be cancelled.',
  values: {
    ALREADY_CANCELLED: { value: 'already_cancelled', description: 'It is cancelled.' },
    PARTS_CONFIRMED: { value: 'parts_confirmed', description: 'Parts are confirmed and being made.' },
    PARTS_SHIPPED: { value: 'parts_shipped', description: 'Parts are on their way.' },
    WORK_STARTED: { value: 'work_started', description: 'Work on it has begun.' },
  } as const,
});

export const LineCancellation = builder.objectRef<LineRow>('LineCancellation').implement({
  description: 'What cancelling would do to one line.',
  fields: (t) => ({
    lineId: t.id({ description: 'Line of the order.', resolve: ({ lineId }) => globalId('OrderLine', lineId) }),
    possible: t.exposeBoolean('possible', { description: 'True when nothing stands in the way.' }),
    obstacle: t.expose('obstacle', {
      type: CancellationObstacle,
      nullable: true,
      description: 'What stands in the way.',
    }),
    withdrawnParts: t.int({
      description: 'Pieces that would no longer be made for it.',
      resolve: ({ withdrawn }) => withdrawn,
    }),
    releasedParts: t.int({
      description: 'Pieces in stock that would no longer be kept for it.',
      resolve: ({ released }) => released,
    }),
  }),
});

const CancellationPreview = builder.objectRef<PreviewRow>('CancellationPreview').implement({
  description: 'What cancelling an order would do now. An order is cancelled as a whole or not at all.',
  fields: (t) => ({
    possible: t.exposeBoolean('possible', { description: 'True when the order can be cancelled.' }),
    lines: t.field({ type: [LineCancellation], description: 'Line by line.', resolve: ({ lines }) => [...lines] }),
  }),
});

// The orders were opened through the customer's window before; what stands in the way is told without naming anybody.
async function loadPreviews(orderIds: string[], context: Context): Promise<PreviewRow[]> {
  const lines = await context.readBehind((unit) => listCancellableLines(unit, orderIds));
  return orderIds.map((id) => previewCancellation(lines.get(id) ?? []));
}

builder.objectField(Order, 'cancelPreview', (t) =>
  t.loadable({
    type: CancellationPreview,
    description: 'What cancelling the order would do now.',
    load: loadPreviews as never,
    resolve: ({ id }) => id as never,
  }),
);
