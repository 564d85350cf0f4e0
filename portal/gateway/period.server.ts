import { dayIn } from '../i18n/format.ts';
import type { RouteArgs } from './api.server.ts';
import { loadShell } from './session.server.ts';

/** Today on the calendar of the party that the reader acts for. */
export async function todayOf(args: RouteArgs): Promise<string> {
  const shell = await loadShell(args);
  return dayIn(new Date(), shell?.acting.timeZone ?? 'UTC');
}
