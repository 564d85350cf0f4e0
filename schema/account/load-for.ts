import type { Context } from '../../api/context.ts';
import type { Unit } from '../../api/db/unit.ts';
import type { Viewer } from '../../api/identity/viewer.ts';
import { loadBy } from '../load.ts';

/** A batch loader for a type that only some parties have a window on: for the others there is nothing. */
export function loadFor<Row>(
  parties: readonly Viewer['party'][],
  list: (unit: Unit, ids: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) {
  const load = loadBy(list, keyOf);
  return (ids: string[], context: Context): Promise<(Row | null)[]> =>
    context.viewer && parties.includes(context.viewer.party)
      ? load(ids, context)
      : Promise.resolve(ids.map(() => null));
}
