import { createPool } from '../db/pool.ts';
import { createDatabase, type Database } from '../db/unit.ts';
import type { House } from './house.ts';
import { hushOutbox } from './outbox-store.ts';

/** A door to the database whose clock stands where it is set, so that a past can be lived through. */
export type DemoDatabase = Database & { readonly now: () => Date; setNow(instant: Date): void };

/**
 * Opens a door of its own. Commits are not waited for: a demonstration that a crash cut short is begun anew anyway. What happens before
 * `quietUntil` is not handed on, so that nobody is sent the mails of a year; later changes are.
 */
export function openDemoDatabase({ connection }: House, now: Date, quietUntil: Date): DemoDatabase {
  let clock = now;
  const pool = createPool({
    url: connection.url,
    size: 4,
    settings: { synchronous_commit: 'off' },
    onError: () => {},
  });
  const { rolePrefix } = connection.installation;
  const db = createDatabase({ pool, rolePrefix, clock: () => clock });
  return {
    ...db,
    now: () => clock,
    setNow: (instant) => {
      clock = instant;
    },
    write: (owner, work) =>
      db.write(owner, async (tx) => {
        const result = await work(tx);
        if (tx.now < quietUntil) await hushOutbox(tx);
        return result;
      }),
  };
}
