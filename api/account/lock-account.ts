import type { Tx } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import { lockAccountRow } from './account-store.ts';

/** Holds the account's row until the transaction ends: the first lock of whatever decides, orders or spends for it. */
export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  if (!(await lockAccountRow(tx, accountId))) throw new NotFoundError('Account');
}
