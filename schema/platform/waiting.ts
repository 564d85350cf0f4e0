import { countWaiting } from '../../api/approval/approval-reads.ts';
import type { Context } from '../../api/context.ts';
import type { Unit } from '../../api/db/unit.ts';
import { countUnanswered } from '../../api/fulfillment/sub-order-reads.ts';
import { countOpenExceptions } from '../../api/fulfillment/work-exception-reads.ts';
import type { Viewer as ViewerRow } from '../../api/identity/viewer.ts';
import { countCartLines } from '../../api/order/cart-reads.ts';
import { countStalledRequests } from '../../api/order/stalled-reads.ts';
import { countTroubles } from '../../api/order/waiting-reads.ts';
import { builder } from '../builder.ts';
import { Viewer, type ViewerFacts } from '../identity/viewer.ts';

type Figures = { readonly waiting: number; readonly cartLines: number };

async function figuresOf(unit: Unit, viewer: ViewerRow): Promise<Figures> {
  if (viewer.party === 'supplier') return { waiting: await countUnanswered(unit), cartLines: 0 };
  if (viewer.party === 'seller') {
    const [exceptions, stalled] = await Promise.all([countOpenExceptions(unit), countStalledRequests(unit)]);
    return { waiting: exceptions + stalled, cartLines: 0 };
  }
  const [approvals, troubles, cartLines] = await Promise.all([
    countWaiting(unit, viewer),
    countTroubles(unit, viewer),
    countCartLines(unit, viewer.accountId, viewer.membershipId),
  ]);
  // A cart waits as one thing, however much is in it.
  return { waiting: approvals + troubles + Math.min(cartLines, 1), cartLines };
}

const known = new WeakMap<ViewerFacts, Promise<Figures>>();

// Every page asks for both: they are read in one unit.
function figuresFor(facts: ViewerFacts, context: Context): Promise<Figures> {
  const figures = known.get(facts) ?? context.read(figuresOf);
  known.set(facts, figures);
  return figures;
}

builder.objectFields(Viewer, (t) => ({
  waiting: t.int({
    description:
      'How many things wait for the viewer where they act now: approvals, orders in danger, requests refused lately and a cart with something in it for customers, unanswered sub-orders for suppliers, open exceptions and requests that stand still for the seller.',
    resolve: async (facts, _args, context) => (await figuresFor(facts, context)).waiting,
  }),
  cartLines: t.int({
    description:
      'How many lines the viewer’s cart has where they act now; 0 for suppliers and the seller, who have no carts.',
    resolve: async (facts, _args, context) => (await figuresFor(facts, context)).cartLines,
  }),
}));
