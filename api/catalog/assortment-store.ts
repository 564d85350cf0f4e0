import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/** A currency in which something is listed and one in which an account pays, with the rate in force on the account's day. */
export type RatePair = {
  readonly accountId: string;
  readonly base: string;
  readonly quote: string;
  readonly rate: bigint;
};

/** Accounts of the scope with every foreign currency of the price list that converts into theirs today. */
export async function listRatePairs(tx: Tx, accountIds: readonly string[] | null): Promise<RatePair[]> {
  return tx.query<RatePair>(
    'catalog.listRatePairs',
    sql`select a.id as "accountId", r.base, r.quote, r.rate_e8 as rate
      from account a join organisation o on o.id = a.organisation_id
      cross join lateral (select distinct e.base from exchange_rate e where e.quote = a.currency and e.base <> a.currency) b
      join lateral (select * from exchange_rate e where e.base = b.base and e.quote = a.currency
        and e.day <= (${tx.now}::timestamptz at time zone o.time_zone)::date order by e.day desc limit 1) r on true
      where ${accountIds}::uuid[] is null or a.id = any(${accountIds}::uuid[])`,
  );
}

/** A rate as a fraction of minor units: an amount in `base` times numerator by denominator is the amount in the account's currency. */
export type Conversion = {
  readonly accountId: string;
  readonly base: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
};

// n / d rounded as the account rounds; n is never negative here. The whole division is exact in numeric.
function rounded(n: string, d: string, mode: string) {
  return sql.raw(`(div(${n}, ${d}) + case when 2 * mod(${n}, ${d}) > ${d}
    or (2 * mod(${n}, ${d}) = ${d} and (${mode} = 'half_up' or mod(div(${n}, ${d}), 2) = 1)) then 1 else 0 end)`);
}

const FACTS = (tx: Tx, accountIds: readonly string[] | null, itemIds: readonly string[] | null) => sql`
  scope as (
    select a.id as account_id, a.currency, a.rounding, a.locale, (${tx.now}::timestamptz at time zone o.time_zone)::date as day
    from account a join organisation o on o.id = a.organisation_id
    where ${accountIds}::uuid[] is null or a.id = any(${accountIds}::uuid[])),
  goods as materialized (
    select i.* from item i where i.status = 'active' and (${itemIds}::uuid[] is null or i.id = any(${itemIds}::uuid[]))),
  chain (family_id, ancestor_id, level) as (
    select f.id, f.id, 1 from family f
    union all
    select c.family_id, f.parent_id, c.level + 1 from chain c join family f on f.id = c.ancestor_id where f.parent_id is not null),
  family_rule as (
    select distinct on (r.account_id, c.family_id) r.account_id, c.family_id, r.effect
    from assortment_rule r join chain c on c.ancestor_id = r.family_id
    order by r.account_id, c.family_id, c.level),
  agreed as materialized (
    select s.account_id, l.id, l.item_id, l.family_id, l.unit_price, l.discount_basis_points
    from scope s join price_agreement_line l on l.account_id = s.account_id and l.valid @> s.day and l.minimum_quantity = 1
    join price_agreement g on g.account_id = l.account_id and g.id = l.agreement_id and g.status = 'published'
    where l.basis = 'discount' or g.currency = s.currency),
  family_agreed as (
    select distinct on (l.account_id, c.family_id) l.account_id, c.family_id, l.unit_price, l.discount_basis_points
    from agreed l join chain c on c.ancestor_id = l.family_id
    order by l.account_id, c.family_id, c.level, l.id),
  item_agreed as (
    select distinct on (l.account_id, l.item_id) l.account_id, l.item_id, l.unit_price, l.discount_basis_points
    from agreed l where l.item_id is not null order by l.account_id, l.item_id, l.id)`;

const PRICES = sql`
  visible as materialized (
    select s.*, g.id as item_id, g.kind, g.family_id, g.sku, g.manufacturer
    from scope s cross join goods g
    left join assortment_rule ir on ir.account_id = s.account_id and ir.item_id = g.id
    left join family_rule fr on fr.account_id = s.account_id and fr.family_id = g.family_id
    where coalesce(ir.effect, fr.effect) = 'include'),
  listed as (
    select distinct on (v.account_id, v.item_id) v.account_id, v.item_id,
      case when p.currency = v.currency then p.unit_price::numeric
        else ${rounded('(p.unit_price * x.numerator)', 'x.denominator', 'v.rounding')} end as amount
    from visible v join list_price p on p.item_id = v.item_id and p.valid @> v.day
    left join conversion x on x.account_id = v.account_id and x.base = p.currency
    where p.currency = v.currency or x.base is not null
    order by v.account_id, v.item_id, (p.currency = v.currency) desc, p.currency collate "C"),
  priced as (
    select v.*, l.amount as list_price, case
        when coalesce(ia.account_id, fa.account_id) is null then l.amount
        when agreed.unit_price is not null then agreed.unit_price
        else l.amount - ${rounded('(l.amount * agreed.discount_basis_points)', '10000::numeric', 'v.rounding')} end as unit_price
    from visible v
    left join listed l on l.account_id = v.account_id and l.item_id = v.item_id
    left join item_agreed ia on ia.account_id = v.account_id and ia.item_id = v.item_id
    left join family_agreed fa on fa.account_id = v.account_id and fa.family_id = v.family_id
    cross join lateral (select case when ia.account_id is null then fa.unit_price else ia.unit_price end as unit_price,
      case when ia.account_id is null then fa.discount_basis_points else ia.discount_basis_points end as discount_basis_points) agreed)`;

const LINES = (tx: Tx) => sql`
  names as materialized (
    select n.item_id, jsonb_object_agg(n.locale, n.name) as by_locale, string_agg(n.name, ' ' order by n.locale) as every
    from item_name n join goods g on g.id = n.item_id group by n.item_id),
  lead as (
    select o.item_id, min(o.lead_days + s.transit_days) as days
    from supplier_offer o join supplier s on s.id = o.supplier_id and s.status = 'active'
    where o.status = 'active' and o.valid @> (${tx.now}::timestamptz at time zone 'UTC')::date group by o.item_id),
  wanted as materialized (
    select p.account_id, p.item_id, p.kind, p.family_id, p.sku, p.currency, p.list_price::bigint, p.unit_price::bigint,
      coalesce(n.by_locale ->> p.locale,
        case p.locale when 'zh-Hant' then n.by_locale ->> 'zh-Hans' when 'zh-Hans' then n.by_locale ->> 'zh-Hant' end,
        n.by_locale ->> 'en', n.by_locale ->> 'zh-Hant', n.by_locale ->> 'zh-Hans', p.sku) as name,
      lower(normalize(concat_ws(' ', p.sku, nullif(p.manufacturer, ''), n.every), nfkc)) as search,
      coalesce(k.on_hand - k.reserved, 0) as available, case when p.kind <> 'model' then d.days end as lead_days
    from priced p
    left join names n on n.item_id = p.item_id
    left join stock k on k.item_id = p.item_id
    left join lead d on d.item_id = p.item_id
    where p.unit_price is not null)`;

/**
 * Makes the assortment rows of accounts and items (null: all) what rules, prices, agreements, stock and offers say, touching only rows
 * that differ; answers how many were written and removed. Prices follow the pricing core at quantity 1, to the minor unit.
 */
export async function rewriteAssortment(
  tx: Tx,
  accountIds: readonly string[] | null,
  itemIds: readonly string[] | null,
  conversions: readonly Conversion[],
): Promise<{ written: number; removed: number }> {
  const json = JSON.stringify(
    conversions.map(({ accountId, base, numerator, denominator }) => ({
      account_id: accountId,
      base,
      numerator: String(numerator),
      denominator: String(denominator),
    })),
  );
  const [counts] = await tx.query<{ written: number; removed: number }>(
    'catalog.rewriteAssortment',
    sql`with recursive ${FACTS(tx, accountIds, itemIds)},
      conversion as (select * from jsonb_to_recordset(${json}::jsonb)
        as x (account_id uuid, base text, numerator numeric, denominator numeric)), ${PRICES}, ${LINES(tx)},
      removed as (
        delete from assortment a where (${accountIds}::uuid[] is null or a.account_id = any(${accountIds}::uuid[]))
          and (${itemIds}::uuid[] is null or a.item_id = any(${itemIds}::uuid[]))
          and not exists (select from wanted w where w.account_id = a.account_id and w.item_id = a.item_id) returning 1),
      written as (
        insert into assortment as a (account_id, item_id, kind, family_id, sku, name, search, currency, list_price, unit_price, available,
          lead_days, refreshed_at)
        select w.account_id, w.item_id, w.kind, w.family_id, w.sku, w.name, w.search, w.currency, w.list_price, w.unit_price, w.available,
          w.lead_days, ${tx.now} from wanted w
        on conflict (account_id, item_id) do update set kind = excluded.kind, family_id = excluded.family_id, sku = excluded.sku,
          name = excluded.name, search = excluded.search, currency = excluded.currency, list_price = excluded.list_price,
          unit_price = excluded.unit_price, available = excluded.available, lead_days = excluded.lead_days, refreshed_at = excluded.refreshed_at
        where (a.kind, a.family_id, a.sku, a.name, a.search, a.currency, a.list_price, a.unit_price, a.available, a.lead_days)
          is distinct from (excluded.kind, excluded.family_id, excluded.sku, excluded.name, excluded.search, excluded.currency,
            excluded.list_price, excluded.unit_price, excluded.available, excluded.lead_days) returning 1)
      select (select count(*) from written)::int as written, (select count(*) from removed)::int as removed`,
  );
  return counts ?? { written: 0, removed: 0 };
}
