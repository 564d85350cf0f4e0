import { IDENTITY } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { sessionOf } from './act-as.ts';
import { API_TOKEN_PREFIX, apiTokenInput } from './api-token.ts';
import { insertApiToken, revokeApiToken } from './api-token-store.ts';
import { newToken } from './token.ts';
import { partyIds, type Viewer } from './viewer.ts';

/**
 * Makes a token with which programs act in the viewer's membership. The token itself is told to `show` and stored nowhere, so that a
 * repeat of the call cannot show it again. Refuses callers who are themselves an API token.
 */
export async function createApiToken(
  tx: Tx,
  viewer: Viewer,
  input: unknown,
  show: (token: string) => void,
): Promise<{ apiTokenId: string }> {
  sessionOf(viewer);
  const wanted = parse(apiTokenInput, input);
  const token = newToken(API_TOKEN_PREFIX);
  const id = newId();
  await tx.as(IDENTITY, async (identity) => {
    await insertApiToken(identity, { ...wanted, id, token, membershipId: viewer.membershipId });
    await record(identity, viewer, [
      {
        topic: 'api_token.created',
        aggregate: 'api_token',
        id,
        sequence: 1,
        ...partyIds(viewer),
        detail: { scope: wanted.scope, days: wanted.days },
      },
    ]);
  });
  show(token);
  return { apiTokenId: id };
}

/** Revokes one of the person's tokens, in whichever membership; one that is revoked already or not theirs is NotFoundError. Identity window. */
export async function revokeOwnApiToken(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const revoked = await revokeApiToken(tx, viewer.personId, id);
  if (!revoked) throw new NotFoundError('ApiToken');
  await record(tx, viewer, [
    { topic: 'api_token.revoked', aggregate: 'api_token', id, sequence: 2, ...partyIds(viewer) },
  ]);
}
