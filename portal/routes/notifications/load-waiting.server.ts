import { withoutOldRefusals } from '../../components/waiting-list.tsx';
import { query, type RouteArgs } from '../../gateway/api.server.ts';
import type { Party } from '../../gateway/shell.ts';
import { ExceptionsDocument, NotificationsDocument, UnansweredDocument } from './queries.ts';

/** What waits for the viewer, by the side that they act for. */
export async function loadWaiting(args: RouteArgs, party: Party) {
  if (party === 'customer') {
    const waiting = withoutOldRefusals(await query(args, NotificationsDocument), new Date());
    return { party: 'customer', waiting } as const;
  }
  if (party === 'supplier') {
    const { subOrders } = await query(args, UnansweredDocument);
    return { party: 'supplier', subOrders: subOrders.nodes } as const;
  }
  const { workExceptions } = await query(args, ExceptionsDocument);
  return { party: 'seller', exceptions: workExceptions.nodes } as const;
}
