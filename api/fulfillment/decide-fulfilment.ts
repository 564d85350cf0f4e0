import type { Tx } from '../db/unit.ts';
import { dayIn, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { type AnswerDeadline, answerDeadline } from './answer-deadline.ts';
import { decompose } from './decompose.ts';
import type { Plan, PlanInput } from './plan.ts';
import { type LineToFulfil, planInputOf } from './plan-input.ts';
import { loadMarket, loadPlanningFacts } from './planning-reads.ts';
import { lockSupply } from './stock-store.ts';

/** What an order becomes: its plan with all that it rested on, and the dates that may be promised for it. */
export type Decided = {
  readonly accountId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly input: PlanInput;
  readonly plan: Plan;
  /** By supplier, for each that may be ordered from. */
  readonly deadlines: ReadonlyMap<string, AnswerDeadline>;
  readonly lines: readonly { readonly lineId: string; readonly promisedDate: PlainDate }[];
  readonly promisedDate: PlainDate;
};

/**
 * Plans an order: locks stock and limited offers in item order, loads everything in bulk with a number of statements that does not depend
 * on the lines, and runs the decomposition. Writes nothing. Refuses a cyclic bill of materials. Seller window.
 */
export async function decideFulfilment(
  tx: Tx,
  input: {
    readonly accountId: string;
    readonly orderId: string;
    readonly orderNumber: string;
    readonly lines: readonly LineToFulfil[];
  },
): Promise<Decided> {
  const { accountId, orderId, orderNumber, lines } = input;
  const roots = new Set(lines.flatMap(({ itemId, parts }) => [itemId, ...parts.map((part) => part.itemId)]));
  const facts = await loadPlanningFacts(tx, accountId, [...roots]);
  const today = dayIn(facts.timeZone, tx.now);
  const itemIds = facts.items.map(({ id }) => id);
  // One connection answers in order: the market is read under the locks.
  const [stock, { offers, answerTerms }] = await Promise.all([
    lockSupply(tx, itemIds),
    loadMarket(tx, itemIds, facts.rates, today),
  ]);
  const planInput = planInputOf({ today, lines, facts, stock, offers });
  const plan = decompose(planInput);
  return {
    accountId,
    orderId,
    orderNumber,
    input: planInput,
    plan,
    deadlines: new Map(
      plan.subOrders.flatMap(({ supplierId }) => {
        const terms = answerTerms.get(supplierId);
        return terms ? [[supplierId, answerDeadline(terms, facts.calendars, tx.now)] as const] : [];
      }),
    ),
    lines: plan.lines.map(({ lineId, expectedOn }) => ({ lineId, promisedDate: expectedOn })),
    promisedDate: plan.lines.reduce((last, { expectedOn }) => laterOf(last, expectedOn), today),
  };
}
