import { z } from 'zod';
import type { ModelDefinition } from '#engine';
import { findItemKind } from '../catalog/item-reads.ts';
import { findTestsOf, listModelVersionsInForce } from '../catalog/model-version-reads.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import {
  type DraftContent,
  EMPTY_DRAFT,
  MODEL_PARTS,
  movePart,
  removePart,
  replaceContent,
  savePart,
} from './model-draft.ts';
import {
  deleteModelDraft,
  insertModelDraft,
  type LockedDraft,
  lockModelDraft,
  type Moving,
  updateModelDraft,
} from './model-draft-store.ts';
import type { ModelTest } from './model-test.ts';

type Edited = { modelDraftId: string };

const start = z.object({ itemId: z.uuid(), from: z.enum(['in_force', 'empty']) });
const key = z.object({ draftId: z.uuid(), version: z.number().int() });
const place = z.object({
  part: z.enum(MODEL_PARTS),
  group: z.string().max(80).nullish(),
});
const named = key.extend({ ...place.shape, code: z.string().max(120) });

/**
 * Opens the draft of a model, from the version in force with its tests, or empty. Refuses what is no model, and a second draft
 * (WrongStateError).
 */
export async function startModelDraft(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  const { itemId, from } = parse(start, input);
  const kind = await findItemKind(tx, itemId);
  if (!kind) throw new NotFoundError('Item');
  if (kind !== 'model') throw new WrongStateError('item', kind);
  const [version] = from === 'in_force' ? await listModelVersionsInForce(tx, [itemId]) : [];
  if (from === 'in_force' && !version) throw new WrongStateError('model', 'not in force');
  const content: DraftContent = version
    ? {
        definition: version.definition as ModelDefinition,
        tests: (await findTestsOf(tx, version.id)) as readonly ModelTest[],
      }
    : EMPTY_DRAFT;
  const row = { ...content, id: newId(), itemId, basedOn: version?.id ?? null, editedBy: viewer.personId };
  if (!(await insertModelDraft(tx, row))) throw new WrongStateError('model', 'has a draft');
  await trace(tx, viewer, 'started', row.id, 1, { itemId });
  return { modelDraftId: row.id };
}

/** The draft at the version that was read, locked. Refuses an absent one, and another version. */
export async function lockDraft(tx: Tx, { draftId, version }: z.infer<typeof key>): Promise<LockedDraft> {
  const draft = await lockModelDraft(tx, draftId);
  if (!draft) throw new NotFoundError('ModelDraft');
  if (draft.version !== version) throw new ConflictError(draft.version);
  return draft;
}

async function trace(
  tx: Tx,
  viewer: Seller,
  what: 'started' | 'edited' | 'discarded',
  id: string,
  sequence: number,
  detail: Record<string, unknown>,
): Promise<void> {
  await record(tx, viewer, [{ topic: `model_draft.${what}`, aggregate: 'model_draft', id, sequence, detail }]);
}

async function edit(
  tx: Tx,
  viewer: Seller,
  at: z.infer<typeof key>,
  detail: Record<string, unknown>,
  change: (draft: LockedDraft) => DraftContent,
): Promise<Edited> {
  const draft = await lockDraft(tx, at);
  return write(tx, viewer, at.draftId, { content: change(draft), moved: null, detail });
}

type Edit = {
  readonly content: DraftContent;
  readonly moved: Moving | null;
  readonly detail: Record<string, unknown>;
};

async function write(tx: Tx, viewer: Seller, id: string, { content, moved, detail }: Edit): Promise<Edited> {
  const version = await updateModelDraft(tx, id, { content, moved, editedBy: viewer.personId });
  await trace(tx, viewer, 'edited', id, version, detail);
  return { modelDraftId: id };
}

/** Puts a whole definition, and tests when given, in place of the draft's. */
export function saveModelDraft(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  const wanted = parse(key.extend({ definition: z.unknown(), tests: z.unknown().optional() }), input);
  return edit(tx, viewer, wanted, { saved: 'whole' }, (draft) =>
    replaceContent(draft, wanted.definition, wanted.tests),
  );
}

/** Adds one part to the draft or writes over it. */
export function saveDraftPart(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  const wanted = parse(key.extend({ ...place.shape, body: z.unknown(), isNew: z.boolean() }), input);
  const { part, group } = wanted;
  return edit(tx, viewer, wanted, { saved: part, group }, (draft) =>
    savePart(draft, wanted, wanted.body, wanted.isNew),
  );
}

/** Takes one part out of the draft. */
export function removeDraftPart(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  const wanted = parse(named, input);
  const { part, group, code } = wanted;
  return edit(tx, viewer, wanted, { removed: part, group, code }, (draft) => removePart(draft, wanted, code));
}

/**
 * Moves one part of the draft up or down in its list. Refuses another version than was read, unless all that happened since are moves in
 * the same list by the same person: pressing twice means moving twice, and nobody else's work is touched.
 */
export async function moveDraftPart(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  const wanted = parse(named.extend({ by: z.number().int().min(-20_000).max(20_000) }), input);
  const { draftId, part, group = null, code, by } = wanted;
  const draft = await lockModelDraft(tx, draftId);
  if (!draft) throw new NotFoundError('ModelDraft');
  const { moved, version } = draft;
  const goesOn = moved?.by === viewer.personId && moved.part === part && moved.group === group;
  const since = goesOn ? moved.since : version;
  if (wanted.version < since || wanted.version > version) throw new ConflictError(version);
  return write(tx, viewer, draftId, {
    content: movePart(draft, wanted, code, by),
    moved: { by: viewer.personId, part, group, since },
    detail: { moved: part, group, code, by },
  });
}

/** Takes the last edit back; a second time, does it again. Refuses a draft that was not edited yet. */
export function undoDraftEdit(tx: Tx, viewer: Seller, input: unknown): Promise<Edited> {
  return edit(tx, viewer, parse(key, input), { undone: true }, ({ former }) => {
    if (!former) throw new WrongStateError('draft', 'not edited yet');
    return former;
  });
}

/** Throws the draft of a model away. */
export async function discardModelDraft(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const at = parse(key, input);
  const { itemId, version } = await lockDraft(tx, at);
  await deleteModelDraft(tx, at.draftId);
  await trace(tx, viewer, 'discarded', at.draftId, version + 1, { itemId });
  return { itemId };
}
