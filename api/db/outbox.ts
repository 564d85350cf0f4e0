import { CompiledQuery, sql } from 'kysely';
import type { Tx, Unit } from './unit.ts';

/** A change as it was written to the outbox. */
export type OutboxEvent = {
  readonly id: string;
  readonly topic: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly accountId: string | null;
  readonly supplierId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
};

type Row = {
  id: string;
  topic: string;
  aggregate: string;
  aggregate_id: string;
  account_id: string | null;
  supplier_id: string | null;
  payload: Record<string, unknown>;
};

function toEvent(row: Row): OutboxEvent {
  return {
    id: row.id,
    topic: row.topic,
    aggregate: row.aggregate,
    aggregateId: row.aggregate_id,
    accountId: row.account_id,
    supplierId: row.supplier_id,
    payload: row.payload,
  };
}

/** Takes the oldest waiting events for handing on; two relays never take the same one. Commits arrive out of order, so nothing is "greater than the last seen". */
export async function claimEvents(tx: Tx, most: number): Promise<{ id: string; topic: string }[]> {
  return tx.query(
    'jobs.claimEvents',
    sql`update outbox set handed_at = ${tx.now} where id in
      (select id from outbox where handed_at is null order by created_at, id limit ${most} for update skip locked)
      returning id, topic`,
  );
}

/** One event by id; absent once it was cleared away. */
export async function findEvent(unit: Unit, id: string): Promise<OutboxEvent | undefined> {
  const [row] = await unit.query<Row>(
    'jobs.findEvent',
    sql`select id, topic, aggregate, aggregate_id, account_id, supplier_id, payload from outbox where id = ${id}`,
  );
  return row && toEvent(row);
}

/** Takes a secret out of an event once it has been used; what remains can be kept. */
export async function erasePayloadKey(tx: Tx, id: string, key: string): Promise<void> {
  await tx.query('jobs.erasePayloadKey', sql`update outbox set payload = payload - ${key}::text where id = ${id}`);
}

/** Runs a statement of the job queue inside this transaction, so that an event is handed on exactly when it is marked so. */
export function queueExecutor(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.query<never>('jobs.queue', { compile: () => CompiledQuery.raw(text, values) }),
    }),
  };
}

/** True when another process does the same scheduled work at this moment. */
export async function isScheduleBusy(tx: Tx, name: string): Promise<boolean> {
  const [row] = await tx.query<{ got: boolean }>(
    'jobs.lockSchedule',
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 1)) as got`,
  );
  return !row?.got;
}
