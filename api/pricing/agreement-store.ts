import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import type { AgreementLine } from './agreement.ts';
import type { Validity } from './validity.ts';

/** A half-open range of days as PostgreSQL writes it. */
export function rangeText({ from, until }: Validity): string {
  return `[${from},${until ?? ''})`;
}

export type NewAgreement = {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  readonly valid: Validity;
  readonly sourceDocument: string;
};

/** Writes a draft; false when the account has an agreement of that number. */
export async function insertAgreement(tx: Tx, agreement: NewAgreement): Promise<boolean> {
  const rows = await tx.query(
    'pricing.insertAgreement',
    sql`insert into price_agreement (account_id, id, number, currency, valid, source_document)
      values (${agreement.accountId}, ${agreement.id}, ${agreement.number}, ${agreement.currency},
        ${rangeText(agreement.valid)}::daterange, ${agreement.sourceDocument})
      on conflict (account_id, number) do nothing returning id`,
  );
  return rows.length > 0;
}

/**
 * Writes lines, leaving out those that would overlap with one that stands, and answers how many were written. It waits for whoever is
 * writing an overlapping line, so that of two at once exactly one is left out.
 */
export async function insertAgreementLines(
  tx: Tx,
  accountId: string,
  agreementId: string,
  lines: readonly (AgreementLine & { id: string })[],
): Promise<number> {
  const written = await insertRows<'price_agreement_line', { id: string }>(
    tx,
    'pricing.insertAgreementLines',
    'price_agreement_line',
    lines.map(({ id, scope, basis, minimumQuantity, valid }) => ({
      account_id: accountId,
      agreement_id: agreementId,
      id,
      item_id: scope.kind === 'item' ? scope.itemId : null,
      family_id: scope.kind === 'family' ? scope.familyId : null,
      basis: basis.kind,
      unit_price: basis.kind === 'fixed' ? basis.amount : null,
      discount_basis_points: basis.kind === 'discount' ? basis.basisPoints : null,
      minimum_quantity: minimumQuantity,
      valid: rangeText(valid),
    })),
    'on conflict do nothing returning id',
  );
  return written.length;
}

type StandingRow = {
  agreementNumber: string;
  id: string;
  item_id: string | null;
  family_id: string | null;
  minimum_quantity: number;
  valid_from: string | null;
  valid_until: string | null;
};

/** The lines of the account's other agreements on the same scopes, for a comparison of their days. */
export async function listStandingLines(
  tx: Tx,
  accountId: string,
  agreementId: string,
  scopeIds: readonly string[],
): Promise<(AgreementLine & { agreementNumber: string })[]> {
  const rows = await tx.query<StandingRow>(
    'pricing.listStandingLines',
    sql`select l.id, l.item_id, l.family_id, l.minimum_quantity, lower(l.valid) as valid_from, upper(l.valid) as valid_until,
        a.number as "agreementNumber"
      from price_agreement_line l join price_agreement a on a.account_id = l.account_id and a.id = l.agreement_id
      where l.account_id = ${accountId} and l.agreement_id <> ${agreementId}
        and l.scope_id = any(${scopeIds}::uuid[]) and not isempty(l.valid)`,
  );
  return rows.map((row) => ({
    rule: { id: row.id, version: 1 },
    scope: row.item_id ? { kind: 'item', itemId: row.item_id } : { kind: 'family', familyId: row.family_id ?? '' },
    basis: { kind: 'discount', basisPoints: 0 },
    minimumQuantity: row.minimum_quantity,
    agreementNumber: row.agreementNumber,
    valid: { from: row.valid_from ?? '0001-01-01', until: row.valid_until },
  }));
}

export type LockedAgreement = { accountId: string; status: 'draft' | 'published' | 'superseded'; version: number };

/** An agreement, its row held until the transaction ends. Seller's window. */
export async function lockAgreement(tx: Tx, id: string): Promise<LockedAgreement | undefined> {
  const [row] = await tx.query<LockedAgreement>(
    'pricing.lockAgreement',
    sql`select account_id as "accountId", status, version from price_agreement where id = ${id} for update`,
  );
  return row;
}

export async function publishAgreementRow(tx: Tx, accountId: string, id: string, personId: string): Promise<void> {
  await tx.query(
    'pricing.publishAgreement',
    sql`update price_agreement set status = 'published', published_by = ${personId}, published_at = ${tx.now}, version = version + 1
      where account_id = ${accountId} and id = ${id}`,
  );
}

/** Cuts the days of an agreement and its lines at a day; `null` takes all of them away and gives a draft up. */
export async function cutAgreement(tx: Tx, accountId: string, id: string, day: string | null): Promise<void> {
  const kept = day === null ? sql`'empty'::daterange` : sql`valid * daterange(null, ${day}::date)`;
  await tx.query(
    'pricing.cutAgreement',
    sql`with lines as (update price_agreement_line set valid = ${kept} where account_id = ${accountId} and agreement_id = ${id})
      update price_agreement set valid = ${day === null ? sql`valid` : kept}, version = version + 1,
        status = ${day === null ? sql`'superseded'` : sql`status`}
      where account_id = ${accountId} and id = ${id}`,
  );
}

/** Which items and families do not exist. */
export async function listMissingScopes(
  tx: Tx,
  itemIds: readonly string[],
  familyIds: readonly string[],
): Promise<{ noun: string; id: string }[]> {
  return tx.query<{ noun: string; id: string }>(
    'pricing.listMissingScopes',
    sql`select 'Item' as noun, w.id from unnest(${itemIds}::uuid[]) w (id) where not exists (select from item i where i.id = w.id)
      union all
      select 'Family', w.id from unnest(${familyIds}::uuid[]) w (id) where not exists (select from family f where f.id = w.id)`,
  );
}
