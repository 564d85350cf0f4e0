import type { Context } from '../../api/context.ts';

/** Scope of what changes the control centre: its planners and the seller's administrators; the seller's other people only read. */
export function planners(_parent: unknown, _args: unknown, { viewer }: Context): boolean {
  return viewer?.party === 'seller' && viewer.roles.some((role) => role === 'planner' || role === 'administrator');
}
