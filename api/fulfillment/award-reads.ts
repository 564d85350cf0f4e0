import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { COMPONENT_COLUMNS, type ComponentFacts } from './component-reads.ts';
import { comparedIn } from './landed-cost.ts';
import type { Candidate } from './sourcing.ts';

/** A candidate with what its offer said then: the currency of the comparison, and its lots; null where that was not kept. */
export type KeptCandidate = Candidate & {
  readonly comparedIn: string;
  readonly minimumQuantity: number | null;
  readonly multiple: number | null;
};

/** Why a supplier got pieces of an item, and who else was considered. */
export type AwardRow = ComponentFacts & {
  readonly orderId: string;
  readonly supplierId: string;
  readonly subOrderLineId: string;
  readonly quantity: number;
  readonly reason: string;
  readonly candidates: readonly KeptCandidate[];
  readonly awardedBy: string | null;
  readonly awardedAt: Date;
};

type Terms = {
  readonly offerId: string;
  readonly currency: string;
  readonly minimumQuantity: number;
  readonly multiple: number;
};

type StoredAward = Omit<AwardRow, 'candidates'> & {
  readonly candidates: readonly Candidate[];
  readonly currency: string;
  readonly terms: readonly Terms[];
};

/** The awards of orders. What an offer said then is in the plan's inputs; for an award by hand, in the offer while it is the same version. */
export async function listAwards(unit: Unit, orderIds: readonly string[]): Promise<AwardRow[]> {
  const rows = await unit.query<StoredAward>(
    'fulfillment.listAwards',
    sql`with kept as (select p.order_id, f.* from sales_order o
        join fulfilment_plan p on p.account_id = o.account_id and p.order_id = o.id
        cross join lateral jsonb_to_recordset(p.inputs->'offers')
          as f(id uuid, version int, currency text, "minimumQuantity" int, multiple int)
        where o.id = any(${orderIds}::uuid[]))
      select ${COMPONENT_COLUMNS}, w.order_id as "orderId", w.supplier_id as "supplierId", w.sub_order_line_id as "subOrderLineId", w.quantity,
        w.reason, w.candidates, p.name as "awardedBy", w.awarded_at as "awardedAt", s.currency, t.terms
      from sales_order o join award w on w.account_id = o.account_id and w.order_id = o.id join item i on i.id = w.item_id
      join sub_order_line l on l.id = w.sub_order_line_id join sub_order s on s.supplier_id = l.supplier_id and s.id = l.sub_order_id
      left join person p on p.id = w.awarded_by
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('offerId', c."offerId",
            'currency', coalesce(k.currency, f.currency), 'minimumQuantity', coalesce(k."minimumQuantity", f.minimum_quantity),
            'multiple', coalesce(k.multiple, f.multiple))) filter (where k.id is not null or f.id is not null), '[]') as terms
          from jsonb_to_recordset(w.candidates) as c("offerId" uuid, "offerVersion" int)
          left join kept k on k.order_id = w.order_id and k.id = c."offerId" and k.version = c."offerVersion"
          left join supplier_offer f on f.id = c."offerId" and f.version = c."offerVersion") t
      where o.id = any(${orderIds}::uuid[]) order by o.id, i.sku, w.awarded_at, w.id`,
  );
  return rows.map(({ candidates, currency, terms, ...award }) => ({
    ...award,
    candidates: withTerms(candidates, terms, comparedIn([currency, ...terms.map((one) => one.currency)])),
  }));
}

function withTerms(candidates: readonly Candidate[], terms: readonly Terms[], currency: string): KeptCandidate[] {
  const byOffer = new Map(terms.map((one) => [one.offerId, one]));
  return candidates.map((candidate) => {
    const { minimumQuantity = null, multiple = null } = byOffer.get(candidate.offerId) ?? {};
    return { ...candidate, comparedIn: currency, minimumQuantity, multiple };
  });
}
