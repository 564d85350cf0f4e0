import { type Insertable, sql } from 'kysely';
import { insertTogether, rowsOf } from '../db/insert-together.ts';
import type { DB } from '../db/tables.generated.ts';
import type { Tx } from '../db/unit.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import type { RequestState } from './request.ts';

/** Writes a request with its lines. */
export async function insertRequest(
  tx: Tx,
  request: Insertable<DB['request']>,
  lines: readonly Insertable<DB['request_line']>[],
): Promise<void> {
  await insertTogether(tx, 'order.insertRequest', [rowsOf('request', [request]), rowsOf('request_line', lines)]);
}

/** A request as its transitions see it. */
export type RequestStanding = {
  readonly accountId: string;
  readonly id: string;
  readonly membershipId: string;
  readonly status: RequestState;
  readonly revision: number;
  readonly version: number;
  readonly decisionId: string | null;
  /** Code of what stood in the way of placing its order. */
  readonly placementError: string | null;
};

/** Holds a request of the account; the account's row is held before it. Absent and foreign ones are NotFoundError. */
export async function lockRequest(tx: Tx, accountId: string, id: string): Promise<RequestStanding> {
  const [row] = await tx.query<RequestStanding>(
    'order.lockRequest',
    sql`select r.account_id as "accountId", r.id, r.membership_id as "membershipId", r.status, r.revision, r.version,
        (select d.id from decision d where d.account_id = r.account_id and d.request_id = r.id and d.revision = r.revision
          and d.outcome = 'authorised') as "decisionId", r.placement_error as "placementError"
      from request r where r.account_id = ${accountId} and r.id = ${id} for update of r`,
  );
  if (!row) throw new NotFoundError('Request');
  return row;
}

// Tried again by itself after so long at first.
const FIRST_PAUSE_MS = 10 * 60_000;

/** Moves a request on from the version that was read; returns its new version. Placing that failed is due again in a while. */
export async function updateRequestStatus(
  tx: Tx,
  request: Pick<RequestStanding, 'accountId' | 'id' | 'version'>,
  status: RequestState,
  placementError: string | null = null,
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'order.updateRequestStatus',
    sql`update request set status = ${status}, version = version + 1, placement_error = ${placementError},
        place_again_at = ${status === 'placement_failed' ? new Date(tx.now.getTime() + FIRST_PAUSE_MS) : null}, decided_at = coalesce(decided_at, ${tx.now})
      where account_id = ${request.accountId} and id = ${request.id} and version = ${request.version} returning version`,
  );
  if (!row) throw new ConflictError(request.version + 1);
  return row.version;
}

/** Whose placing is to be tried again by now, the one due longest, and whose account it is; nothing is held. */
export async function findPlacementDue(tx: Tx): Promise<{ id: string; accountId: string } | undefined> {
  const [row] = await tx.query<{ id: string; accountId: string }>(
    'order.findPlacementDue',
    sql`select id, account_id as "accountId" from request where status = 'placement_failed' and place_again_at <= ${tx.now}
      order by place_again_at, id limit 1`,
  );
  return row;
}

/** Notes that placing failed as before and is due again, each time after twice as long, at most a day. The version stays. */
export async function postponePlacing(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.query(
    'order.postponePlacing',
    sql`update request set place_again_at = ${tx.now}::timestamptz + least(interval '1 day', greatest(interval '10 minutes', ${tx.now} - decided_at))
      where account_id = ${accountId} and id = ${id}`,
  );
}

/** Remembers the transaction as it is before an order is placed. */
export async function keepBeforePlacing(tx: Tx): Promise<void> {
  await tx.query('order.keepBeforePlacing', sql`savepoint before_order`);
}

/** Undoes an attempt to place an order; the transaction has its own window again, whichever it was looking through. */
export async function undoPlacing(tx: Tx): Promise<void> {
  await tx.query('order.undoPlacing', sql`rollback to savepoint before_order`);
}
