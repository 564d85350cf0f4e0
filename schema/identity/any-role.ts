import type { Context } from '../../api/context.ts';
import type { Role } from '../../api/identity/viewer.ts';

/** Admits whoever acts with at least one of the roles. */
export function anyRole(...roles: readonly Role[]) {
  return (_parent: unknown, _args: unknown, { viewer }: Context): boolean =>
    roles.some((role) => viewer?.roles.includes(role) ?? false);
}
