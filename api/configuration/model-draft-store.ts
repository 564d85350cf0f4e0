import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { DraftContent } from './model-draft.ts';

/** Writes the draft of a model; false when the model has one already. */
export async function insertModelDraft(
  tx: Tx,
  draft: DraftContent & { id: string; itemId: string; basedOn: string | null; editedBy: string },
): Promise<boolean> {
  const rows = await tx.query(
    'configuration.insertModelDraft',
    sql`insert into model_draft (item_id, id, based_on, definition, tests, edited_by, created_at, updated_at)
      values (${draft.itemId}, ${draft.id}, ${draft.basedOn}, ${JSON.stringify(draft.definition)}::jsonb, ${JSON.stringify(draft.tests)}::jsonb,
        ${draft.editedBy}, ${tx.now}, ${tx.now})
      on conflict (item_id) do nothing returning id`,
  );
  return rows.length > 0;
}

/** Since which version one person has been moving parts of one list, and nothing else happened to the draft. */
export type Moving = {
  readonly by: string;
  readonly part: string;
  readonly group: string | null;
  readonly since: number;
};

export type LockedDraft = DraftContent & {
  readonly itemId: string;
  readonly version: number;
  readonly former: DraftContent | null;
  readonly moved: Moving | null;
};

/** The draft, its row held until the transaction ends; undefined when there is none. */
export async function lockModelDraft(tx: Tx, id: string): Promise<LockedDraft | undefined> {
  const [row] = await tx.query<LockedDraft>(
    'configuration.lockModelDraft',
    sql`select item_id as "itemId", version, definition, tests, former, moved from model_draft where id = ${id} for update`,
  );
  return row;
}

/** Writes the content of a locked draft, keeping what stood there before, and answers its new version. `moved` of an edit that only moves. */
export async function updateModelDraft(
  tx: Tx,
  id: string,
  { content, editedBy, moved }: { content: DraftContent; editedBy: string; moved: Moving | null },
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'configuration.updateModelDraft',
    sql`update model_draft set former = jsonb_build_object('definition', definition, 'tests', tests),
        definition = ${JSON.stringify(content.definition)}::jsonb, tests = ${JSON.stringify(content.tests)}::jsonb,
        moved = ${moved && JSON.stringify(moved)}::jsonb, edited_by = ${editedBy}, version = version + 1, updated_at = ${tx.now}
      where id = ${id} returning version`,
  );
  return row?.version ?? 0;
}

export async function deleteModelDraft(tx: Tx, id: string): Promise<void> {
  await tx.query('configuration.deleteModelDraft', sql`delete from model_draft where id = ${id}`);
}
