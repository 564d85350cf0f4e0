import type { Unit } from '../db/unit.ts';
import { dayIn, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import type { Offer } from './offer.ts';
import { loadMarket, loadPlanningFacts, type PlanningFacts } from './planning-reads.ts';
import { type Sourcing, source } from './sourcing.ts';
import { listWorkExceptions, type WorkException } from './work-exception-reads.ts';
import { workingDays } from './working-days.ts';

/** Who could deliver the open pieces of an exception, and what it would mean; of who has them now, what choosing it again would mean. */
export type AwardCandidate = {
  readonly exceptionId: string;
  readonly offer: Offer;
  readonly rank: number | null;
  readonly arrivesOn: PlainDate | null;
  readonly lateDays: number | null;
  /** Why the rule would not take it: `excluded` for who refused, `supplier_suspended` and the like. */
  readonly rejection: string | null;
};

/** What sourcing says of pieces of one item that are needed on a day, without capacity taken by others in this run. */
export function sourceOpen(
  facts: PlanningFacts,
  offers: readonly Offer[],
  need: { itemId: string; quantity: number; needOn: PlainDate | null; excluded: readonly string[] },
  now: Date,
): Sourcing {
  const today = dayIn(facts.timeZone, now);
  const clock = { today, receivingCalendarId: facts.sellerCalendarId, days: workingDays(facts.calendars, today) };
  const { itemId, quantity } = need;
  const needOn = laterOf(need.needOn ?? today, today);
  return source({ itemId, quantity, needOn, excludedSupplierIds: new Set(need.excluded) }, offers, new Map(), clock);
}

/** The candidates of exceptions, best first; three statements for any number of them. Seller window. */
export async function listCandidates(unit: Unit, exceptionIds: readonly string[]): Promise<AwardCandidate[]> {
  const exceptions = await listWorkExceptions(unit, exceptionIds);
  const itemIds = [...new Set(exceptions.flatMap(({ itemId }) => itemId ?? []))];
  if (itemIds.length === 0) return [];
  const facts = await loadPlanningFacts(unit, null, itemIds);
  const { offers } = await loadMarket(unit, itemIds, facts.rates, dayIn(facts.timeZone, facts.now));
  return exceptions.flatMap((exception) => candidatesOf(exception, facts, offers));
}

function candidatesOf(exception: WorkException, facts: PlanningFacts, offers: readonly Offer[]): AwardCandidate[] {
  const { id, itemId, needed, dueDate, supplierId } = exception;
  if (itemId === null || exception.state !== 'open') return [];
  const need = { itemId, quantity: needed, needOn: dueDate, excluded: supplierId ? [supplierId] : [] };
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const former = offers.filter((offer) => offer.supplierId === supplierId);
  const again = sourceOpen(facts, former, { ...need, excluded: [] }, facts.now).candidates;
  const scores = new Map(again.map(({ offerId, score }) => [offerId, score]));
  return sourceOpen(facts, offers, need, facts.now).candidates.flatMap(({ offerId, rank, score, rejection }) => {
    const offer = byId.get(offerId);
    if (!offer) return [];
    const when = score ?? scores.get(offerId);
    const arrives = { arrivesOn: when?.arrivesOn ?? null, lateDays: when?.lateDays ?? null };
    return [{ exceptionId: id, offer, rank, ...arrives, rejection: rejection?.code ?? null }];
  });
}
