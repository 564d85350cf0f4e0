import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';

export type Mail = {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly state: string;
  readonly createdAt: Date;
};

const COLUMNS = sql`id, kind, recipient, subject, body, link, state, created_at as "createdAt"`;

const NEWEST: readonly SortColumn[] = [
  { sql: 'created_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'id', direction: 'desc', type: 'uuid' },
];

/** Mails that were handed to the transport, newest first; `recipient` narrows to one address. Seller's window. */
export async function listMails(
  unit: Unit,
  args: PageArgs & { recipient?: string | null | undefined },
): Promise<Page<Mail>> {
  const to: RawBuilder<boolean> = args.recipient ? sql`recipient = ${args.recipient.toLowerCase()}` : sql`true`;
  const rows = await unit.query<Mail>(
    'mail.listMails',
    sql`select ${COLUMNS} from mail where ${to} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (mail) => [mail.createdAt, mail.id]);
}

/** One mail; absent when there is none of that id. Seller's window. */
export async function findMail(unit: Unit, id: string): Promise<Mail | undefined> {
  const [row] = await unit.query<Mail>('mail.findMail', sql`select ${COLUMNS} from mail where id = ${id}`);
  return row;
}
