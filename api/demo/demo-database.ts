import { createPool } from '../db/pool.ts';
import { createDatabase, type Database } from '../db/unit.ts';
import type { House } from './house.ts';
import { hushOutbox } from './outbox-store.ts';

/** Doors to the database at any instant of the past, all on one pool. */
export type DemoDatabase = {
  /** The door whose clock stands at an instant. */
  at(instant: Date): Database;
  [Symbol.asyncDispose](): Promise<void>;
};

const POOL_SIZE = 6;

// A demonstration that a crash cuts short goes on from where it was, so no commit is waited for; its statements are few and asked very often.
const SETTINGS = { synchronous_commit: 'off', plan_cache_mode: 'force_generic_plan', jit: 'off' };

/**
 * Opens doors of its own. What happens before `quietUntil` is not handed on, so that nobody is sent the mails of a year; later changes are.
 */
export function openDemoDatabase({ connection }: House, quietUntil: Date): DemoDatabase {
  const pool = createPool({ url: connection.url, size: POOL_SIZE, settings: SETTINGS, onError: () => {} });
  const { rolePrefix } = connection.installation;
  return {
    at: (instant) => {
      const db = createDatabase({ pool, rolePrefix, clock: () => instant });
      if (instant >= quietUntil) return db;
      return {
        ...db,
        write: (owner, work) =>
          db.write(owner, async (tx) => {
            const result = await work(tx);
            await hushOutbox(tx);
            return result;
          }),
      };
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
