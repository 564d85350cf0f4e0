import { sql } from 'kysely';
import { insertRows } from '../../db/insert.ts';
import type { Tx } from '../../db/unit.ts';
import { newId } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { ImportFinding } from './decide-import.ts';
import type { ItemDraft } from './item-draft.ts';
import type { ImportMapping } from './mapping.ts';

// Prices of a first import hold since before anybody asks; a changed one from the day of the import on.
const ALWAYS: PlainDate = '2000-01-01';

/** Writes the mapping's families and their names; what exists keeps its identity and is renamed. */
export async function upsertFamilies(tx: Tx, mapping: ImportMapping): Promise<void> {
  const rows = mapping.family.families.map((family, position) => ({
    id: newId(),
    code: family.code,
    parent: family.parent ?? null,
    line: family.line,
    picture: family.picture ?? 'box',
    position,
  }));
  const names = mapping.family.families.flatMap(({ code, names: byLocale }) =>
    Object.entries(byLocale).map(([locale, name]) => ({ code, locale, name })),
  );
  await tx.query(
    'import.upsertFamilies',
    sql`insert into family (id, code, line, picture, position)
      select id, code, line, picture, position from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as f(id uuid, code text, line text, picture text, position int)
      on conflict (code) do nothing`,
  );
  await tx.query(
    'import.parentFamilies',
    sql`update family f set parent_id = p.id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, parent text)
      join family p on p.code = r.parent where f.code = r.code and f.parent_id is null`,
  );
  await tx.query(
    'import.nameFamilies',
    sql`insert into family_name (family_id, locale, name)
      select f.id, n.locale, n.name from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(code text, locale text, name text)
      join family f on f.code = n.code on conflict (family_id, locale) do update set name = excluded.name`,
  );
}

function itemRows(drafts: readonly ItemDraft[]): string {
  return JSON.stringify(
    drafts.map((draft) => ({
      id: newId(),
      sku: draft.sku,
      kind: draft.kind,
      family: draft.familyCode,
      manufacturer: draft.manufacturer,
      unit_code: draft.unitCode,
      serialised: draft.serialised,
      attributes: draft.attributes,
      weight_g: draft.weightGrams,
      import_hash: draft.hash,
    })),
  );
}

/** Writes items by sku: new ones are made, imported ones take the new values under their old identity. */
export async function upsertItems(tx: Tx, drafts: readonly ItemDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await tx.query(
    'import.upsertItems',
    sql`insert into item (id, sku, kind, family_id, manufacturer, unit_code, serialised, attributes, weight_g, import_hash, created_at, updated_at)
      select d.id, d.sku, d.kind, f.id, d.manufacturer, d.unit_code, d.serialised, d.attributes, d.weight_g, d.import_hash, ${tx.now}, ${tx.now}
      from jsonb_to_recordset(${itemRows(drafts)}::jsonb) as d(id uuid, sku text, kind text, family text, manufacturer text, unit_code text,
        serialised boolean, attributes jsonb, weight_g bigint, import_hash text)
      join family f on f.code = d.family
      on conflict (sku) do update set kind = excluded.kind, family_id = excluded.family_id, manufacturer = excluded.manufacturer,
        unit_code = excluded.unit_code, serialised = excluded.serialised, attributes = excluded.attributes, weight_g = excluded.weight_g,
        import_hash = excluded.import_hash, updated_at = excluded.updated_at, version = item.version + 1`,
  );
  const names = drafts.flatMap(({ sku, names: byLocale }) =>
    Object.entries(byLocale).map(([locale, name]) => ({ sku, locale, name })),
  );
  await tx.query(
    'import.nameItems',
    sql`insert into item_name (item_id, locale, name)
      select i.id, n.locale, n.name from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(sku text, locale text, name text)
      join item i on i.sku = n.sku on conflict (item_id, locale) do update set name = excluded.name`,
  );
}

/** Puts the drafts' list prices into force: new items' since always, changed ones' from the day on; a price that is gone ends that day. */
export async function writeListPrices(
  tx: Tx,
  created: readonly ItemDraft[],
  changed: readonly ItemDraft[],
  day: PlainDate,
): Promise<void> {
  const skus = changed.map(({ sku }) => sku);
  await tx.query(
    'import.dropPrices',
    sql`delete from list_price p using item i where i.id = p.item_id and i.sku = any(${skus}::text[]) and lower(p.valid) >= ${day}::date`,
  );
  await tx.query(
    'import.endPrices',
    sql`update list_price p set valid = daterange(lower(p.valid), ${day}::date) from item i
      where i.id = p.item_id and i.sku = any(${skus}::text[]) and p.valid @> ${day}::date`,
  );
  const rows = [
    ...created.map((draft) => ({ draft, from: ALWAYS })),
    ...changed.map((draft) => ({ draft, from: day })),
  ].flatMap(({ draft, from }) =>
    draft.price
      ? [
          {
            id: newId(),
            sku: draft.sku,
            currency: draft.price.currency,
            unit_price: draft.price.amount.toString(),
            from,
          },
        ]
      : [],
  );
  await tx.query(
    'import.insertPrices',
    sql`insert into list_price (item_id, id, currency, unit_price, valid)
      select i.id, r.id, r.currency, r.unit_price, daterange(r."from", null)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, sku text, currency text, unit_price bigint, "from" date)
      join item i on i.sku = r.sku`,
  );
}

/** Writes a run's findings; several of one line keep their order. */
export async function insertFindings(tx: Tx, runId: string, findings: readonly ImportFinding[]): Promise<void> {
  const seen = new Map<number, number>();
  const rows = findings.map(({ line, kind, code, params }) => {
    const position = seen.get(line) ?? 0;
    seen.set(line, position + 1);
    return { import_run_id: runId, line, position, kind, code, params };
  });
  await insertRows(tx, 'import.insertFindings', 'import_finding', rows);
}

export type RunCounts = {
  readonly rows_read: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly bad: number;
  readonly without_price: number;
};

export type NewRun = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly startedBy: string | null;
};

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  await insertRows(tx, 'import.insertRun', 'import_run', [
    {
      id: run.id,
      kind: run.kind,
      file_name: run.fileName,
      dry_run: run.dryRun,
      started_by: run.startedBy,
      created_at: tx.now,
    },
  ]);
}

/** Shows how far a run is; in a transaction of its own, so that everybody sees it while the rows are still being written. */
export async function updateProgress(
  tx: Tx,
  id: string,
  state: 'reading' | 'writing',
  rowsRead: number,
): Promise<void> {
  await tx.query(
    'import.updateProgress',
    sql`update import_run set state = ${state}, rows_read = ${rowsRead}, version = version + 1
      where id = ${id} and (state in ('waiting', 'reading') or state = ${state})`,
  );
}

export async function finishRun(tx: Tx, id: string, counts: RunCounts): Promise<void> {
  await tx.query(
    'import.finishRun',
    sql`update import_run set state = 'done', rows_read = ${counts.rows_read}, created = ${counts.created}, changed = ${counts.changed},
        same = ${counts.same}, duplicates = ${counts.duplicates}, conflicts = ${counts.conflicts}, bad = ${counts.bad},
        without_price = ${counts.without_price}, finished_at = ${tx.now}, version = version + 1 where id = ${id}`,
  );
}

export async function failRun(tx: Tx, id: string, failure: string): Promise<void> {
  await tx.query(
    'import.failRun',
    sql`update import_run set state = 'failed', failure = ${failure}, finished_at = ${tx.now}, version = version + 1 where id = ${id}`,
  );
}
