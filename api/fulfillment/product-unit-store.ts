import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import { countPools } from './pool-reads.ts';
import type { Pieces, Pool, ScannedComponent, UnitNeed, UnitState } from './product-unit.ts';

/** A unit under lock with what it needs and has. */
export type LockedUnit = {
  readonly id: string;
  readonly accountId: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly serial: string;
  readonly state: UnitState;
  readonly version: number;
  readonly components: readonly UnitNeed[];
};

/** Locks units in id order and reads what they need and have as it is under the lock. Seller window, as everything here. */
export async function lockUnits(tx: Tx, ids: readonly string[]): Promise<LockedUnit[]> {
  const heads = await tx.query<Omit<LockedUnit, 'components'>>(
    'fulfillment.lockUnits',
    sql`select u.id, u.account_id as "accountId", u.order_id as "orderId", u.line_id as "orderLineId", u.serial, u.state, u.version
      from product_unit u where u.id = any(${ids}::uuid[]) order by u.id for update`,
  );
  const rows = await tx.query<UnitNeed & { unitId: string }>(
    'fulfillment.listUnitNeeds',
    sql`select u.id as "unitId", c.item_id as "itemId", c.planned / l.quantity as quantity, i.serialised,
        (select coalesce(sum(a.quantity), 0)::int from as_built a where a.account_id = u.account_id and a.product_unit_id = u.id
          and a.item_id = c.item_id and upper_inf(a.installed)) as installed
      from product_unit u join sales_order_line l on l.account_id = u.account_id and l.id = u.line_id
      join plan_component c on c.account_id = u.account_id and c.line_id = u.line_id join item i on i.id = c.item_id
      where u.id = any(${ids}::uuid[]) order by c.item_id`,
  );
  const needs = Map.groupBy(rows, ({ unitId }) => unitId);
  return heads.map((head) => ({
    ...head,
    components: (needs.get(head.id) ?? []).map(({ unitId: _, ...need }) => need),
  }));
}

/** Stores the state of units under lock. */
export async function storeUnitStates(tx: Tx, ids: readonly string[], state: UnitState): Promise<void> {
  await tx.query(
    'fulfillment.storeUnitStates',
    sql`update product_unit set state = ${state}, version = version + 1 where id = any(${ids}::uuid[])`,
  );
}

/** A component as the scanner finds it, with the order it was made for. */
export type FoundComponent = ScannedComponent & { readonly id: string; readonly orderId: string };

/** Locks every component of a serial, of whatever supplier and item. */
export function lockComponents(tx: Tx, serial: string): Promise<FoundComponent[]> {
  return tx.query<FoundComponent>(
    'fulfillment.lockComponents',
    sql`select c.id, c.serial, c.item_id as "itemId", c.order_id as "orderId", c.state,
        (select u.serial from as_built a join product_unit u on u.account_id = a.account_id and u.id = a.product_unit_id
          where a.component_serial_id = c.id and upper_inf(a.installed)) as "unitSerial"
      from component_serial c where c.serial = ${serial} order by c.id for update of c`,
  );
}

/** Begins the interval of a serialised component in a unit: now, but never before its last interval ended. */
export async function bindSerial(tx: Tx, unit: LockedUnit, component: FoundComponent, personId: string): Promise<void> {
  await tx.query(
    'fulfillment.bindSerial',
    sql`with bound as (update component_serial set state = 'installed' where id = ${component.id})
      insert into as_built (account_id, product_unit_id, id, item_id, component_serial_id, quantity, installed, installed_by)
      values (${unit.accountId}, ${unit.id}, ${newId()}, ${component.itemId}, ${component.id}, 1,
        tstzrange(greatest(${tx.now}::timestamptz, (select max(upper(b.installed)) from as_built b where b.component_serial_id = ${component.id})), null), ${personId})`,
  );
}

/** Ends the interval of a serialised component in a unit; false when it is not in it. An interval lasts a millisecond at least. */
export async function unbindSerial(tx: Tx, unit: LockedUnit, serial: string): Promise<boolean> {
  const rows = await tx.query(
    'fulfillment.unbindSerial',
    sql`with ended as (update as_built a
        set installed = tstzrange(lower(a.installed), greatest(${tx.now}::timestamptz, lower(a.installed) + interval '1 millisecond'))
        from component_serial c where a.account_id = ${unit.accountId} and a.product_unit_id = ${unit.id} and upper_inf(a.installed)
          and c.id = a.component_serial_id and c.serial = ${serial} returning c.id)
      update component_serial c set state = 'received' from ended where c.id = ended.id returning c.id`,
  );
  return rows.length > 0;
}

/**
 * Locks the books of an order's items and counts what is left for it. Two units that take the last piece wait here for each other.
 */
export async function lockPools(
  tx: Tx,
  accountId: string,
  orderId: string,
  itemIds: readonly string[],
): Promise<Pool[]> {
  await tx.query(
    'fulfillment.lockPools',
    sql`select item_id from plan_component where account_id = ${accountId} and order_id = ${orderId} and item_id = any(${itemIds}::uuid[])
      order by line_id, item_id for update`,
  );
  return countPools(tx, accountId, orderId, itemIds);
}

/** Builds pieces without serials into a unit. */
export async function bindPieces(tx: Tx, unit: LockedUnit, pieces: readonly Pieces[], personId: string): Promise<void> {
  const rows = pieces.map(({ itemId, quantity }) => ({ id: newId(), itemId, quantity }));
  await tx.query(
    'fulfillment.bindPieces',
    sql`insert into as_built (account_id, product_unit_id, id, item_id, quantity, installed, installed_by)
      select ${unit.accountId}, ${unit.id}, x.id, x."itemId", x.quantity, tstzrange(${tx.now}, null), ${personId}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "itemId" uuid, quantity int)`,
  );
}

/**
 * Takes pieces out of an order's reservations and out of stock, as far as they are reserved, in item order. What was held for several lines
 * is used up line by line.
 */
export async function consumeReservations(
  tx: Tx,
  accountId: string,
  orderId: string,
  pieces: readonly Pieces[],
): Promise<void> {
  if (pieces.length === 0) return;
  await tx.query(
    'fulfillment.lockConsumedStock',
    sql`select item_id from stock where item_id = any(${pieces.map(({ itemId }) => itemId)}::uuid[]) order by item_id for update`,
  );
  await tx.query(
    'fulfillment.consumeReservations',
    sql`with wanted as (select * from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as x("itemId" uuid, quantity int)),
      held as (select r.id, r.line_id, r.item_id, r.quantity, w.quantity as wanted,
          sum(r.quantity) over (partition by r.item_id order by r.id) - r.quantity as before
        from stock_reservation r join wanted w on w."itemId" = r.item_id
        where r.account_id = ${accountId} and r.order_id = ${orderId} and r.state = 'held'),
      taken as (select id, line_id, item_id, quantity, least(quantity, wanted - before)::int as part from held where before < wanted),
      whole as (update stock_reservation r set state = 'consumed' from taken t where r.account_id = ${accountId} and r.id = t.id and t.part = t.quantity),
      rest as (update stock_reservation r set quantity = r.quantity - t.part from taken t
        where r.account_id = ${accountId} and r.id = t.id and t.part < t.quantity),
      split as (insert into stock_reservation (account_id, order_id, id, line_id, item_id, quantity, state)
        select ${accountId}, ${orderId}, gen_random_uuid(), line_id, item_id, part, 'consumed' from taken where part < quantity)
      update stock s set on_hand = s.on_hand - t.part, reserved = s.reserved - t.part, version = s.version + 1
      from (select item_id, sum(part)::int as part from taken group by 1) t where s.item_id = t.item_id`,
  );
}

/** Records a test, and opens or settles the exception that goes with it; answers the ids of those touched. */
export async function insertTest(
  tx: Tx,
  unit: LockedUnit,
  test: { readonly passed: boolean; readonly note: string; readonly personId: string },
): Promise<string[]> {
  await tx.query(
    'fulfillment.insertTest',
    sql`insert into system_test (account_id, product_unit_id, id, passed, note, tested_by, tested_at)
      values (${unit.accountId}, ${unit.id}, ${newId()}, ${test.passed}, ${test.note}, ${test.personId}, ${tx.now})`,
  );
  const rows = test.passed
    ? await tx.query<{ id: string }>(
        'fulfillment.resolveTest',
        sql`update work_exception set state = 'resolved', resolution = 'retested', resolved_at = ${tx.now}, resolved_by = ${test.personId},
            version = version + 1
          where account_id = ${unit.accountId} and order_id = ${unit.orderId} and product_unit_id = ${unit.id} and state = 'open' returning id`,
      )
    : await tx.query<{ id: string }>(
        'fulfillment.openTestException',
        sql`insert into work_exception (id, kind, account_id, order_id, line_id, product_unit_id, quantity, detail, opened_at)
          select ${newId()}, 'test_failed', ${unit.accountId}, ${unit.orderId}, ${unit.orderLineId}, ${unit.id}, 1,
            ${JSON.stringify({ note: test.note, serial: unit.serial })}::jsonb, ${tx.now}
          where not exists (select from work_exception where account_id = ${unit.accountId} and order_id = ${unit.orderId}
            and product_unit_id = ${unit.id} and state = 'open') returning id`,
      );
  return rows.map(({ id }) => id);
}

/** Marks received serials of an order as gone to the customer; answers how many of each item there were. */
export async function forwardSerials(
  tx: Tx,
  accountId: string,
  orderId: string,
  serials: readonly { readonly itemId: string; readonly serial: string }[],
): Promise<Map<string, number>> {
  if (serials.length === 0) return new Map();
  const rows = await tx.query<{ itemId: string }>(
    'fulfillment.forwardSerials',
    sql`update component_serial c set state = 'forwarded'
      from jsonb_to_recordset(${JSON.stringify(serials)}::jsonb) as x("itemId" uuid, serial text)
      where c.item_id = x."itemId" and c.serial = x.serial and c.account_id = ${accountId} and c.order_id = ${orderId} and c.state = 'received'
      returning c.item_id as "itemId"`,
  );
  return new Map([...Map.groupBy(rows, ({ itemId }) => itemId)].map(([itemId, group]) => [itemId, group.length]));
}
