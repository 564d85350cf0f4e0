import { type RawBuilder, sql } from 'kysely';
import { seesWholeAccount, type Viewer } from '../identity/viewer.ts';

/**
 * The predicate "the viewer may see this request or order": a requester their own, approvers and account administrators their
 * account's, the seller all, a supplier none. `alias` is a table with account_id and membership_id.
 */
export function visibleTo(viewer: Viewer, alias: string): RawBuilder<boolean> {
  if (viewer.party === 'seller') return sql`true`;
  if (viewer.party === 'supplier') return sql`false`;
  const account = sql`${sql.ref(`${alias}.account_id`)} = ${viewer.accountId}`;
  if (seesWholeAccount(viewer)) return sql`${account}`;
  return sql`(${account} and ${sql.ref(`${alias}.membership_id`)} = ${viewer.membershipId})`;
}
