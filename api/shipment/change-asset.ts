import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { type AssetChange, lockAsset, storeAsset } from './asset-store.ts';

const about = z.object({ assetId: z.uuid(), version: z.int() });
const moving = about
  .extend({
    location: z.string().max(200).nullish(),
    addressId: z.uuid().nullish(),
    costCentreId: z.uuid().nullish(),
    inStore: z.boolean().nullish(),
  })
  .refine(
    ({ location, addressId, costCentreId, inStore }) => (location ?? addressId ?? costCentreId ?? inStore) != null,
    {
      message: 'something must change',
    },
  );

/** Moves an asset to another place, address or cost centre, or into or out of store. Refuses retired assets and foreign places. */
export async function moveAsset(tx: Tx, viewer: Customer, given: unknown): Promise<{ assetId: string }> {
  const { assetId, version, ...to } = parse(moving, given);
  return change(tx, viewer, { assetId, version }, 'asset.moved', (status) => ({
    location: to.location?.trim(),
    addressId: to.addressId ?? undefined,
    costCentreId: to.costCentreId ?? undefined,
    status: to.inStore == null ? status : to.inStore ? 'in_store' : 'in_use',
  }));
}

/** Takes an asset out of use for good. */
export async function retireAsset(tx: Tx, viewer: Customer, given: unknown): Promise<{ assetId: string }> {
  return change(tx, viewer, parse(about, given), 'asset.retired', () => ({ status: 'retired' }));
}

async function change(
  tx: Tx,
  viewer: Customer,
  { assetId, version }: z.infer<typeof about>,
  topic: string,
  decide: (status: AssetChange['status']) => AssetChange,
): Promise<{ assetId: string }> {
  const { accountId } = viewer;
  const asset = await lockAsset(tx, accountId, assetId);
  if (!asset) throw new NotFoundError('Asset');
  if (asset.version !== version) throw new ConflictError(asset.version);
  if (asset.status === 'retired') throw new WrongStateError('asset', asset.status);
  const wanted = decide(asset.status);
  if (!(await storeAsset(tx, accountId, assetId, wanted))) throw new NotFoundError('Place');
  await record(tx, viewer, [
    {
      topic,
      aggregate: 'asset',
      id: assetId,
      sequence: version + 1,
      accountId,
      payload: { assetId },
      detail: { ...wanted },
    },
  ]);
  return { assetId };
}
