import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { CodeTakenError, itemInput } from './item.ts';
import { familyExists, insertItem } from './item-store.ts';

/** Adds an item with its names; refuses a part number that is taken and an unknown family. */
export async function createItem(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const wanted = parse(itemInput, input);
  if (!(await familyExists(tx, wanted.familyId))) throw new NotFoundError('Family');
  const id = newId();
  if (!(await insertItem(tx, id, wanted))) throw new CodeTakenError(wanted.sku);
  await record(tx, viewer, [
    { topic: 'item.changed', aggregate: 'item', id, sequence: 1, detail: { sku: wanted.sku, kind: wanted.kind } },
  ]);
  return { itemId: id };
}
