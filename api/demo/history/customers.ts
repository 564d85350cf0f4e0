import { decideAsViewer } from '../../approval/decide-approval.ts';
import { SELLER } from '../../db/owner.ts';
import { type Customer, ownerOf } from '../../identity/viewer.ts';
import { addDays, dayIn } from '../../kernel/plain-date.ts';
import { addCartLine } from '../../order/add-cart-line.ts';
import { cancelOrder } from '../../order/cancel-order.ts';
import { findCart } from '../../order/cart-reads.ts';
import { DateTooEarlyError } from '../../order/submission.ts';
import { submitRequest } from '../../order/submit-request.ts';
import { withdrawRequest } from '../../order/withdraw-request.ts';
import { CONFIGURATIONS, STANDARDS } from '../data/configurations.ts';
import { ACCOUNTS } from '../data/organisations.ts';
import { PLACES } from '../data/places.ts';
import type { AccountCode } from '../data/shape.ts';
import { findOpenStep, findOrderOf, getRequestState } from './history-reads.ts';
import { workedDay } from './holidays.ts';
import { countUp, type Moment } from './story.ts';
import type { Wish, WishedLine } from './wish.ts';

const HOUR_MS = 3_600_000;

/** What goes into the cart for a wished line: a standard configuration by its id, other choices as they are, or an article. */
export function cartInput({ id }: Moment, account: AccountCode, line: WishedLine) {
  const { quantity } = line;
  if ('sku' in line) return { itemId: id('item', line.sku), quantity };
  const { configuration } = line;
  if (STANDARDS[account].some(([key]) => key === configuration)) {
    return { configurationId: id('configuration', account, configuration), quantity };
  }
  const { sku, choices } = CONFIGURATIONS[configuration];
  return { modelVersionId: id('model version', sku), choices, quantity };
}

/** How each account writes its purchase order numbers. */
function poNumber(moment: Moment, account: AccountCode): string {
  const number = countUp(moment, `purchase order ${account}`);
  if (account === 'KELLER') return `45000${String(10_200 + number * 3)}`;
  if (account === 'SHUNDA') return `順採-${String(2_000 + number)}`;
  return `HFS/PO/${String(8_100 + number)}`;
}

type Submitted = { readonly requestId: string; readonly viewer: Customer };

async function submit(moment: Moment, wish: Wish, requestedDate: string | null): Promise<Submitted> {
  const { id, db, cast } = moment;
  const viewer = cast.customer(wish.account, wish.requester);
  const label = PLACES[wish.account].addresses[wish.address]?.label ?? '';
  const submission = {
    poNumber: poNumber(moment, wish.account),
    costCentreId: id('cost centre', wish.account, wish.costCentre),
    addressId: id('address', wish.account, label),
    requestedDate,
    note: wish.note ?? '',
  };
  return db.write(ownerOf(viewer), async (tx) => {
    for (const line of wish.lines) await addCartLine(tx, viewer, cartInput(moment, wish.account, line));
    const cart = await findCart(tx, viewer.accountId, viewer.membershipId);
    const { requestId } = await submitRequest(tx, viewer, { ...submission, cartVersion: cart?.version ?? 0 });
    return { requestId, viewer };
  });
}

/** Fills the requester's cart and submits it, for a day if the wish names one that can be met. */
export async function makeWish(moment: Moment, wish: Wish): Promise<void> {
  const { country } = ACCOUNTS.find(({ code }) => code === wish.account) ?? { country: 'DE' as const };
  const wanted = wish.inDays === undefined ? null : workedDay(country, addDays(dayIn('UTC', wish.at), wish.inDays));
  const { requestId, viewer } = await submit(moment, wish, wanted).catch((error: unknown) => {
    if (error instanceof DateTooEarlyError) return submit(moment, wish, null);
    throw error;
  });
  const { status, version } = await moment.db.read(SELLER, (unit) => getRequestState(unit, requestId));
  if (status === 'placed') return noteOrder(moment, requestId, wish);
  if (status !== 'pending') throw new Error(`a request of the demonstration ended as ${status}`);
  if (wish.fate.end === 'waits') return;
  if (wish.fate.end === 'withdrawn') {
    await moment.db.write(ownerOf(viewer), (tx) => withdrawRequest(tx, viewer, { requestId, version }));
    return;
  }
  const hours = wish.fate.end === 'cancelled' || wish.fate.answering ? 1 : 1 + moment.random.next() * 20;
  const at = new Date(wish.at.getTime() + hours * HOUR_MS);
  if (at < moment.until) moment.agenda.add(at, { kind: 'decision', requestId, wish });
}

const REFUSAL = 'Three more vans are not in this quarter’s budget; please resubmit in January.';

/** Lets the first candidate decide on a request; an approved one becomes an order. */
export async function decide(moment: Moment, requestId: string, wish: Wish): Promise<void> {
  const step = await moment.db.read(SELLER, (unit) => findOpenStep(unit, requestId));
  const approver = step?.candidates.flatMap((candidate) => moment.cast.customerOf(candidate) ?? [])[0];
  if (!step || !approver) throw new Error('a request of the demonstration has no approver');
  const approve = wish.fate.end !== 'rejected';
  const verdict = { stepId: step.id, revision: step.revision, approve, reason: approve ? '' : REFUSAL };
  await moment.db.write(ownerOf(approver), (tx) => decideAsViewer(tx, approver, verdict));
  if (approve) await noteOrder(moment, requestId, wish);
}

async function noteOrder(moment: Moment, requestId: string, wish: Wish): Promise<void> {
  const order = await moment.db.read(SELLER, (unit) => findOrderOf(unit, requestId));
  if (!order) throw new Error('an authorised request of the demonstration was not placed');
  moment.fates.set(order.id, wish.fate);
  if (wish.fate.end !== 'cancelled') return;
  const viewer = moment.cast.customer(wish.account, wish.requester);
  await moment.db.write(ownerOf(viewer), (tx) =>
    cancelOrder(tx, viewer, { orderId: order.id, version: order.version }),
  );
}
