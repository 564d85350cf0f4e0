import type { Context } from '../api/context.ts';
import type { Unit } from '../api/db/unit.ts';

/**
 * A batch loader through the caller's window: one unit and one statement for all ids of a tick, null for what is absent or not theirs.
 */
export function loadBy<Row>(list: (unit: Unit, ids: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return async (ids: string[], context: Context): Promise<(Row | null)[]> => {
    const rows = await context.read((unit) => list(unit, ids));
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return ids.map((id) => byKey.get(id) ?? null);
  };
}
