import { withClient } from '../db/pool.ts';
import type { House } from './house.ts';

/** Scheduled work that judges by the present: it would find a whole past overdue. The names are those of the schedules. */
const SCHEDULES = ['sub_order.remind', 'sub_order.escalate', 'order.refresh'];

/** Keeps a worker of the same installation from such work, and a second seeding from beginning, until this one is done. */
export function atStandstill<T>({ connection }: House, work: () => Promise<T>): Promise<T> {
  return withClient({ url: connection.url, lockTimeoutMs: 600_000, statementTimeoutMs: 600_000 }, async (client) => {
    for (const name of SCHEDULES) await client.query('select pg_advisory_lock(hashtextextended($1, 1))', [name]);
    // Closing the connection gives the locks back.
    return work();
  });
}
