import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { CodeTakenError, familyInput } from './item.ts';
import { familyExists, insertFamily } from './item-store.ts';

/** Adds a family, at the top or below another; refuses a code that is taken. */
export async function createFamily(tx: Tx, viewer: Seller, input: unknown): Promise<{ familyId: string }> {
  const wanted = parse(familyInput, input);
  if (wanted.parentId && !(await familyExists(tx, wanted.parentId))) throw new NotFoundError('Family');
  const id = newId();
  if (!(await insertFamily(tx, id, wanted))) throw new CodeTakenError(wanted.code);
  await record(tx, viewer, [
    { topic: 'family.changed', aggregate: 'family', id, sequence: 1, detail: { code: wanted.code } },
  ]);
  return { familyId: id };
}
