import type { Unit } from '../db/unit.ts';
import { DomainError } from '../kernel/error.ts';
import { dayIn, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { type AnswerDeadline, answerDeadline } from './answer-deadline.ts';
import { sourceOpen } from './list-candidates.ts';
import { loadMarket, loadPlanningFacts } from './planning-reads.ts';
import type { Award, Candidate } from './sourcing.ts';
import type { WorkException } from './work-exception-reads.ts';

/** The supplier has no offer for the item that could be used today; `reason` says what stands against it. */
export class OfferNotUsableError extends DomainError {
  readonly code = 'OFFER_NOT_USABLE';
  readonly supplierId: string;
  readonly reason: string;
  constructor(supplierId: string, reason: string) {
    super(`the supplier's offer cannot be used: ${reason}`);
    this.supplierId = supplierId;
    this.reason = reason;
  }
}

/** How open pieces are given away by hand: what the chosen supplier gets, and everybody who was considered. */
export type AwardChoice = {
  readonly award: Award;
  readonly candidates: readonly Candidate[];
  readonly deadline: AnswerDeadline | undefined;
  readonly now: Date;
};

/** The day on which awarded pieces are due: when the former ones were, or when they can come. */
export function dueOf({ dueDate }: Pick<WorkException, 'dueDate'>, { arrivesOn }: Pick<Award, 'arrivesOn'>): PlainDate {
  return laterOf(dueDate ?? arrivesOn, arrivesOn);
}

/**
 * What a supplier would get of an exception's pieces if they were awarded to it now: as many as the order needs, in its lots. Refuses a
 * supplier without a usable offer. Seller window; two statements.
 */
export async function chooseAward(
  unit: Unit,
  exception: WorkException,
  itemId: string,
  supplierId: string,
): Promise<AwardChoice> {
  const facts = await loadPlanningFacts(unit, null, [itemId]);
  const { offers, answerTerms } = await loadMarket(unit, [itemId], facts.rates, dayIn(facts.timeZone, facts.now));
  const need = { itemId, quantity: exception.needed, needOn: exception.dueDate };
  const former = exception.supplierId && exception.supplierId !== supplierId ? [exception.supplierId] : [];
  const { candidates } = sourceOpen(facts, offers, { ...need, excluded: former }, facts.now);
  const own = offers.filter((offer) => offer.supplierId === supplierId);
  const sourced = sourceOpen(facts, own, { ...need, excluded: [] }, facts.now);
  const [award] = sourced.awards;
  if (!award || sourced.short > 0) {
    const rejection = sourced.candidates.find((candidate) => candidate.rejection)?.rejection?.code;
    throw new OfferNotUsableError(supplierId, rejection ?? (own.length === 0 ? 'no_offer' : 'not_enough'));
  }
  const terms = answerTerms.get(supplierId);
  return { award, candidates, deadline: terms && answerDeadline(terms, facts.calendars, facts.now), now: facts.now };
}
