import { IDENTITY } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import { API_TOKEN_PREFIX } from '../identity/api-token.ts';
import { insertApiToken } from '../identity/api-token-store.ts';
import { findClaimant } from '../identity/credential-reads.ts';
import { listMemberships } from '../identity/membership-reads.ts';
import { newToken } from '../identity/token.ts';
import { newId } from '../kernel/id.ts';
import { command, note, UsageError } from './command.ts';

const DAYS = 30;

// npm run token -- <e-mail>: prints an API token of the person's first membership. Who can reach the database may do this.
await command(async ({ db, settings }) => {
  const email = process.argv[2]?.toLowerCase();
  if (!email) throw new UsageError('whose token? npm run token -- <e-mail>');
  const token = newToken(API_TOKEN_PREFIX);
  await db.write(IDENTITY, async (tx) => {
    const person = await findClaimant(tx, email);
    const [membership] = person ? await listMemberships(tx, [person.membershipId]) : [];
    if (!person || !membership) throw new UsageError(`nobody signs in with the e-mail ${email}`);
    const id = newId();
    const { id: membershipId, accountId, supplierId } = membership;
    await insertApiToken(tx, { id, token, membershipId, name: 'command line', scope: 'read_write', days: DAYS });
    await record(tx, { personId: person.personId, membershipId }, [
      {
        topic: 'api_token.created',
        aggregate: 'api_token',
        id,
        sequence: 1,
        accountId,
        supplierId,
        detail: { days: DAYS },
      },
    ]);
    note(
      `${membership.partyName}, ${membership.roles.join(', ')}; lives ${DAYS} days; send it as "Authorization: Bearer ..." to ${settings.origin}/graphql`,
    );
  });
  process.stdout.write(`${token}\n`);
});
