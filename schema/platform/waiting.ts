import { countWaiting } from '../../api/approval/approval-reads.ts';
import { countUnanswered } from '../../api/fulfillment/sub-order-reads.ts';
import { countOpenExceptions } from '../../api/fulfillment/work-exception-reads.ts';
import { countStalledRequests } from '../../api/order/stalled-reads.ts';
import { builder } from '../builder.ts';
import { Viewer } from '../identity/viewer.ts';

builder.objectField(Viewer, 'waiting', (t) =>
  t.int({
    description:
      'How many things wait for the viewer where they act now: approvals for customers, unanswered sub-orders for suppliers, open exceptions and requests that stand still for the seller.',
    resolve: (_viewer, _args, context) =>
      context.read(async (unit, viewer) => {
        if (viewer.party === 'customer') return countWaiting(unit, viewer);
        if (viewer.party === 'supplier') return countUnanswered(unit);
        return (await countOpenExceptions(unit)) + (await countStalledRequests(unit));
      }),
  }),
);
