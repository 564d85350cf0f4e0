import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ExchangeRate } from '../pricing/exchange-rate.ts';
import type { AnswerTerms } from './answer-deadline.ts';
import type { BomLine } from './bill-of-materials.ts';
import { landedCosts } from './landed-cost.ts';
import type { FreeStock } from './netting.ts';
import type { Offer } from './offer.ts';
import type { LineOfWork } from './schedule.ts';
import type { CalendarFact } from './working-days.ts';

/** An item of the bill of materials as planning sees it. */
export type PlannedItem = { readonly id: string; readonly work: LineOfWork };

/** What planning knows besides stock and offers: the bill of materials below the roots, every calendar, and the newest rates. */
export type PlanningFacts = {
  readonly now: Date;
  readonly sellerCalendarId: string;
  readonly timeZone: string;
  /** The calendar of the account that is delivered to; the seller's own when no account is named. */
  readonly destinationCalendarId: string;
  readonly bom: readonly BomLine[];
  readonly items: readonly PlannedItem[];
  readonly calendars: readonly CalendarFact[];
  readonly rates: readonly ExchangeRate[];
};

type FactsRow = {
  now: Date;
  calendar_id: string;
  time_zone: string;
  destination_calendar_id: string | null;
  bom: BomLine[];
  items: PlannedItem[];
  calendars: CalendarFact[];
  rates: (Omit<ExchangeRate, 'rate'> & { rate: string })[];
};

const CALENDARS = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'weekdays', c.weekdays, 'holidays',
  (select coalesce(jsonb_agg(h.day order by h.day), '[]') from calendar_holiday h where h.calendar_id = c.id)) order by c.id), '[]')
  from working_calendar c)`;

/**
 * Everything below the roots with one statement, however deep; a cycle ends the walk and is refused by the explosion. Seller window. The items
 * are asked for as a list, since the size of a recursive walk is guessed so high that the whole catalogue would be read.
 */
export async function loadPlanningFacts(
  unit: Unit,
  accountId: string | null,
  rootIds: readonly string[],
): Promise<PlanningFacts> {
  const [row] = await unit.query<FactsRow>(
    'fulfillment.loadPlanningFacts',
    sql`with recursive closure(item_id) as (
        select unnest(${rootIds}::uuid[])
        union
        select l.component_id from closure c join bill_of_materials b on b.item_id = c.item_id and b.status = 'published'
          join bill_of_materials_line l on l.bill_of_materials_id = b.id)
      select ${unit.clock} as now, o.calendar_id, o.time_zone,
        (select d.calendar_id from account a join organisation d on d.id = a.organisation_id where a.id = ${accountId}::uuid) as destination_calendar_id,
        (select coalesce(jsonb_agg(jsonb_build_object('parentId', b.item_id, 'componentId', l.component_id, 'quantity', l.quantity,
            'phantom', l.phantom) order by b.item_id, l.component_id), '[]')
          from closure c join bill_of_materials b on b.item_id = c.item_id and b.status = 'published'
          join bill_of_materials_line l on l.bill_of_materials_id = b.id) as bom,
        (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'work', f.line)), '[]')
          from item i join family f on f.id = i.family_id where i.id = any(array(select item_id from closure))) as items,
        ${CALENDARS} as calendars,
        (select coalesce(jsonb_agg(r), '[]') from (select distinct on (base, quote) base, quote, rate_e8::text as rate, 8 as scale, source, day
          from exchange_rate order by base, quote, day desc) r) as rates
      from organisation o where o.is_seller`,
  );
  if (!row) throw new Error('the installation has no seller');
  return {
    now: row.now,
    sellerCalendarId: row.calendar_id,
    timeZone: row.time_zone,
    destinationCalendarId: row.destination_calendar_id ?? row.calendar_id,
    bom: row.bom,
    items: row.items,
    calendars: row.calendars,
    rates: row.rates.map((rate) => ({ ...rate, rate: BigInt(rate.rate) })),
  };
}

/** Free stock of the items, not locked. Seller window. */
export function listFreeStock(unit: Unit, itemIds: readonly string[]): Promise<FreeStock[]> {
  return unit.query<FreeStock>(
    'fulfillment.listFreeStock',
    sql`select item_id as "itemId", on_hand - reserved as free from stock where item_id = any(${itemIds}::uuid[]) order by item_id`,
  );
}

type OfferRow = Omit<Offer, 'landedUnitCost' | 'unitCost' | 'booked' | 'maximumQuantity'> & {
  unitCost: bigint;
  booked: bigint | null;
  answerHours: number;
  timeZone: string;
};

/** Offers, and what each of their suppliers agreed to about answering. */
export type Market = { readonly offers: readonly Offer[]; readonly answerTerms: ReadonlyMap<string, AnswerTerms> };

/** Every active offer for the items with its supplier's calendar and what is booked on its capacity, costs made comparable. Seller window. */
export async function loadMarket(
  unit: Unit,
  itemIds: readonly string[],
  rates: readonly ExchangeRate[],
  today: PlainDate,
): Promise<Market> {
  const rows = await unit.query<OfferRow>(
    'fulfillment.loadMarket',
    sql`select o.id, o.version, o.supplier_id as "supplierId", o.item_id as "itemId", o.status, s.status as "supplierStatus",
        lower(o.valid) as "validFrom", upper(o.valid) as "validUntil", o.currency, o.unit_cost as "unitCost", o.lead_days as "leadDays",
        s.transit_days as "transitDays", g.calendar_id as "calendarId", g.time_zone as "timeZone", o.minimum_quantity as "minimumQuantity", o.multiple,
        o.daily_capacity as "dailyCapacity", o.preference, s.answer_hours as "answerHours",
        case when o.daily_capacity is null then 0 else (select sum(l.quantity - l.shipped - greatest(l.rejected, l.cancelled))
          from sub_order_line l where l.supplier_id = o.supplier_id and l.item_id = o.item_id
            and l.shipped + greatest(l.rejected, l.cancelled) < l.quantity) end as booked
      from supplier_offer o join supplier s on s.id = o.supplier_id join organisation g on g.id = s.organisation_id
      where o.item_id = any(${itemIds}::uuid[]) and o.status = 'active' order by o.item_id, o.id`,
  );
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
  const offers = [...byItem.values()].flatMap((group) => {
    const costs = group.map(({ unitCost, currency }) => ({ unitCost: String(unitCost), currency }));
    const landed = landedCosts(costs, rates, today);
    return group.map(({ answerHours: _hours, timeZone: _zone, ...offer }, index) => ({
      ...offer,
      unitCost: String(offer.unitCost),
      landedUnitCost: landed[index] ?? String(offer.unitCost),
      maximumQuantity: null,
      validFrom: offer.validFrom ?? '0001-01-01',
      booked: Number(offer.booked ?? 0),
    }));
  });
  const answerTerms = new Map(
    rows.map(({ supplierId, answerHours: hours, timeZone, calendarId }) => [
      supplierId,
      { hours, timeZone, calendarId },
    ]),
  );
  return { offers, answerTerms };
}
