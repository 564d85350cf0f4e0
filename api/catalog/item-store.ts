import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import type { FamilyInput, ItemChanges, ItemInput } from './item.ts';

/** Writes a family; false when its code is taken. Refusing an unknown parent is the foreign key's. */
export async function insertFamily(tx: Tx, id: string, input: FamilyInput): Promise<boolean> {
  const rows = await tx.query(
    'catalog.insertFamily',
    sql`insert into family (id, code, parent_id, line, picture, position)
      values (${id}, ${input.code}, ${input.parentId ?? null}, ${input.line}, ${input.picture}, ${input.position})
      on conflict (code) do nothing returning id`,
  );
  if (rows.length === 0) return false;
  await insertRows(
    tx,
    'catalog.insertFamilyNames',
    'family_name',
    input.names.map((entry) => ({ family_id: id, ...entry })),
  );
  return true;
}

/** True when the family exists. */
export async function familyExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query('catalog.familyExists', sql`select from family where id = ${id}`)).length > 0;
}

/** Writes an item with its texts; false when its part number is taken. */
export async function insertItem(tx: Tx, id: string, input: ItemInput): Promise<boolean> {
  const rows = await tx.query(
    'catalog.insertItem',
    sql`insert into item (id, sku, kind, family_id, manufacturer, unit_code, serialised, attributes, weight_g, created_at, updated_at)
      values (${id}, ${input.sku}, ${input.kind}, ${input.familyId}, ${input.manufacturer}, ${input.unitCode}, ${input.serialised},
        ${JSON.stringify(input.attributes)}::jsonb, ${input.weightGrams}, ${tx.now}, ${tx.now})
      on conflict (sku) do nothing returning id`,
  );
  if (rows.length === 0) return false;
  await writeTexts(tx, id, input.texts);
  return true;
}

/** Replaces an item's texts in the languages given. */
export async function writeTexts(tx: Tx, itemId: string, texts: ItemInput['texts']): Promise<void> {
  await insertRows(
    tx,
    'catalog.writeTexts',
    'item_name',
    texts.map((entry) => ({ item_id: itemId, ...entry })),
    'on conflict (item_id, locale) do update set name = excluded.name, description = excluded.description',
  );
}

/** The item's version, its row held until the transaction ends; absent when there is no such item. */
export async function lockItem(tx: Tx, id: string): Promise<{ version: number; kind: string } | undefined> {
  const [row] = await tx.query<{ version: number; kind: string }>(
    'catalog.lockItem',
    sql`select version, kind from item where id = ${id} for update`,
  );
  return row;
}

/** Changes what is given of a locked item and answers its new version. */
export async function updateItem(tx: Tx, changes: ItemChanges): Promise<number> {
  const attributes = changes.attributes ? JSON.stringify(changes.attributes) : null;
  const [row] = await tx.query<{ version: number }>(
    'catalog.updateItem',
    sql`update item set family_id = coalesce(${changes.familyId ?? null}, family_id),
        manufacturer = coalesce(${changes.manufacturer ?? null}, manufacturer), serialised = coalesce(${changes.serialised ?? null}, serialised),
        attributes = coalesce(${attributes}::jsonb, attributes), weight_g = coalesce(${changes.weightGrams ?? null}, weight_g),
        status = coalesce(${changes.status ?? null}, status), version = version + 1, updated_at = ${tx.now}
      where id = ${changes.itemId} returning version`,
  );
  return row?.version ?? 0;
}

/** Puts a bill of materials in force in place of the former one; without lines none is in force any more. Answers its number. */
export async function replaceBillOfMaterials(
  tx: Tx,
  itemId: string,
  id: string,
  lines: readonly { componentId: string; quantity: number; phantom: boolean }[],
): Promise<number> {
  const [last] = await tx.query<{ number: number }>(
    'catalog.supersedeBillOfMaterials',
    sql`with former as (update bill_of_materials set status = 'superseded' where item_id = ${itemId} and status = 'published')
      select coalesce(max(number), 0) as number from bill_of_materials where item_id = ${itemId}`,
  );
  const number = (last?.number ?? 0) + 1;
  if (lines.length === 0) return number;
  await insertRows(tx, 'catalog.insertBillOfMaterials', 'bill_of_materials', [
    { id, item_id: itemId, number, created_at: tx.now },
  ]);
  await insertRows(
    tx,
    'catalog.insertBillOfMaterialsLines',
    'bill_of_materials_line',
    lines.map(({ componentId, ...line }, position) => ({
      bill_of_materials_id: id,
      component_id: componentId,
      position,
      ...line,
    })),
  );
  return number;
}

/** Which of these items exist. */
export async function listExistingItems(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'catalog.listExistingItems',
    sql`select id from item where id = any(${ids}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

export type StoredBomLine = { parentId: string; componentId: string; quantity: number; phantom: boolean };

/** Every line in force below the items, all levels. */
export async function listBomBelow(tx: Tx, itemIds: readonly string[]): Promise<StoredBomLine[]> {
  return tx.query<StoredBomLine>(
    'catalog.listBomBelow',
    sql`with recursive below (item_id) as (
        select unnest(${itemIds}::uuid[])
        union
        select l.component_id from below w join bill_of_materials b on b.item_id = w.item_id and b.status = 'published'
        join bill_of_materials_line l on l.bill_of_materials_id = b.id)
      select b.item_id as "parentId", l.component_id as "componentId", l.quantity, l.phantom
      from below w join bill_of_materials b on b.item_id = w.item_id and b.status = 'published'
      join bill_of_materials_line l on l.bill_of_materials_id = b.id`,
  );
}

/** Sets or removes the rule of an account for an item or a family. */
export async function writeAssortmentRule(
  tx: Tx,
  rule: { id: string; accountId: string; itemId: string | null; familyId: string | null; effect: string | null },
): Promise<void> {
  if (rule.effect === null) {
    await tx.query(
      'catalog.deleteAssortmentRule',
      sql`delete from assortment_rule where account_id = ${rule.accountId}
        and item_id is not distinct from ${rule.itemId}::uuid and family_id is not distinct from ${rule.familyId}::uuid`,
    );
    return;
  }
  await tx.query(
    'catalog.writeAssortmentRule',
    sql`insert into assortment_rule (account_id, id, effect, item_id, family_id)
      values (${rule.accountId}, ${rule.id}, ${rule.effect}, ${rule.itemId}, ${rule.familyId})
      on conflict (account_id, item_id, family_id) do update set effect = excluded.effect`,
  );
}
