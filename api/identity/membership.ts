import { z } from 'zod';
import { DomainError, InvalidInputError } from '../kernel/error.ts';
import { because, text } from '../kernel/parse.ts';
import { email } from './email.ts';
import type { Role, Viewer } from './viewer.ts';

/** The person is a member there already. */
export class AlreadyMemberError extends DomainError {
  readonly code = 'ALREADY_MEMBER';
  constructor() {
    super('this person is a member already; change the membership instead');
  }
}

/** The change would leave the account, or the seller, without anybody who can administer it. */
export class LastAdministratorError extends DomainError {
  readonly code = 'LAST_ADMINISTRATOR';
  constructor() {
    super('nobody else can administer this; make somebody else administrator first');
  }
}

const ROLES: Readonly<Record<Viewer['party'], readonly Role[]>> = {
  customer: ['requester', 'approver', 'account_administrator'],
  supplier: ['supplier_desk'],
  seller: ['sales', 'service', 'support', 'planner', 'administrator'],
};

const amount = z.bigint().refine((value) => value >= 0n, because('amount', 'must not be negative'));
const roles = z.array(z.enum(Object.values(ROLES).flat() as [Role, ...Role[]]));

const rights = z.object({
  roles: roles
    .transform((list) => [...new Set(list)].sort())
    .refine((list) => list.length > 0, because('choose_one', 'must name at least one role')),
  requestLimit: amount.nullish().transform((value) => value ?? 0n),
  approvalLimit: amount.nullish().transform((value) => value ?? null),
  unitId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
  costCentreId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
  phone: text(40)
    .nullish()
    .transform((value) => value ?? null),
});

/** What a membership lets a person do; limits are minor units of the account's currency, and an absent approval limit means any amount. */
export type Rights = z.infer<typeof rights>;

/** Where somebody is invited to; neither for the viewer's own party. */
export const inviteTarget = z.object({ accountId: z.uuid().nullish(), supplierId: z.uuid().nullish() });
export type InviteTarget = z.infer<typeof inviteTarget>;

/** An invitation wanted: whom, and to which rights where. */
export const inviteInput = rights.extend({
  ...inviteTarget.shape,
  email,
  name: text(120),
  locale: z.enum(['en', 'zh-Hant', 'zh-Hans']).nullish(),
});
export type InviteInput = z.infer<typeof inviteInput>;

/** A membership's rights anew, all of them. */
export const memberUpdateInput = rights.extend({ membershipId: z.uuid(), version: z.number() });

/** Refuses roles of another party, and limits and places where there is no account. */
export function checkRights(party: Viewer['party'], wanted: Rights): void {
  const issues = wanted.roles
    .filter((role) => !ROLES[party].includes(role))
    .map((role) => ({ path: 'roles', code: 'role_of_others', message: `${role} is not a role of a ${party}` }));
  if (party !== 'customer') {
    if (wanted.requestLimit > 0n)
      issues.push({ path: 'requestLimit', code: 'for_accounts_only', message: 'is for accounts only' });
    if (wanted.approvalLimit !== null)
      issues.push({ path: 'approvalLimit', code: 'for_accounts_only', message: 'is for accounts only' });
    if (wanted.unitId !== null)
      issues.push({ path: 'unitId', code: 'for_accounts_only', message: 'is for accounts only' });
    if (wanted.costCentreId !== null)
      issues.push({ path: 'costCentreId', code: 'for_accounts_only', message: 'is for accounts only' });
  }
  if (issues.length > 0) throw new InvalidInputError(issues);
}

/** A membership as it is locked for a change. */
export type LockedMember = {
  readonly id: string;
  readonly personId: string;
  readonly party: Viewer['party'];
  readonly accountId: string | null;
  readonly supplierId: string | null;
  readonly roles: readonly Role[];
  readonly status: 'active' | 'ended';
  readonly personActive: boolean;
  readonly version: number;
};

export const isAdministrator = (member: Pick<LockedMember, 'roles'>): boolean =>
  member.roles.includes('account_administrator') || member.roles.includes('administrator');

/** Refuses to take the administrator's role from the last person who has it and can sign in. `members` are the target and all administrators beside it. */
export function checkAdministratorRemains(
  members: readonly LockedMember[],
  target: LockedMember,
  rolesAfter: readonly Role[],
): void {
  if (!isAdministrator(target) || isAdministrator({ roles: rolesAfter })) return;
  const others = members.filter(
    (member) => member.id !== target.id && member.status === 'active' && member.personActive,
  );
  if (!others.some(isAdministrator)) throw new LastAdministratorError();
}
