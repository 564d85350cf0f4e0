import { lockName, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { requirePlaces } from './place-reads.ts';
import { UnitCodeTakenError, UnitCycleError, unitInput, unitUpdateInput } from './unit.ts';
import { findMove } from './unit-reads.ts';
import { insertUnit, updateUnit } from './unit-store.ts';

/** Adds a unit to the viewer's account; refuses a code that is taken and a parent that is not the account's. */
export async function createUnit(tx: Tx, viewer: Customer, input: unknown): Promise<{ unitId: string }> {
  const wanted = parse(unitInput, input);
  const { accountId } = viewer;
  await requirePlaces(tx, accountId, { unitId: wanted.parentId, costCentreId: null });
  const id = await insertUnit(tx, accountId, newId(), wanted);
  if (!id) throw new UnitCodeTakenError(wanted.code);
  await record(tx, viewer, [
    { topic: 'unit.created', aggregate: 'unit', id, sequence: 1, accountId, detail: { code: wanted.code } },
  ]);
  return { unitId: id };
}

/** Renames and moves a unit of the viewer's account. Refuses a place below itself, and another version. */
export async function changeUnit(tx: Tx, viewer: Customer, input: unknown): Promise<{ unitId: string }> {
  const wanted = parse(unitUpdateInput, input);
  const { accountId } = viewer;
  // Two moves at once could close a circle that neither sees.
  await lockName(tx, `units:${accountId}`);
  const move = await findMove(tx, accountId, wanted.unitId, wanted.parentId);
  if (!move) throw new NotFoundError('Unit');
  if (move.version !== wanted.version) throw new ConflictError(move.version);
  if (!move.parentExists) throw new NotFoundError('Unit');
  if (move.cycle) throw new UnitCycleError();
  const version = await updateUnit(tx, accountId, wanted);
  if (version === undefined) throw new ConflictError(move.version);
  await record(tx, viewer, [
    {
      topic: 'unit.changed',
      aggregate: 'unit',
      id: wanted.unitId,
      sequence: version,
      accountId,
      detail: { parentId: wanted.parentId },
    },
  ]);
  return { unitId: wanted.unitId };
}
