import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';

/** The name of a supplier relation; refuses one that the window does not show. */
export async function requireSupplier(unit: Unit, id: string): Promise<string> {
  const [row] = await unit.query<{ name: string }>(
    'account.requireSupplier',
    sql`select name from supplier where id = ${id}`,
  );
  if (!row) throw new NotFoundError('Supplier');
  return row.name;
}

export type Supplier = {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly status: 'active' | 'suspended';
  readonly currency: string;
  readonly answerHours: number;
  readonly transitDays: number;
  readonly orderEmail: string;
  readonly version: number;
};

const COLUMNS = sql`id, organisation_id as "organisationId", code, name, status, currency, answer_hours as "answerHours",
  transit_days as "transitDays", order_email as "orderEmail", version`;
const ORDER: readonly SortColumn[] = [{ sql: 'code', direction: 'asc', type: 'text' }];

/** Supplier relations by id, as far as the owner's window shows them: a supplier its own, the seller all. */
export async function listSuppliers(unit: Unit, ids: readonly string[]): Promise<Supplier[]> {
  return unit.query<Supplier>(
    'account.listSuppliers',
    sql`select ${COLUMNS} from supplier where id = any(${ids}::uuid[])`,
  );
}

/** Supplier relations by code, those that hold the text in code or name. Seller's window. */
export async function pageSuppliers(unit: Unit, search: string | null, page: PageArgs): Promise<Page<Supplier>> {
  const found = search ? sql`(code ilike ${containing(search)} or name ilike ${containing(search)})` : sql`true`;
  const rows = await unit.query<Supplier>(
    'account.pageSuppliers',
    sql`select ${COLUMNS} from supplier where ${found} and ${afterCursor(page, ORDER)} ${pageOrder(page, ORDER)}`,
  );
  return toPage(page, rows, ({ code }) => [code]);
}
