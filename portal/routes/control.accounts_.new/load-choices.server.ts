import { relationChoices } from '../../components/control/relation-choices.ts';
import { query, type RouteArgs } from '../../gateway/api.server.ts';
import { INTL_TAGS } from '../../i18n/locale.ts';
import { RelationChoicesDocument } from './queries.ts';

/** What a new account or supplier may belong to. */
export async function loadRelationChoices(args: RouteArgs) {
  const { organisations, workingCalendars } = await query(args, RelationChoicesDocument);
  return {
    organisations: organisations.nodes,
    calendars: workingCalendars.nodes,
    ...relationChoices(INTL_TAGS[args.context.preferences.locale]),
    idempotencyKey: crypto.randomUUID(),
  };
}
