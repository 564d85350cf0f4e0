import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { type Counter, WINDOW_MINUTES } from './attempt.ts';

/** Counts one attempt on every counter and answers the seconds to wait; 0 when all allow it. Counted even when refused. Identity window. */
export async function countAttempt(tx: Tx, counters: readonly Counter[]): Promise<number> {
  const rows = await tx.query<{ subject: string; attempts: number; seconds: number }>(
    'identity.countAttempt',
    sql`insert into throttle as t (subject, attempts, window_ends_at)
      select s, 1, now() + make_interval(mins => ${WINDOW_MINUTES})
      from unnest(${counters.map(({ subject }) => subject)}::text[]) s order by s
      on conflict (subject) do update set
        attempts = case when t.window_ends_at <= now() then 1 else t.attempts + 1 end,
        window_ends_at = case when t.window_ends_at <= now() then excluded.window_ends_at else t.window_ends_at end
      returning subject, attempts, ceil(extract(epoch from window_ends_at - now()))::int as seconds`,
  );
  const limits = new Map(counters.map(({ subject, limit }) => [subject, limit]));
  const over = rows.filter(({ subject, attempts }) => attempts > (limits.get(subject) ?? 0));
  return Math.max(0, ...over.map(({ seconds }) => seconds));
}

/** Begins a counter again after a success. */
export async function clearAttempts(tx: Tx, counter: Counter): Promise<void> {
  await tx.query('identity.clearAttempts', sql`delete from throttle where subject = ${counter.subject}`);
}
