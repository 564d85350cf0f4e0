import { sql } from 'kysely';
import { WORKER } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';

/** Marks what this transaction put into the outbox as handed on: nobody is told of what is long past. */
export async function hushOutbox(tx: Tx): Promise<void> {
  await tx.as(WORKER, (worker) =>
    worker.query(
      'demo.hushOutbox',
      sql`update outbox set handed_at = ${tx.now} where handed_at is null and created_at = ${tx.now}`,
    ),
  );
}
