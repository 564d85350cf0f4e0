import { type RawBuilder, sql } from 'kysely';
import type { Names } from '../catalog/names.ts';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';
import { visibleTo } from '../db/visible-to.ts';
import type { Customer, Seller } from '../identity/viewer.ts';
import { type FiguresRow, type Grouping, type Period, withinMonth } from './purchase-report.ts';

const KEYS: Readonly<Record<Grouping, string>> = {
  category: 'i.family_id::text',
  region: 'o.region',
  product: 'l.item_id::text',
  account: 'o.account_id::text',
};

/** Whose orders count: the viewer's, by `zone`'s days (null takes each account's own), and of one account only where that is named. */
export type Scope = {
  readonly viewer: Customer | Seller;
  readonly zone: string | null;
  readonly accountId: string | null;
};

// A customer's days are its organisation's, known beforehand so that the index of its orders serves; the seller's report takes each account's own.
function boughtBy({ viewer, zone, accountId }: Scope, { from, to }: Period): RawBuilder<unknown> {
  const zoned = zone === null ? sql`z.time_zone` : sql`${zone}::text`;
  const zones = sql`join account a on a.id = o.account_id join organisation z on z.id = a.organisation_id`;
  return sql`sales_order o join sales_order_line l on l.account_id = o.account_id and l.order_id = o.id
    join item i on i.id = l.item_id ${zone === null ? zones : sql``}
    where ${visibleTo(viewer, 'o')} and ${accountId === null ? sql`true` : sql`o.account_id = ${accountId}`} and o.stage <> 'cancelled' and l.stage <> 'cancelled'
      and o.placed_at >= (${from}::date::timestamp at time zone ${zoned})
      and o.placed_at < ((${to}::date + 1)::timestamp at time zone ${zoned})`;
}

/** What was bought in a period, summed over groups and months in every combination. */
export async function listFigures(unit: Unit, scope: Scope, period: Period, grouping: Grouping): Promise<FiguresRow[]> {
  const zoned = scope.zone === null ? sql`z.time_zone` : sql`${scope.zone}::text`;
  return unit.query<FiguresRow>(
    'report.listFigures',
    sql`select b.currency, b.key, b.month, count(distinct b.order_id)::int as orders, count(*)::int as lines,
        sum(b.quantity)::float8 as quantity, sum(b.net)::bigint as net
      from (select o.currency, ${sql.raw(KEYS[grouping])} as key, to_char(o.placed_at at time zone ${zoned}, 'YYYY-MM') as month,
        o.id as order_id, l.quantity, l.net from ${boughtBy(scope, period)}) b
      group by grouping sets ((b.currency, b.key, b.month), (b.currency, b.key), (b.currency, b.month), (b.currency))`,
  );
}

/** An order line behind a figure. */
export type ReportLine = {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly accountName: string;
  readonly placedAt: Date;
  readonly itemId: string;
  readonly sku: string;
  readonly names: Names;
  readonly familyId: string;
  readonly region: string;
  readonly description: string;
  readonly quantity: number;
  readonly currency: string;
  readonly unitPrice: bigint;
  readonly net: bigint;
};

/** Which figure: a group's key, a month `YYYY-MM`, a currency, any of them or none. */
export type Drill = {
  readonly grouping: Grouping;
  readonly key: string | null;
  readonly month: string | null | undefined;
  readonly currency?: string | null | undefined;
};

const YOUNGEST: readonly SortColumn[] = [
  { sql: 'o.placed_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'l.id', direction: 'desc', type: 'uuid' },
];

/** A page of the order lines that a figure of a report adds up, youngest first. */
export async function listReportLines(
  unit: Unit,
  scope: Scope,
  period: Period,
  drill: Drill,
  args: PageArgs,
): Promise<Page<ReportLine>> {
  const within = withinMonth(period, drill.month);
  const key = drill.key === null ? sql`true` : sql`${sql.raw(KEYS[drill.grouping])} = ${drill.key}`;
  const currency = drill.currency ? sql`o.currency = ${drill.currency}` : sql`true`;
  const rows = await unit.query<ReportLine>(
    'report.listReportLines',
    sql`select p.*, c.code || '-' || p.number as "orderNumber", c.name as "accountName",
        (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from item_name n where n.item_id = p."itemId") as names
      from (select l.id, o.id as "orderId", o.account_id, o.number, o.placed_at as "placedAt", l.item_id as "itemId", i.sku,
          i.family_id as "familyId", o.region, l.description, l.quantity, o.currency, l.unit_price as "unitPrice", l.net
        from ${boughtBy(scope, within ?? period)} and ${within ? key : sql`false`} and ${currency} and ${afterCursor(args, YOUNGEST)}
        ${pageOrder(args, YOUNGEST)}) p
      join account c on c.id = p.account_id order by p."placedAt" desc, p.id desc`,
  );
  return toPage(args, rows, ({ placedAt, id }) => [placedAt.toISOString(), id]);
}

/** What a group is called; `sku` only for products. */
export type Label = { readonly key: string; readonly names: Names; readonly sku: string | null };

/** What the groups of a report are called, in one statement; regions are their own names. */
export async function listLabels(unit: Unit, grouping: Grouping, keys: readonly string[]): Promise<Label[]> {
  if (grouping === 'region') return keys.map((key) => ({ key, names: { en: key }, sku: null }));
  const sources = {
    category: sql`select f.family_id as key, jsonb_object_agg(f.locale, f.name) as names, null::text as sku
      from family_name f where f.family_id = any(${keys}::uuid[]) group by f.family_id`,
    product: sql`select i.id as key, i.sku, coalesce((select jsonb_object_agg(n.locale, n.name) from item_name n
        where n.item_id = i.id), '{}') as names from item i where i.id = any(${keys}::uuid[])`,
    account: sql`select a.id as key, jsonb_build_object('en', a.name) as names, null::text as sku
      from account a where a.id = any(${keys}::uuid[])`,
  };
  return unit.query<Label>('report.listLabels', sources[grouping]);
}
