import { DomainError } from '../kernel/error.ts';

/** Why a link decides nothing any more. */
export type LinkObstacle = 'used' | 'expired' | 'approver_left' | 'request_changed' | 'decided';

/** The link from the mail cannot decide: it was used, it expired, the request changed, or somebody decided. */
export class ApprovalLinkRefusedError extends DomainError {
  readonly code = 'APPROVAL_LINK_REFUSED';
  readonly obstacle: LinkObstacle;
  constructor(obstacle: LinkObstacle) {
    super(`the link decides nothing any more: ${obstacle}`);
    this.obstacle = obstacle;
  }
}

export type LinkStanding = {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly revision: number;
  readonly active: boolean;
};

/** What stands in the way of a link, the strongest reason first; null when it may decide. `step` is its step as it is now. */
export function linkObstacle(
  link: LinkStanding,
  step: { readonly state: string; readonly revision: number },
  now: Date,
): LinkObstacle | null {
  if (link.usedAt) return 'used';
  if (!link.active) return 'approver_left';
  if (step.state !== 'open') return 'decided';
  if (step.revision !== link.revision) return 'request_changed';
  return link.expiresAt <= now ? 'expired' : null;
}
