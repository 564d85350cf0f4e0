import { lockName, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { explode, indexBom } from '../fulfillment/bill-of-materials.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { billOfMaterialsInput } from './item.ts';
import { listBomBelow, listExistingItems, lockItem, replaceBillOfMaterials } from './item-store.ts';

/**
 * Puts a bill of materials in force. Refuses a product that would contain itself (BillOfMaterialsCycleError with the way back to it) or be
 * too deep, unknown parts, and unknown items. One publication at a time, so that two cannot close a circle together.
 */
export async function publishBillOfMaterials(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const { itemId, lines } = parse(billOfMaterialsInput, input);
  await lockName(tx, 'bill_of_materials');
  if (!(await lockItem(tx, itemId))) throw new NotFoundError('Item');
  const componentIds = lines.map(({ componentId }) => componentId);
  if ((await listExistingItems(tx, componentIds)).length < componentIds.length) throw new NotFoundError('Item');
  const below = await listBomBelow(tx, componentIds);
  const wanted = lines.map((line) => ({ parentId: itemId, ...line }));
  explode([{ itemId, quantity: 1 }], indexBom([...below.filter(({ parentId }) => parentId !== itemId), ...wanted]));
  const number = await replaceBillOfMaterials(tx, itemId, newId(), lines);
  await record(tx, viewer, [
    {
      topic: 'bill_of_materials.published',
      aggregate: 'bill_of_materials',
      id: itemId,
      sequence: number,
      detail: { lines },
    },
  ]);
  return { itemId };
}
