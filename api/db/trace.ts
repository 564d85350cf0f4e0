import { sql } from 'kysely';
import { newId } from '../kernel/id.ts';
import { insertTogether, rowsOf } from './insert-together.ts';
import type { Tx } from './unit.ts';

/** A change that others must hear of: one row in the outbox and one in the audit trail, in the transaction that makes it. */
export type Change = {
  /** `order.placed`, `sub_order.answered`: noun and past participle. */
  readonly topic: string;
  readonly aggregate: string;
  readonly id: string;
  /** The document's version after the change; orders the changes of one document. */
  readonly sequence: bigint | number;
  readonly accountId?: string | null;
  readonly supplierId?: string | null;
  readonly payload?: Record<string, unknown>;
  /** Old and new values for the audit trail: ids and figures, never names. */
  readonly detail?: Record<string, unknown>;
};

/** Who did it; null for the service itself. */
export type Actor = { readonly personId: string; readonly membershipId: string } | null;

/** Records changes with one statement, however many they are. The owner must be one whose window covers them. */
export async function record(tx: Tx, actor: Actor, changes: readonly Change[]): Promise<void> {
  await insertTogether(tx, 'trace.record', [
    rowsOf(
      'outbox',
      changes.map((change) => ({
        id: newId(),
        topic: change.topic,
        aggregate: change.aggregate,
        aggregate_id: change.id,
        sequence: BigInt(change.sequence),
        account_id: change.accountId ?? null,
        supplier_id: change.supplierId ?? null,
        payload: change.payload ?? {},
        created_at: tx.now,
      })),
    ),
    rowsOf(
      'audit_event',
      changes.map((change) => ({
        id: newId(),
        at: tx.now,
        kind: change.topic,
        person_id: actor?.personId ?? null,
        membership_id: actor?.membershipId ?? null,
        account_id: change.accountId ?? null,
        supplier_id: change.supplierId ?? null,
        subject: change.aggregate,
        subject_id: change.id,
        detail: change.detail ?? {},
      })),
    ),
  ]);
}

/** Takes a transaction-long lock on a name, for what has no row of its own to lock. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.query('trace.lockName', sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
