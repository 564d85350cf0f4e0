import { type PlannedApproval, planRequestApproval } from '../approval/open-approval.ts';
import { SELLER } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { earliestDates } from '../fulfillment/earliest-date.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, DomainError } from '../kernel/error.ts';
import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { attempt, refuseAll } from '../kernel/refuse-all.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { type Totals, totalsOf } from '../pricing/pricing.ts';
import type { Cart } from './cart.ts';
import { type BuyingTerms, findCart } from './cart-reads.ts';
import { claimCart } from './cart-store.ts';
import { type CheckedLine, checkCart } from './check-cart.ts';
import { takeRequestNumber } from './document-number-store.ts';
import { normalisePoNumber } from './order.ts';
import { receivingDay } from './receiving-day.ts';
import { CartEmptyError, checkRequestedDate, type Submission } from './submission.ts';
import { getSubmissionFacts, type SubmissionFacts } from './submission-reads.ts';

/** `earliest`: when the line can be there, not before the day of its own; null when nobody can say. */
export type PreparedLine = CheckedLine & { readonly earliest?: PlainDate | null };

/** A submission that nothing stands against: all that is written follows from it. */
export type Prepared = {
  readonly number: number;
  readonly poNumber: string;
  readonly wanted: Submission;
  readonly cart: Cart;
  readonly terms: BuyingTerms;
  readonly facts: Omit<SubmissionFacts, 'terms'>;
  readonly lines: readonly PreparedLine[];
  /** The day of the lines that have none of their own; null when no line is without. */
  readonly requestedDate: PlainDate | null;
  readonly totals: Totals;
  readonly approval: PlannedApproval;
};

/**
 * Holds the account and the viewer's cart and checks a submission of it in full; refuses it with all that stands against its fields at
 * once, or else with what stands against its goods.
 */
export async function prepareSubmission(tx: Tx, viewer: Customer, wanted: Submission): Promise<Prepared> {
  const { accountId, membershipId } = viewer;
  const po = attempt('poNumber', () => normalisePoNumber(wanted.poNumber));
  const [{ number }, cart, { terms, ...facts }] = await Promise.all([
    takeRequestNumber(tx, accountId),
    claimFilledCart(tx, viewer, wanted.cartVersion),
    getSubmissionFacts(tx, accountId, membershipId, wanted, po.value ?? null),
  ]);
  const fields = [...po.against, ...facts.against];
  const goods = await checkGoods(tx, viewer, wanted, { cart, terms, facts }).catch((error: unknown) => {
    if (error instanceof DomainError) refuseAll(fields);
    throw error;
  });
  const open = undated(goods.lines);
  const requestedDate = open.length > 0 ? (wanted.requestedDate ?? null) : null;
  const day = attempt('requestedDate', () => {
    if (requestedDate) checkRequestedDate(requestedDate, terms.today, lastOf(open), facts.calendar);
  });
  refuseAll([...fields, ...day.against]);
  return { number, poNumber: po.value ?? '', wanted, cart, terms, facts, requestedDate, ...goods };
}

type Known = Pick<Prepared, 'cart' | 'terms' | 'facts'>;

async function checkGoods(
  tx: Tx,
  { accountId, membershipId }: Customer,
  wanted: Submission,
  { cart, terms, facts }: Known,
): Promise<Pick<Prepared, 'lines' | 'totals' | 'approval'>> {
  const checked = await checkCart(tx, accountId, cart.lines, terms, wanted.acceptedPrices);
  const totals = totalsOf(checked.map(({ price }) => price));
  const approval = await planRequestApproval(tx, accountId, {
    requesterId: membershipId,
    requestLimit: facts.requestLimit,
    gross: totals.gross,
    currency: terms.currency,
    unitId: facts.unitId,
  });
  // What is placed at once gets its promised date in the same transaction; only what waits, or asks for a date, needs a forecast.
  const waits = approval.plan.outcome !== 'not_needed';
  const lines = waits || wanted.requestedDate ? await withEarliestDates(tx, checked, facts.calendar) : checked;
  return { lines, totals, approval };
}

async function claimFilledCart(tx: Tx, { accountId, membershipId }: Customer, version: number): Promise<Cart> {
  const [claimed, cart] = await Promise.all([
    claimCart(tx, accountId, membershipId),
    findCart(tx, accountId, membershipId),
  ]);
  if (claimed.before !== version) throw new ConflictError(claimed.before);
  if (!cart || cart.lines.length === 0) throw new CartEmptyError();
  return cart;
}

async function withEarliestDates(
  tx: Tx,
  checked: readonly CheckedLine[],
  calendar: WorkingCalendar,
): Promise<PreparedLine[]> {
  const wanted = checked.map(({ line, resolved }) => ({
    itemId: line.itemId,
    quantity: line.quantity,
    parts: resolved?.parts ?? [],
  }));
  const dates = await tx.as(SELLER, (seller) => earliestDates(seller, wanted));
  return checked.map((line, index) => {
    const earliest = dates[index]?.date ?? null;
    const wantedOn = line.line.requestedDate;
    return { ...line, earliest: earliest && wantedOn ? laterOf(earliest, receivingDay(calendar, wantedOn)) : earliest };
  });
}

// The day of the whole request is that of the lines without a day of their own.
function undated(lines: readonly PreparedLine[]): PreparedLine[] {
  return lines.filter(({ line }) => line.requestedDate === null);
}

// Unknown for one line is unknown for all of them.
function lastOf(lines: readonly PreparedLine[]): PlainDate | null {
  const dates = lines.flatMap(({ earliest }) => earliest ?? []);
  const [first, ...rest] = dates;
  return first !== undefined && dates.length === lines.length ? rest.reduce(laterOf, first) : null;
}
