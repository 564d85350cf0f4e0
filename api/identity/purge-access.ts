import { IDENTITY } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { deleteOldAccess } from './access-store.ts';

/** Keeps the tables of sign-ins from growing for ever; the audit trail keeps what happened. */
export async function purgeAccess(tx: Tx): Promise<void> {
  await tx.as(IDENTITY, deleteOldAccess);
}
