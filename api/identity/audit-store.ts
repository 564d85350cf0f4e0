import { insertRows } from '../db/insert.ts';
import type { Actor } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';

/** Something that happened to a way in, and changed no document: who tried, on what, with which outcome. */
export type AccessEvent = {
  readonly kind: string;
  readonly subject: 'person' | 'session';
  readonly subjectId: string | null;
  readonly accountId?: string | null;
  readonly supplierId?: string | null;
  readonly detail: Record<string, unknown>;
};

/** Writes an access event to the audit trail alone: nobody else has to hear of it. */
export async function insertAccessEvent(tx: Tx, actor: Actor, event: AccessEvent): Promise<void> {
  await insertRows(tx, 'identity.insertAccessEvent', 'audit_event', [
    {
      id: newId(),
      at: tx.now,
      kind: event.kind,
      person_id: actor?.personId ?? null,
      membership_id: actor?.membershipId ?? null,
      account_id: event.accountId ?? null,
      supplier_id: event.supplierId ?? null,
      subject: event.subject,
      subject_id: event.subjectId,
      detail: event.detail,
    },
  ]);
}
