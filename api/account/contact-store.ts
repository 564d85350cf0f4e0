import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { ContactInput } from './contact.ts';

/** Names who answers for an account in one role. Seller's window. */
export async function setContactRow(tx: Tx, contact: ContactInput): Promise<void> {
  await tx.query(
    'account.setContactRow',
    sql`insert into account_contact (account_id, role, membership_id, deputy_membership_id, phone, languages, weekdays, opens, closes, time_zone)
      values (${contact.accountId}, ${contact.role}, ${contact.membershipId}, ${contact.deputyMembershipId}, ${contact.phone},
        ${contact.languages}, ${contact.weekdays}, ${contact.opens}, ${contact.closes}, ${contact.timeZone})
      on conflict (account_id, role) do update set membership_id = excluded.membership_id,
        deputy_membership_id = excluded.deputy_membership_id, phone = excluded.phone, languages = excluded.languages,
        weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes, time_zone = excluded.time_zone`,
  );
}
