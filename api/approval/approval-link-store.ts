import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { hashToken } from '../identity/token.ts';

/** Uses a link up; false when it was used before or has expired. Of several uses at once one succeeds. */
export async function useApprovalLink(tx: Tx, accountId: string, token: string): Promise<boolean> {
  const rows = await tx.query(
    'approval.useApprovalLink',
    sql`update approval_link set used_at = ${tx.now} where account_id = ${accountId} and token_hash = decode(${hashToken(token)}, 'hex')
      and used_at is null and expires_at > ${tx.now} returning membership_id`,
  );
  return rows.length > 0;
}
