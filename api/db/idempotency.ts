import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { IdempotencyKeyReusedError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import type { Tx } from './unit.ts';

/** What one mutation call is: the space its key is unique in, who calls which field with what. */
export type Call = {
  readonly space: string;
  readonly actor: string;
  readonly field: string;
  readonly input: unknown;
  readonly key: string | null | undefined;
};

function hashOf(call: Call): string {
  const text = JSON.stringify([call.actor, call.field, call.input], (_key, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Runs the work once for a key. The key's row is written first, so that a second call with it waits for the first to end: after a success
 * it gets the first answer, after a refusal (which rolls everything back) it runs itself. Refuses a key that was used for another input.
 */
export async function once<R extends Record<string, unknown>>(tx: Tx, call: Call, work: () => Promise<R>): Promise<R> {
  const key = call.key ?? newId();
  const hash = hashOf(call);
  const mine = await tx.query<{ key: string }>(
    'idempotency.claimKey',
    sql`insert into idempotency_key (owner, key, field, request_hash, result, created_at)
      values (${call.space}, ${key}, ${call.field}, decode(${hash}, 'hex'), '{}', ${tx.now})
      on conflict do nothing returning key`,
  );
  if (mine.length === 0) return firstAnswer<R>(tx, call.space, key, hash);
  const result = await work();
  await tx.query(
    'idempotency.storeResult',
    sql`update idempotency_key set result = ${JSON.stringify(result)}::jsonb where owner = ${call.space} and key = ${key}`,
  );
  return result;
}

async function firstAnswer<R>(tx: Tx, space: string, key: string, hash: string): Promise<R> {
  const [stored] = await tx.query<{ result: R; same: boolean }>(
    'idempotency.findResult',
    sql`select result, request_hash = decode(${hash}, 'hex') as same from idempotency_key where owner = ${space} and key = ${key}`,
  );
  if (!stored?.same) throw new IdempotencyKeyReusedError();
  return stored.result;
}
