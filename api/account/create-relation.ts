import { z } from 'zod';
import { IDENTITY } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { admitMember } from '../identity/invite-member.ts';
import { inviteInput } from '../identity/membership.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse, parseTelling } from '../kernel/parse.ts';
import type { Against } from '../kernel/refuse-all.ts';
import { insertAccount, insertOrganisation, insertSupplier } from './account-store.ts';
import { organisationExists, relationCodeExists } from './organisation-reads.ts';
import {
  accountCreateInput,
  type OrganisationInput,
  RelationCodeTakenError,
  relationCode,
  supplierCreateInput,
} from './relation.ts';
import { insertUnit } from './unit-store.ts';

type Whose = {
  readonly organisationId?: string | null | undefined;
  readonly organisation?: OrganisationInput | null | undefined;
};

async function ensureOrganisation(tx: Tx, { organisationId, organisation }: Whose): Promise<string> {
  if (organisation) {
    const made = await insertOrganisation(tx, newId(), organisation);
    if (!made) throw new NotFoundError('WorkingCalendar');
    return made;
  }
  if (!organisationId || !(await organisationExists(tx, organisationId))) throw new NotFoundError('Organisation');
  return organisationId;
}

// A taken code, for an input that is refused anyhow.
async function againstCode(tx: Tx, relation: 'account' | 'supplier', input: unknown): Promise<Against[]> {
  const read = z.object({ code: relationCode }).safeParse(input);
  const taken = read.success && (await relationCodeExists(tx, relation, read.data.code));
  return taken ? [{ path: 'code', error: new RelationCodeTakenError(read.data.code) }] : [];
}

type Person = { readonly email: string; readonly name: string; readonly locale?: string | null | undefined };

function admit(
  tx: Tx,
  viewer: Seller,
  place: { party: 'customer' | 'supplier'; accountId: string | null; supplierId: string | null; partyName: string },
  person: Person,
): Promise<unknown> {
  const roles = place.party === 'customer' ? ['account_administrator'] : ['supplier_desk'];
  return tx.as(IDENTITY, (identity) => admitMember(identity, viewer, place, parse(inviteInput, { ...person, roles })));
}

/**
 * Makes an account with its first unit and invites its first administrator. The organisation is made with it or is there already: one
 * may have several relations of both kinds. Refuses a code that is taken. Seller's window; the caller checks the viewer's role.
 */
export async function createAccount(tx: Tx, viewer: Seller, input: unknown): Promise<{ accountId: string }> {
  const wanted = await parseTelling(accountCreateInput, input, () => againstCode(tx, 'account', input));
  const organisationId = await ensureOrganisation(tx, wanted);
  const accountId = await insertAccount(tx, newId(), organisationId, wanted);
  if (!accountId) throw new RelationCodeTakenError(wanted.code);
  await insertUnit(tx, accountId, newId(), { code: wanted.code, name: wanted.name.slice(0, 120), parentId: null });
  await record(tx, viewer, [
    {
      topic: 'account.created',
      aggregate: 'account',
      id: accountId,
      sequence: 1,
      accountId,
      detail: { code: wanted.code },
    },
  ]);
  const place = { party: 'customer' as const, accountId, supplierId: null, partyName: wanted.name };
  await admit(tx, viewer, place, wanted.administrator);
  return { accountId };
}

/** Makes a supplier relation and invites the first person at its desk; otherwise like createAccount. */
export async function createSupplier(tx: Tx, viewer: Seller, input: unknown): Promise<{ supplierId: string }> {
  const wanted = await parseTelling(supplierCreateInput, input, () => againstCode(tx, 'supplier', input));
  const organisationId = await ensureOrganisation(tx, wanted);
  const supplierId = await insertSupplier(tx, newId(), organisationId, wanted);
  if (!supplierId) throw new RelationCodeTakenError(wanted.code);
  await record(tx, viewer, [
    {
      topic: 'supplier.created',
      aggregate: 'supplier',
      id: supplierId,
      sequence: 1,
      supplierId,
      detail: { code: wanted.code },
    },
  ]);
  const place = { party: 'supplier' as const, accountId: null, supplierId, partyName: wanted.name };
  await admit(tx, viewer, place, wanted.contact);
  return { supplierId };
}
