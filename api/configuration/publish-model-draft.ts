import { z } from 'zod';
import type { Examined } from '../catalog/model-publication.ts';
import { publishModelVersion } from '../catalog/publish-model-version.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { parse } from '../kernel/parse.ts';
import { lockDraft } from './edit-model-draft.ts';
import { deleteModelDraft } from './model-draft-store.ts';

const publishing = z.looseObject({ draftId: z.uuid(), version: z.number().int() });

/**
 * Makes a draft the next version of its model and ends the draft. Refuses an absent draft, another version of it than was read, and
 * everything that `publishModelVersion` refuses.
 */
export async function publishModelDraft(
  tx: Tx,
  viewer: Seller,
  input: unknown,
  examined: Examined | undefined,
): Promise<{ modelVersionId: string }> {
  const wanted = parse(publishing, input);
  const { itemId, definition, tests } = await lockDraft(tx, wanted);
  const published = await publishModelVersion(tx, viewer, { ...wanted, itemId, definition, tests }, examined);
  await deleteModelDraft(tx, wanted.draftId);
  return published;
}
