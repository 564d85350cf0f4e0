import { useRouteLoaderData } from '@remix-run/react';
import type { Shell } from '../gateway/shell.ts';

/** The time zone in which the acting party reads instants; UTC for strangers. */
export function useTimeZone(): string {
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  return root?.shell?.acting.timeZone ?? 'UTC';
}
