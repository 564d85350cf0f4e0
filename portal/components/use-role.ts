import { useRouteLoaderData } from '@remix-run/react';
import type { Shell } from '../gateway/shell.ts';

/** Whether the viewer acts with a role; only to hide what they cannot do, rights are the API's. */
export function useRole(role: string): boolean {
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  return root?.shell?.acting.roles.includes(role) ?? false;
}
