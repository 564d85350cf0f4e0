import type { RouteArgs } from '../../gateway/api.server.ts';
import { loadShell } from '../../gateway/session.server.ts';
import { dayIn } from '../../i18n/format.ts';

/** What the list of expected deliveries is narrowed to by its address; late is what was expected before the reader's today. */
export async function expectedFilter(args: RouteArgs) {
  const params = new URL(args.request.url).searchParams;
  const late = params.get('due') === 'late';
  const zone = late ? (await loadShell(args))?.acting.timeZone : undefined;
  return { search: params.get('q') || null, expectedBefore: late ? dayIn(new Date(), zone ?? 'UTC') : null };
}
