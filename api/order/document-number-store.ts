import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';

type Numbered = { readonly code: string; readonly number: number };

/** Takes the account's next request number; its row is held from here on, so that the account's submissions run one after the other. */
export async function takeRequestNumber(tx: Tx, accountId: string): Promise<Numbered> {
  const [row] = await tx.query<Numbered>(
    'order.takeRequestNumber',
    sql`update account set last_request_number = last_request_number + 1 where id = ${accountId}
      returning code, last_request_number as number`,
  );
  if (!row) throw new NotFoundError('Account');
  return row;
}

/** Takes the account's next order number and holds its row. */
export async function takeOrderNumber(tx: Tx, accountId: string): Promise<Numbered> {
  const [row] = await tx.query<Numbered>(
    'order.takeOrderNumber',
    sql`update account set last_order_number = last_order_number + 1 where id = ${accountId}
      returning code, last_order_number as number`,
  );
  if (!row) throw new NotFoundError('Account');
  return row;
}
