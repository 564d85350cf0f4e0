import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import { requirePlaces } from '../account/place-reads.ts';
import { reassignApprovals } from '../approval/reassign-approvals.ts';
import { IDENTITY } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { ConflictError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import {
  checkAdministratorRemains,
  checkRights,
  type LockedMember,
  memberUpdateInput,
  type Rights,
} from './membership.ts';
import { listMemberships } from './membership-reads.ts';
import { closeAccess, endMembership, lockMembers, updateMembership } from './membership-store.ts';
import { endSessionsOfMembership } from './session-store.ts';
import type { Viewer } from './viewer.ts';

type Locked = { readonly members: readonly LockedMember[]; readonly target: LockedMember };

// Absent and foreign are one; the seller's administrator may change anybody.
async function lockTarget(tx: Tx, viewer: Viewer, membershipId: string, version: number): Promise<Locked> {
  const members = await lockMembers(tx, membershipId);
  const target = members.find(({ id }) => id === membershipId);
  const own = viewer.party === 'seller' || (viewer.party === 'customer' && target?.accountId === viewer.accountId);
  if (!target || !own) throw new NotFoundError('Membership');
  if (target.status !== 'active') throw new WrongStateError('membership', target.status);
  if (target.version !== version) throw new ConflictError(target.version);
  return { members, target };
}

// Everything that decides for an account holds its row before any other: approvals that wait for the member are assigned anew.
async function holdAccount(tx: Tx, viewer: Viewer, membershipId: string): Promise<void> {
  if (viewer.party === 'customer') return lockAccount(tx, viewer.accountId);
  const [member] = await tx.as(IDENTITY, (identity) => listMemberships(identity, [membershipId]));
  if (member?.accountId) await lockAccount(tx, member.accountId);
}

/**
 * Gives a membership new rights. Refuses to leave the party without an administrator. Who loses a role is signed out there, and what waits
 * for an approval that they may no longer give waits for others. The caller checks the viewer's role.
 */
export async function updateMember(tx: Tx, viewer: Viewer, input: unknown): Promise<{ membershipId: string }> {
  const { membershipId, version, ...wanted } = parse(memberUpdateInput, input);
  await holdAccount(tx, viewer, membershipId);
  const { members, target } = await tx.as(IDENTITY, (identity) => lockTarget(identity, viewer, membershipId, version));
  checkRights(target.party, wanted);
  checkAdministratorRemains(members, target, wanted.roles);
  if (target.accountId) await requirePlaces(tx, target.accountId, wanted);
  await tx.as(IDENTITY, (identity) => writeRights(identity, viewer, target, wanted));
  if (target.accountId) await reassignApprovals(tx, target.accountId, viewer);
  return { membershipId };
}

async function writeRights(tx: Tx, viewer: Viewer, target: LockedMember, wanted: Rights): Promise<void> {
  const version = await updateMembership(tx, target.id, target.version, wanted);
  if (version === undefined) throw new ConflictError(target.version);
  if (target.roles.some((role) => !wanted.roles.includes(role))) await endSessionsOfMembership(tx, target.id);
  await record(tx, viewer, [
    {
      ...changeOf('member.changed', target, version),
      detail: {
        personId: target.personId,
        rolesBefore: target.roles,
        roles: wanted.roles,
        requestLimit: wanted.requestLimit,
        approvalLimit: wanted.approvalLimit,
      },
    },
  ]);
}

const changeOf = (topic: string, target: LockedMember, sequence: number) => ({
  topic,
  aggregate: 'membership',
  id: target.id,
  sequence,
  accountId: target.accountId,
  supplierId: target.supplierId,
  payload: { personId: target.personId },
});

const endInput = z.object({ membershipId: z.uuid(), version: z.number() });

/**
 * Ends a membership with its sessions, tokens and invitations; a person without another is deactivated, and approvals that waited for them
 * wait for others. Refuses the last administrator. The caller checks the viewer's role.
 */
export async function endMember(tx: Tx, viewer: Viewer, input: unknown): Promise<{ membershipId: string }> {
  const { membershipId, version } = parse(endInput, input);
  await holdAccount(tx, viewer, membershipId);
  const accountId = await tx.as(IDENTITY, async (identity) => {
    const { members, target } = await lockTarget(identity, viewer, membershipId, version);
    checkAdministratorRemains(members, target, []);
    const ended = await endMembership(identity, membershipId, version);
    if (ended === undefined) throw new ConflictError(target.version);
    await closeAccess(identity, membershipId, target.personId);
    await record(identity, viewer, [
      { ...changeOf('member.ended', target, ended), detail: { personId: target.personId, roles: target.roles } },
    ]);
    return target.accountId;
  });
  if (accountId) await reassignApprovals(tx, accountId, viewer);
  return { membershipId };
}
