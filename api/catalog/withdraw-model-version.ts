import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError, WrongStateError } from '../kernel/error.ts';
import { lockItem } from './item-store.ts';
import { listModelVersions } from './model-version-reads.ts';
import { withdrawModelVersion as withdraw } from './model-version-store.ts';

/** Takes back a version that is published for later; the one before it goes on. Refuses what has begun (WrongStateError). */
export async function withdrawModelVersion(
  tx: Tx,
  viewer: Seller,
  { modelVersionId }: { readonly modelVersionId: string },
): Promise<{ modelVersionId: string }> {
  const [version] = await listModelVersions(tx, [modelVersionId]);
  if (!version) throw new NotFoundError('ModelVersion');
  await lockItem(tx, version.itemId);
  if (!(await withdraw(tx, version.itemId, modelVersionId))) throw new WrongStateError('version', version.status);
  await record(tx, viewer, [
    {
      topic: 'model_version.withdrawn',
      aggregate: 'model',
      id: version.itemId,
      sequence: version.number,
      payload: { modelVersionId },
    },
  ]);
  return { modelVersionId };
}
