import { query, type RouteArgs } from '../../gateway/api.server.ts';
import type { Party } from '../../gateway/shell.ts';
import { ExceptionsDocument, NotificationsDocument, UnansweredDocument } from './queries.ts';

/** What waits for the viewer, by the side that they act for. */
export async function loadWaiting(args: RouteArgs, party: Party) {
  const { locale } = args.context.preferences;
  if (party === 'customer') {
    return { party: 'customer', waiting: await query(args, NotificationsDocument, { locale }) } as const;
  }
  if (party === 'supplier') {
    const { subOrders } = await query(args, UnansweredDocument, { locale });
    return { party: 'supplier', subOrders: subOrders.nodes } as const;
  }
  const { workExceptions, salesRequestsStalled } = await query(args, ExceptionsDocument, { locale });
  return { party: 'seller', exceptions: workExceptions.nodes, stalled: salesRequestsStalled.nodes } as const;
}
