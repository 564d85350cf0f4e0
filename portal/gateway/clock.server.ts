import { instantIn } from '../i18n/format.ts';
import type { RouteArgs } from './api.server.ts';
import { loadShell } from './session.server.ts';

/** Writes instants (ISO 8601) for files as the reader's clock shows them, `2026-12-03 14:05`: in the zone of whom they act for. */
export async function readersClock(args: RouteArgs): Promise<(instant: string | null | undefined) => string | null> {
  const shell = await loadShell(args);
  const zone = shell?.acting.timeZone ?? 'UTC';
  return (instant) => (instant ? instantIn(instant, zone) : null);
}
