import { type RawBuilder, sql } from 'kysely';

/** All the conditions that a list is narrowed by; absent ones (`wanted && sql...`) narrow nothing. */
export function allOf(
  ...conditions: readonly (RawBuilder<unknown> | '' | false | null | undefined)[]
): RawBuilder<boolean> {
  const present = conditions.filter((condition) => typeof condition === 'object' && condition !== null);
  return present.length > 0 ? sql<boolean>`${sql.join(present, sql` and `)}` : sql<boolean>`true`;
}
