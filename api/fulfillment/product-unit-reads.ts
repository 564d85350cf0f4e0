import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import type { Unit } from '../db/unit.ts';
import { COMPONENT_COLUMNS, type ComponentFacts } from './component-reads.ts';
import type { UnitState } from './product-unit.ts';

/** One unit of an ordered product on the floor. */
export type ProductUnit = ComponentFacts & {
  readonly id: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly sequence: number;
  readonly serial: string;
  readonly state: UnitState;
  readonly version: number;
  readonly work: 'computer_system' | 'vehicle';
};

const SOURCE = sql`${COMPONENT_COLUMNS}, u.id, u.order_id as "orderId", u.line_id as "orderLineId", u.sequence, u.serial, u.state, u.version,
  case f.line when 'vehicle' then 'vehicle' else 'computer_system' end as work
  from product_unit u join item i on i.id = u.item_id join family f on f.id = i.family_id`;

/** Units by id. Seller window, as everything here. */
export function listProductUnits(unit: Unit, ids: readonly string[]): Promise<ProductUnit[]> {
  return unit.query<ProductUnit>(
    'fulfillment.listProductUnits',
    sql`select ${SOURCE} where u.id = any(${ids}::uuid[])`,
  );
}

export type UnitFilter = {
  readonly states?: readonly UnitState[] | null | undefined;
  readonly orderId?: string | null | undefined;
  /** Part of a unit's serial. */
  readonly search?: string | null | undefined;
};

const PLANNED_FIRST = [{ sql: 'u.id', direction: 'asc', type: 'uuid' }] as const satisfies readonly SortColumn[];

/** A page of units, those planned first first. */
export async function pageProductUnits(unit: Unit, args: PageArgs, filter: UnitFilter): Promise<Page<ProductUnit>> {
  const { states = null, orderId = null } = filter;
  const like = filter.search?.trim() ? containing(filter.search) : null;
  const rows = await unit.query<ProductUnit>(
    'fulfillment.pageProductUnits',
    sql`select ${SOURCE} where (${states}::text[] is null or u.state = any(${states}::text[]))
      and (${orderId}::uuid is null or u.order_id = ${orderId}) and (${like}::text is null or u.serial ilike ${like})
      and ${afterCursor(args, PLANNED_FIRST)} ${pageOrder(args, PLANNED_FIRST)}`,
  );
  return toPage(args, rows, (row) => [row.id]);
}

/** The states of a unit that is in the house, in the order in which it passes through them. */
export const FLOOR_STATES = ['planned', 'assembling', 'assembled', 'tested'] as const satisfies readonly UnitState[];

export type UnitCount = { readonly state: (typeof FLOOR_STATES)[number]; readonly count: number };

/** How many units are in the house, in each state of the floor. */
export async function countProductUnits(unit: Unit): Promise<UnitCount[]> {
  const rows = await unit.query<UnitCount>(
    'fulfillment.countProductUnits',
    sql`select u.state, count(*)::int as count from product_unit u where u.state = any(${FLOOR_STATES}::text[]) group by u.state`,
  );
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return FLOOR_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 }));
}

/** What a unit needs of a part, and what is in it now. */
export type UnitComponent = ComponentFacts & {
  readonly unitId: string;
  readonly required: number;
  readonly installed: number;
  /** Pieces that come from stock and are bound by quantity. */
  readonly fromStock: boolean;
  readonly serials: readonly string[];
};

/** The parts of units: required by their line's plan, installed by the as-built record. */
export function listUnitComponents(unit: Unit, unitIds: readonly string[]): Promise<UnitComponent[]> {
  return unit.query<UnitComponent>(
    'fulfillment.listUnitComponents',
    sql`select ${COMPONENT_COLUMNS}, u.id as "unitId", c.planned / l.quantity as required, c.netted > 0 as "fromStock",
        coalesce(b.installed, 0)::int as installed, coalesce(b.serials, '[]') as serials
      from product_unit u join sales_order_line l on l.account_id = u.account_id and l.id = u.line_id
      join plan_component c on c.account_id = u.account_id and c.line_id = u.line_id join item i on i.id = c.item_id
      left join lateral (select sum(a.quantity) as installed,
          jsonb_agg(s.serial order by s.serial) filter (where s.serial is not null) as serials
        from as_built a left join component_serial s on s.id = a.component_serial_id
        where a.account_id = u.account_id and a.product_unit_id = u.id and a.item_id = c.item_id and upper_inf(a.installed)) b on true
      where u.id = any(${unitIds}::uuid[]) order by u.id, i.sku`,
  );
}

/** One interval of a part in a unit; `until` null: it is in it now. */
export type AsBuilt = ComponentFacts & {
  readonly unitId: string;
  readonly serial: string | null;
  readonly quantity: number;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly installedBy: string | null;
};

/** What was in units, over time, oldest first. */
export function listAsBuilt(unit: Unit, unitIds: readonly string[]): Promise<AsBuilt[]> {
  return unit.query<AsBuilt>(
    'fulfillment.listAsBuilt',
    sql`select ${COMPONENT_COLUMNS}, a.product_unit_id as "unitId", s.serial, a.quantity, lower(a.installed) as from, upper(a.installed) as until,
        p.name as "installedBy"
      from product_unit u join as_built a on a.account_id = u.account_id and a.product_unit_id = u.id join item i on i.id = a.item_id
      left join component_serial s on s.id = a.component_serial_id left join person p on p.id = a.installed_by
      where u.id = any(${unitIds}::uuid[]) order by u.id, lower(a.installed), a.id`,
  );
}

/** A test of a unit as it was recorded. */
export type SystemTest = {
  readonly unitId: string;
  readonly passed: boolean;
  readonly note: string;
  readonly testedBy: string | null;
  readonly testedAt: Date;
};

/** The tests of units, oldest first. */
export function listSystemTests(unit: Unit, unitIds: readonly string[]): Promise<SystemTest[]> {
  return unit.query<SystemTest>(
    'fulfillment.listSystemTests',
    sql`select s.product_unit_id as "unitId", s.passed, s.note, p.name as "testedBy", s.tested_at as "testedAt"
      from product_unit u join system_test s on s.account_id = u.account_id and s.product_unit_id = u.id left join person p on p.id = s.tested_by
      where u.id = any(${unitIds}::uuid[]) order by u.id, s.tested_at, s.id`,
  );
}
