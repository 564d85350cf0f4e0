import { StateBadge } from './state-badge.tsx';

/** The state of a request; one whose order is placed is done. */
export function RequestBadge({ status }: { readonly status: string }) {
  return status === 'PLACED' ? <StateBadge state={status} tone="ok" /> : <StateBadge state={status} />;
}
