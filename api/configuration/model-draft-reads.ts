import { sql } from 'kysely';
import type { ModelDefinition } from '#engine';
import type { Unit } from '../db/unit.ts';
import type { DraftContent } from './model-draft.ts';
import type { ModelTest } from './model-test.ts';
import type { Saved } from './revalidate.ts';

/** The draft of a model, of which there is at most one. The seller's alone. */
export type ModelDraft = DraftContent & {
  readonly id: string;
  readonly itemId: string;
  readonly basedOn: string | null;
  readonly editedBy: string;
  readonly canUndo: boolean;
  readonly version: number;
  readonly updatedAt: Date;
};

const COLUMNS = sql`d.id, d.item_id as "itemId", d.based_on as "basedOn", d.definition, d.tests, d.edited_by as "editedBy",
  d.former is not null as "canUndo", d.version, d.updated_at as "updatedAt"`;

/** Drafts by id. */
export function listModelDrafts(unit: Unit, ids: readonly string[]): Promise<ModelDraft[]> {
  return unit.query<ModelDraft>(
    'configuration.listModelDrafts',
    sql`select ${COLUMNS} from model_draft d where d.id = any(${ids}::uuid[])`,
  );
}

/** The drafts of models, as far as they have one. */
export function listModelDraftsOf(unit: Unit, itemIds: readonly string[]): Promise<ModelDraft[]> {
  return unit.query<ModelDraft>(
    'configuration.listModelDraftsOf',
    sql`select ${COLUMNS} from model_draft d where d.item_id = any(${itemIds}::uuid[])`,
  );
}

/** What a version or a draft consists of, and of which model; undefined when there is neither. */
export async function findContent(
  unit: Unit,
  id: string,
): Promise<(DraftContent & { readonly itemId: string }) | undefined> {
  const [row] = await unit.query<{ itemId: string; definition: ModelDefinition; tests: readonly ModelTest[] }>(
    'configuration.findContent',
    sql`select item_id as "itemId", definition, tests from model_version where id = ${id}
      union all select item_id, definition, tests from model_draft where id = ${id}`,
  );
  return row;
}

export type SavedConfigurations = {
  /** How many there are, of all accounts. */
  readonly total: number;
  /** Changes whenever one of them does. */
  readonly mark: string;
};

/** How many configurations of a model are saved in all accounts, and a mark of their state. */
export async function countSaved(unit: Unit, itemId: string): Promise<SavedConfigurations> {
  const [row] = await unit.query<SavedConfigurations>(
    'configuration.countSaved',
    sql`select count(*)::int as total, count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(max(updated_at)::text, '') as mark
      from configuration where item_id = ${itemId} and archived_at is null`,
  );
  return row ?? { total: 0, mark: '' };
}

/** Saved configurations of a model in all accounts, those changed last first, up to a number, with the versions they were saved against. */
export async function listSaved(
  unit: Unit,
  itemId: string,
  most: number,
): Promise<{ saved: Saved[]; versions: Record<string, ModelDefinition> }> {
  const saved = await unit.query<Saved>(
    'configuration.listSaved',
    sql`select id, model_version_id as "modelVersionId", choices from configuration
      where item_id = ${itemId} and archived_at is null order by updated_at desc, id desc limit ${most}`,
  );
  const versions = await unit.query<{ id: string; definition: ModelDefinition }>(
    'configuration.listVersionsOfSaved',
    sql`select id, definition from model_version where id = any(${[...new Set(saved.map(({ modelVersionId }) => modelVersionId))]}::uuid[])`,
  );
  return { saved, versions: Object.fromEntries(versions.map(({ id, definition }) => [id, definition])) };
}
