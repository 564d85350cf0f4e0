import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { Letter } from './letter.ts';

/** Puts letters into the mailbox to be sent; the same letter for the same event is written once. */
export async function insertMails(tx: Tx, outboxId: string, letters: readonly Letter[]): Promise<void> {
  const rows = letters.map((letter) => ({
    id: newId(),
    outbox_id: outboxId,
    ...letter,
    state: 'waiting',
    created_at: tx.now,
  }));
  await insertRows(tx, 'mail.insertMails', 'mail', rows, 'on conflict do nothing');
}

export type WaitingMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** Takes one mail that waits to be sent; another process takes another one. */
export async function claimMail(tx: Tx): Promise<WaitingMail | undefined> {
  const [row] = await tx.query<WaitingMail>(
    'mail.claimMail',
    sql`select id, recipient, subject, body from mail where state = 'waiting' order by created_at, id limit 1 for update skip locked`,
  );
  return row;
}

export async function updateMailState(
  tx: Tx,
  id: string,
  state: 'sent' | 'failed',
  error: string | null,
): Promise<void> {
  await tx.query(
    'mail.updateMailState',
    sql`update mail set state = ${state}, error = ${error}, sent_at = ${tx.now} where id = ${id}`,
  );
}

/** A link in a mail to one step: stored as its hash only. */
export async function insertApprovalLink(
  tx: Tx,
  link: {
    tokenHash: string;
    accountId: string;
    stepId: string;
    membershipId: string;
    revision: number;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.query(
    'mail.insertApprovalLink',
    sql`insert into approval_link (token_hash, account_id, approval_step_id, membership_id, revision, expires_at)
      values (decode(${link.tokenHash}, 'hex'), ${link.accountId}, ${link.stepId}, ${link.membershipId}, ${link.revision}, ${link.expiresAt})`,
  );
}

/** True when letters were already written for the event. */
export async function hasMails(tx: Tx, outboxId: string): Promise<boolean> {
  return (await tx.query('mail.hasMails', sql`select from mail where outbox_id = ${outboxId} limit 1`)).length > 0;
}
