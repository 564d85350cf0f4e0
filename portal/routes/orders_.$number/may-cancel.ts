import { useRouteLoaderData } from '@remix-run/react';
import type { Shell } from '../../gateway/shell.ts';
import type { OrderView } from './route.tsx';

const SETTLED = new Set(['SHIPPED', 'DELIVERED', 'CANCELLED']);

/** Whether cancelling is the reader's affair: its requester and account administrators, while the order is under way. */
export function useMayCancel({ stage, requester }: OrderView): boolean {
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  const acting = root?.shell?.acting;
  const mine = acting?.id === requester?.id || (acting?.roles.includes('account_administrator') ?? false);
  return mine && !SETTLED.has(stage);
}
