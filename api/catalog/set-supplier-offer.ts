import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { lockItem } from './item-store.ts';
import { offerInput } from './offer.ts';
import { findOfferingSupplier, replaceOffer } from './supplier-offer-store.ts';

/**
 * Sets what a supplier offers for an item, in the supplier's currency, from a day on: the offer that holds then ends, what was set for
 * later is dropped. Refuses days that are over.
 */
export async function setSupplierOffer(tx: Tx, viewer: Seller, input: unknown): Promise<{ offerId: string }> {
  const wanted = parse(offerInput, input);
  const supplier = await findOfferingSupplier(tx, wanted.supplierId);
  if (!supplier) throw new NotFoundError('Supplier');
  if (wanted.from < supplier.today) {
    throw new InvalidInputError([{ path: 'from', message: 'must not be in the past' }]);
  }
  if (!(await lockItem(tx, wanted.itemId))) throw new NotFoundError('Item');
  const id = newId();
  await replaceOffer(tx, id, supplier.currency, wanted);
  const { supplierId, itemId, unitCost, ...terms } = wanted;
  await record(tx, viewer, [
    {
      topic: 'offer.changed',
      aggregate: 'supplier_offer',
      id,
      sequence: 1,
      supplierId,
      payload: { itemIds: [itemId] },
      detail: { itemId, unitCost: String(unitCost), ...terms },
    },
  ]);
  return { offerId: id };
}
