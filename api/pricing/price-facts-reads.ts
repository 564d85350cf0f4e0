import { sql } from 'kysely';
import { among } from '../db/among.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency, RoundingMode } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { AgreementLine } from './agreement.ts';
import type { ExchangeRate } from './exchange-rate.ts';
import type { ListPrice } from './pricing.ts';
import type { TaxRule, TaxTreatment } from './tax.ts';

/** How an account pays: its currency, rounding and tax on a day. `tax` is null when its country has no rate in force. */
export type AccountTerms = {
  readonly currency: Currency;
  readonly rounding: RoundingMode;
  readonly day: PlainDate;
  readonly country: string;
  readonly tax: TaxRule | null;
};

type TermsRow = {
  currency: string;
  rounding: RoundingMode;
  day: PlainDate;
  tax_country: string;
  tax_treatment: TaxTreatment;
  basis_points: number | null;
};

/** The account's terms on a day; without one, on today's in its organisation's time zone. Absent when the window does not show the account. */
export async function findAccountTerms(
  unit: Unit,
  accountId: string,
  day: PlainDate | null,
): Promise<AccountTerms | undefined> {
  const [row] = await unit.query<TermsRow>(
    'pricing.findAccountTerms',
    sql`select a.currency, a.rounding, a.tax_country, a.tax_treatment, d.day, t.basis_points
      from account a join organisation o on o.id = a.organisation_id
      cross join lateral (select coalesce(${day}::date, (${unit.clock} at time zone o.time_zone)::date) as day) d
      left join tax_rate t on t.country = a.tax_country and t.category = 'standard' and t.valid @> d.day
      where a.id = ${accountId}`,
  );
  if (!row) return undefined;
  const { currency, rounding, tax_country: country, tax_treatment: treatment } = row;
  const known = treatment !== 'standard' || row.basis_points !== null;
  const tax = known ? { treatment, country, basisPoints: row.basis_points ?? 0, rule: null } : null;
  return { currency, rounding, day: row.day, country, tax };
}

/** What pricing needs of an item: its families up to the root and its list prices in force. */
export type ItemPrices = {
  readonly itemId: string;
  readonly familyIds: readonly string[];
  readonly listPrices: readonly ListPrice[];
};

type ItemRow = {
  item_id: string;
  family_ids: string[];
  prices: { id: string; amount: string; currency: string }[] | null;
};

/** Families and list prices of items on a day; unknown items are left out. */
export async function listItemPrices(unit: Unit, itemIds: readonly string[], day: PlainDate): Promise<ItemPrices[]> {
  const rows = await unit.query<ItemRow>(
    'pricing.listItemPrices',
    sql`with recursive chain (item_id, family_id, level) as (
        select i.id, i.family_id, 1 from item i where i.id ${among(itemIds)}
        union all
        select c.item_id, f.parent_id, c.level + 1 from chain c join family f on f.id = c.family_id where f.parent_id is not null)
      select c.item_id, array_agg(c.family_id order by c.level) as family_ids,
        (select jsonb_agg(jsonb_build_object('id', p.id, 'amount', p.unit_price::text, 'currency', p.currency))
          from list_price p where p.item_id = c.item_id and p.valid @> ${day}::date) as prices
      from chain c group by c.item_id`,
  );
  return rows.map(({ item_id, family_ids, prices }) => ({
    itemId: item_id,
    familyIds: family_ids,
    listPrices: (prices ?? []).map(({ id, amount, currency }) => ({
      amount: BigInt(amount),
      currency,
      valid: null,
      rule: { id, version: 1 },
    })),
  }));
}

type AgreementRow = {
  id: string;
  version: number;
  item_id: string | null;
  family_id: string | null;
  unit_price: bigint | null;
  discount_basis_points: number | null;
  minimum_quantity: number;
  currency: string;
  valid_from: PlainDate | null;
  valid_until: PlainDate | null;
};

// An agreement without a first day has always been in force.
const EARLIEST: PlainDate = '0001-01-01';

/** Published agreement lines of the account that concern any of the scopes (items or families) on the day. */
export async function listAgreementLines(
  unit: Unit,
  accountId: string,
  scopeIds: readonly string[],
  day: PlainDate,
): Promise<AgreementLine[]> {
  const rows = await unit.query<AgreementRow>(
    'pricing.listAgreementLines',
    sql`select l.id, g.version, l.item_id, l.family_id, l.unit_price, l.discount_basis_points, l.minimum_quantity, g.currency,
        lower(l.valid) as valid_from, upper(l.valid) as valid_until
      from price_agreement_line l join price_agreement g on g.account_id = l.account_id and g.id = l.agreement_id
      where l.account_id = ${accountId} and l.scope_id = any(${scopeIds}::uuid[]) and l.valid @> ${day}::date and g.status = 'published'`,
  );
  return rows.map(toAgreementLine);
}

function toAgreementLine(row: AgreementRow): AgreementLine {
  return {
    rule: { id: row.id, version: row.version },
    scope: row.item_id ? { kind: 'item', itemId: row.item_id } : { kind: 'family', familyId: row.family_id ?? '' },
    basis:
      row.unit_price === null
        ? { kind: 'discount', basisPoints: row.discount_basis_points ?? 0 }
        : { kind: 'fixed', amount: row.unit_price, currency: row.currency },
    minimumQuantity: row.minimum_quantity,
    valid: { from: row.valid_from ?? EARLIEST, until: row.valid_until },
  };
}

/** The youngest rates into a currency, on or before the day, from every currency in which one of the items is listed. */
export async function listRates(
  unit: Unit,
  itemIds: readonly string[],
  quotes: readonly Currency[],
  day: PlainDate,
): Promise<ExchangeRate[]> {
  const rows = await unit.query<{ base: string; quote: string; rate_e8: bigint; source: string; day: PlainDate }>(
    'pricing.listRates',
    sql`select r.base, r.quote, r.rate_e8, r.source, r.day
      from (select distinct p.currency from list_price p where p.item_id ${among(itemIds)}) c
      join unnest(${quotes}::text[]) q (currency) on q.currency <> c.currency
      join lateral (select * from exchange_rate e where e.base = c.currency and e.quote = q.currency and e.day <= ${day}::date
        order by e.day desc limit 1) r on true`,
  );
  return rows.map(({ rate_e8, ...row }) => ({ ...row, rate: rate_e8, scale: 8 }));
}
