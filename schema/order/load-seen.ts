import type { Context } from '../../api/context.ts';
import type { Unit } from '../../api/db/unit.ts';
import type { Viewer } from '../../api/identity/viewer.ts';

/** A batch loader for one party's type: through the viewer's window and rights, null for what is absent, not theirs or another party's. */
export function loadSeen<Row>(
  party: Viewer['party'],
  list: (unit: Unit, viewer: Viewer, ids: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) {
  return async (ids: string[], context: Context): Promise<(Row | null)[]> => {
    if (context.viewer?.party !== party) return ids.map(() => null);
    const rows = await context.read((unit, viewer) => list(unit, viewer, ids));
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return ids.map((id) => byKey.get(id) ?? null);
  };
}
