import { sql } from 'kysely';
import type { Names } from '../catalog/names.ts';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export type PriceAgreement = {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly status: 'draft' | 'published' | 'superseded';
  readonly currency: string;
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly sourceDocument: string;
  readonly publishedAt: Date | null;
  readonly version: number;
};

const COLUMNS = sql`g.id, g.account_id as "accountId", g.number, g.status, g.currency, lower(g.valid) as "validFrom",
  upper(g.valid) as "validUntil", g.source_document as "sourceDocument", g.published_at as "publishedAt", g.version`;

// A draft is the seller's alone.
function shown(unit: Unit) {
  return sql`${owned(unit.owner, 'g')} and ${unit.owner.party === 'customer' ? sql`g.status <> 'draft'` : sql`true`}`;
}

/** Agreements by id: a customer's own published ones, all of the seller's, no supplier's. */
export async function listPriceAgreements(unit: Unit, ids: readonly string[]): Promise<PriceAgreement[]> {
  if (unit.owner.party === 'supplier') return [];
  return unit.query<PriceAgreement>(
    'pricing.listPriceAgreements',
    sql`select ${COLUMNS} from price_agreement g where ${shown(unit)} and g.id = any(${ids}::uuid[])`,
  );
}

const BY_NUMBER: readonly SortColumn[] = [
  { sql: 'g.number', direction: 'asc', type: 'text' },
  { sql: 'g.id', direction: 'asc', type: 'uuid' },
];

/** A page of agreements by number, of one account or of all that the window shows. */
export async function listAgreementPage(
  unit: Unit,
  accountId: string | null,
  args: PageArgs,
): Promise<Page<PriceAgreement>> {
  const rows = await unit.query<PriceAgreement>(
    'pricing.listAgreementPage',
    sql`select ${COLUMNS} from price_agreement g where ${shown(unit)} and ${accountId ? sql`g.account_id = ${accountId}` : sql`true`}
      and ${afterCursor(args, BY_NUMBER)} ${pageOrder(args, BY_NUMBER)}`,
  );
  return toPage(args, rows, ({ number, id }) => [number, id]);
}

/** A line for an item or for a family: either a fixed price or a discount on the list price. */
export type AgreementLineEntry = {
  readonly id: string;
  readonly itemId: string | null;
  readonly sku: string | null;
  readonly itemNames: Names | null;
  readonly familyId: string | null;
  readonly currency: string;
  readonly unitPrice: bigint | null;
  readonly discountBasisPoints: number | null;
  readonly minimumQuantity: number;
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
};

const LINE_COLUMNS = sql`l.id, l.item_id as "itemId", i.sku, l.family_id as "familyId", g.currency, l.unit_price as "unitPrice",
  l.discount_basis_points as "discountBasisPoints", l.minimum_quantity as "minimumQuantity", lower(l.valid) as "validFrom",
  upper(l.valid) as "validUntil", (select jsonb_object_agg(n.locale, n.name) from item_name n where n.item_id = l.item_id) as "itemNames"`;
const LINES = sql`price_agreement_line l join price_agreement g on g.account_id = l.account_id and g.id = l.agreement_id
  left join item i on i.id = l.item_id`;
const BY_ID: readonly SortColumn[] = [{ sql: 'l.id', direction: 'asc', type: 'uuid' }];

/** A page of an agreement's lines in the order in which they were written. */
export async function listAgreementLinePage(
  unit: Unit,
  agreementId: string,
  args: PageArgs,
): Promise<Page<AgreementLineEntry>> {
  const rows = await unit.query<AgreementLineEntry>(
    'pricing.listAgreementLinePage',
    sql`select ${LINE_COLUMNS} from ${LINES} where ${shown(unit)} and g.id = ${agreementId} and not isempty(l.valid) and ${afterCursor(args, BY_ID)}
      ${pageOrder(args, BY_ID)}`,
  );
  return toPage(args, rows, ({ id }) => [id]);
}

/** Agreement lines by id, as far as the window shows their agreement. */
export async function listAgreementLineEntries(unit: Unit, ids: readonly string[]): Promise<AgreementLineEntry[]> {
  if (unit.owner.party === 'supplier') return [];
  return unit.query<AgreementLineEntry>(
    'pricing.listAgreementLineEntries',
    sql`select ${LINE_COLUMNS} from ${LINES} where ${shown(unit)} and not isempty(l.valid) and l.id = any(${ids}::uuid[])`,
  );
}
