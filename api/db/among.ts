import { type RawBuilder, sql } from 'kysely';

/**
 * The predicate "is one of these ids". Their number is hidden from the planner, which would otherwise plan every short list anew since one
 * plan for all lists is guessed to be dearer.
 */
export function among(ids: readonly string[]): RawBuilder<boolean> {
  return sql`= any(array(select unnest(${ids}::uuid[])))`;
}
