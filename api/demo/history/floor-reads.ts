import { sql } from 'kysely';
import type { Unit } from '../../db/unit.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

type Country = 'DE' | 'TW' | 'GB' | 'CN';

export type UnitAtWork = {
  readonly id: string;
  readonly state: 'planned' | 'assembling' | 'assembled' | 'tested';
  readonly version: number;
  /** Serialised parts of one unit. */
  readonly needs: readonly { readonly itemId: string; readonly quantity: number }[];
};

/** An order whose parts are all at hand, with its units, the serials that may be built in, and the articles that go along. */
export type OrderAtWork = {
  readonly id: string;
  readonly country: Country;
  readonly placedAt: Date;
  readonly units: readonly UnitAtWork[];
  readonly serials: readonly { readonly itemId: string; readonly serial: string }[];
  readonly goods: readonly { readonly lineId: string; readonly quantity: number }[];
};

/** Orders that the floor can do something for. Seller's window. */
export function listWork(unit: Unit): Promise<OrderAtWork[]> {
  return unit.query<OrderAtWork>(
    'demo.listWork',
    sql`select o.id, g.country, o.placed_at as "placedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'state', u.state, 'version', u.version, 'needs',
            (select coalesce(jsonb_agg(jsonb_build_object('itemId', c.item_id, 'quantity', c.planned / l.quantity)), '[]')
              from plan_component c join item i on i.id = c.item_id and i.serialised where c.account_id = u.account_id and c.line_id = u.line_id))
            order by l.position, u.sequence), '[]')
          from product_unit u join sales_order_line l on l.account_id = u.account_id and l.id = u.line_id
          where u.account_id = o.account_id and u.order_id = o.id and u.state in ('planned', 'assembling', 'assembled', 'tested')) as units,
        (select coalesce(jsonb_agg(jsonb_build_object('itemId', s.item_id, 'serial', s.serial) order by s.serial), '[]')
          from component_serial s where s.account_id = o.account_id and s.order_id = o.id and s.state = 'received') as serials,
        (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.id, 'quantity', l.quantity) order by l.position), '[]')
          from sales_order_line l where l.account_id = o.account_id and l.order_id = o.id
            and not exists (select from product_unit u where u.account_id = l.account_id and u.line_id = l.id)) as goods
      from sales_order o join account a on a.id = o.account_id join organisation g on g.id = a.organisation_id
      where o.stage in ('received', 'assembling', 'testing') order by o.placed_at, o.id`,
  );
}

export type ParcelDue = { readonly id: string; readonly orderId: string; readonly country: Country };

/** Parcels that arrive by a day. Seller's window. */
export function listParcelsDue(unit: Unit, day: PlainDate): Promise<ParcelDue[]> {
  return unit.query<ParcelDue>(
    'demo.listParcelsDue',
    sql`select s.id, s.order_id as "orderId", g.country from shipment s join account a on a.id = s.account_id
      join organisation g on g.id = a.organisation_id
      where s.state = 'shipped' and s.expected_on <= ${day} order by s.expected_on, s.number`,
  );
}
