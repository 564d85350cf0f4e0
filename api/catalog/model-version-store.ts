import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

type Span = { readonly from: Date; readonly to: Date | null };

/** Versions that are published for later and would overlap a span, earliest first. The item's row is locked. */
export function listSpansAfter(tx: Tx, itemId: string, { from, to }: Span): Promise<{ number: number; from: Date }[]> {
  return tx.query(
    'catalog.listSpansAfter',
    sql`select number, lower(effective) as from from model_version where item_id = ${itemId} and status = 'published'
      and lower(effective) > ${from}::timestamptz and effective && tstzrange(${from}, ${to}) order by lower(effective)`,
  );
}

/**
 * Publishes a version of a model and answers its number. What is in force when it begins ends then; ending at once makes it superseded. The
 * item's row is locked.
 */
export async function insertModelVersion(
  tx: Tx,
  version: Span & {
    itemId: string;
    id: string;
    definition: unknown;
    tests: unknown;
    checksum: string;
    publishedBy: string;
  },
): Promise<number> {
  const { from, to } = version;
  const [last] = await tx.query<{ number: number }>(
    'catalog.endModelVersion',
    sql`with former as (
        update model_version set status = case when ${from}::timestamptz <= ${tx.now} then 'superseded' else status end,
          effective = tstzrange(lower(effective), ${from}), version = version + 1
        where item_id = ${version.itemId} and status = 'published' and lower(effective) <= ${from} and effective && tstzrange(${from}, ${to}))
      select coalesce(max(number), 0) as number from model_version where item_id = ${version.itemId}`,
  );
  const number = (last?.number ?? 0) + 1;
  await tx.query(
    'catalog.insertModelVersion',
    sql`insert into model_version (item_id, id, number, status, definition, tests, checksum, effective, published_until, published_by, published_at, created_at)
      values (${version.itemId}, ${version.id}, ${number}, 'published', ${JSON.stringify(version.definition)}::jsonb,
        ${JSON.stringify(version.tests)}::jsonb, ${version.checksum}, tstzrange(${from}, ${to}), ${to}, ${version.publishedBy}, ${tx.now}, ${tx.now})`,
  );
  return number;
}

/**
 * Takes back a version that is published for later, and gives its time to the version that was to end when it begins, up to that one's own
 * end or the next version; false when it is not there or has begun.
 */
export async function withdrawModelVersion(tx: Tx, itemId: string, id: string): Promise<boolean> {
  const [withdrawn] = await tx.query<{ from: Date }>(
    'catalog.withdrawModelVersion',
    sql`with before as (select id, effective from model_version where item_id = ${itemId} and id = ${id})
      update model_version v set status = 'superseded', effective = 'empty', version = v.version + 1 from before
      where v.id = before.id and v.item_id = ${itemId} and v.status = 'published' and lower(v.effective) > ${tx.now}::timestamptz
      returning lower(before.effective) as from`,
  );
  if (!withdrawn) return false;
  await tx.query(
    'catalog.reopenModelVersion',
    sql`with following as (select min(lower(effective)) as begin from model_version
        where item_id = ${itemId} and status = 'published' and lower(effective) >= ${withdrawn.from})
      update model_version set effective = tstzrange(lower(effective), least(published_until, following.begin)), version = version + 1
      from following where item_id = ${itemId} and status = 'published' and upper(effective) = ${withdrawn.from}`,
  );
  return true;
}
