import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

export type ModelVersion = {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  /** `scheduled` is published for later; what has ended is superseded. */
  readonly status: 'draft' | 'scheduled' | 'published' | 'superseded';
  readonly definition: unknown;
  readonly checksum: string;
  readonly publishedAt: Date | null;
  /** When it comes or came into force; null for one that never did. */
  readonly effectiveFrom: Date | null;
  /** When it ends or ended; null for one without an end. */
  readonly effectiveTo: Date | null;
  readonly version: number;
};

type Row = Omit<ModelVersion, 'itemId' | 'publishedAt'> & { item_id: string; published_at: Date | null };

// What is in force follows the unit's clock.
const columns = ({ clock }: Unit) => sql`v.id, v.item_id, v.number, v.definition, v.checksum, v.published_at, v.version,
  case when v.status <> 'published' or v.effective @> ${clock} then v.status
    when lower(v.effective) > ${clock} then 'scheduled' else 'superseded' end as status,
  lower(v.effective) as "effectiveFrom", upper(v.effective) as "effectiveTo"`;

function toModelVersion({ item_id, published_at, ...row }: Row): ModelVersion {
  return { ...row, itemId: item_id, publishedAt: published_at };
}

// Models are shared, but a customer is shown those of its own catalogue only, and a supplier none.
function shown(unit: Unit) {
  const { owner } = unit;
  if (owner.party === 'customer') {
    return sql`exists (select from assortment a where a.account_id = ${owner.accountId} and a.item_id = v.item_id)`;
  }
  return owner.party === 'supplier' ? sql`false` : sql`true`;
}

/** Versions of models by id, as far as the viewer's catalogue holds the model. */
export async function listModelVersions(unit: Unit, ids: readonly string[]): Promise<ModelVersion[]> {
  const rows = await unit.query<Row>(
    'catalog.listModelVersions',
    sql`select ${columns(unit)} from model_version v where v.id = any(${ids}::uuid[]) and ${shown(unit)}`,
  );
  return rows.map(toModelVersion);
}

/** For each model the version that is in force at the unit's clock; models without one are left out. */
export async function listModelVersionsInForce(unit: Unit, itemIds: readonly string[]): Promise<ModelVersion[]> {
  const rows = await unit.query<Row>(
    'catalog.listModelVersionsInForce',
    sql`select ${columns(unit)} from model_version v
      where v.item_id = any(${itemIds}::uuid[]) and v.status = 'published' and v.effective @> ${unit.clock} and ${shown(unit)}`,
  );
  return rows.map(toModelVersion);
}

/** The versions that came into force last of those in force, of all models. Seller's window. */
export async function listNewestInForce(seller: Unit, most: number): Promise<ModelVersion[]> {
  const rows = await seller.query<Row>(
    'catalog.listNewestInForce',
    sql`select ${columns(seller)} from model_version v where v.status = 'published' and v.effective @> ${seller.clock}
      order by lower(v.effective) desc limit ${most}`,
  );
  return rows.map(toModelVersion);
}

/** Every version of models, youngest first. */
export async function listModelVersionsOf(unit: Unit, itemIds: readonly string[]): Promise<ModelVersion[]> {
  const rows = await unit.query<Row>(
    'catalog.listModelVersionsOf',
    sql`select ${columns(unit)} from model_version v where v.item_id = any(${itemIds}::uuid[]) and ${shown(unit)} order by v.item_id, v.number desc`,
  );
  return rows.map(toModelVersion);
}

/** The author's test cases of the youngest version of a model; none when there is no version. Seller's window. */
export async function findModelTests(unit: Unit, itemId: string): Promise<unknown> {
  const [row] = await unit.query<{ tests: unknown }>(
    'catalog.findModelTests',
    sql`select tests from model_version where item_id = ${itemId} order by number desc limit 1`,
  );
  return row?.tests ?? [];
}

/** The test cases of one version. Seller's window. */
export async function findTestsOf(unit: Unit, modelVersionId: string): Promise<unknown> {
  const [row] = await unit.query<{ tests: unknown }>(
    'catalog.findTestsOf',
    sql`select tests from model_version where id = ${modelVersionId}`,
  );
  return row?.tests ?? [];
}
