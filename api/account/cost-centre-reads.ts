import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';

export type CostCentre = {
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
};

type Row = { id: string; unit_id: string; code: string; name: string; active: boolean; version: number };

const COLUMNS = sql`id, unit_id, code, name, active, version`;

function toCostCentre({ unit_id, ...row }: Row): CostCentre {
  return { ...row, unitId: unit_id };
}

/** Cost centres by id, as far as the owner's window shows them. */
export async function listCostCentres(unit: Unit, ids: readonly string[]): Promise<CostCentre[]> {
  const rows = await unit.query<Row>(
    'account.listCostCentres',
    sql`select ${COLUMNS} from cost_centre where ${owned(unit.owner)} and id = any(${ids}::uuid[])`,
  );
  return rows.map(toCostCentre);
}

const ORDER: readonly SortColumn[] = [{ sql: 'code', direction: 'asc', type: 'text' }];

/** An account's cost centres by code; without `all` only those that can be booked on. */
export async function pageCostCentres(
  unit: Unit,
  accountId: string,
  all: boolean,
  page: PageArgs,
): Promise<Page<CostCentre>> {
  const rows = await unit.query<Row>(
    'account.pageCostCentres',
    sql`select ${COLUMNS} from cost_centre where account_id = ${accountId} and ${owned(unit.owner)} and (active or ${all})
      and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows.map(toCostCentre), ({ code }) => [code]);
}

/** True when the unit is one of the account's. */
export async function unitExists(unit: Unit, accountId: string, id: string): Promise<boolean> {
  const rows = await unit.query(
    'account.unitExists',
    sql`select from unit where account_id = ${accountId} and id = ${id}`,
  );
  return rows.length > 0;
}
