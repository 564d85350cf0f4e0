import type { PublicSettings } from '../context.ts';
import { erasePayloadKey, type OutboxEvent } from '../db/outbox.ts';
import type { Tx } from '../db/unit.ts';
import type { Locale } from '../identity/viewer.ts';
import {
  type Dispatched,
  findDispatched,
  findGranted,
  findOrderer,
  findParcel,
  findRequester,
} from './addressee-reads.ts';
import { approve, reassigned } from './approve-letter.ts';
import { wordDay, wordMoment } from './figures.ts';
import { type Letter, word } from './letter.ts';
import { DATE_MOVED, DECIDED, DISPATCHED, GRANTED, INVITED, REMINDED, RESET, SHIPPED, WITHDRAWN } from './wording.ts';

type Compose = (tx: Tx, event: OutboxEvent, settings: PublicSettings) => Promise<Letter[]>;

// The page of a request is named by its public id.
function requestPath({ aggregateId }: OutboxEvent): string {
  return `/requests/${Buffer.from(`Request:${aggregateId}`).toString('base64url')}`;
}

async function decided(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const requester = await findRequester(tx, event.accountId ?? '', event.aggregateId);
  if (!requester) return [];
  const { approved, reason } = event.payload as { approved?: boolean; reason?: string };
  const { number, placed } = requester;
  const facts = { number, approved: approved === true, placed, reason: reason ?? '' };
  return [word(DECIDED, 'decided', requester, facts, `${settings.origin}${requestPath(event)}`)];
}

const dispatched: Compose = (tx, event, settings) => ofSubOrder(tx, event, settings, 'dispatched', DISPATCHED);

const reminded: Compose = (tx, event, settings) => ofSubOrder(tx, event, settings, 'reminded', REMINDED);

async function ofSubOrder(
  tx: Tx,
  event: OutboxEvent,
  settings: PublicSettings,
  kind: string,
  wording: typeof DISPATCHED,
): Promise<Letter[]> {
  const subOrder = await findDispatched(tx, event.aggregateId);
  if (!subOrder) return [];
  const facts = {
    number: subOrder.number,
    lines: listLines(subOrder.lines),
    due: wordDay(subOrder.due, subOrder.locale),
    answerBy: wordMoment(subOrder.answerBy, subOrder.timeZone, subOrder.locale),
  };
  return [word(wording, kind, subOrder, facts, `${settings.origin}${subOrderPath(event)}`)];
}

function listLines(lines: Dispatched['lines']): string {
  return lines.map(({ quantity, sku, name }) => `  ${quantity} × ${sku} ${name}`).join('\n');
}

// The page of a sub-order is named by its public id.
function subOrderPath({ aggregateId }: OutboxEvent): string {
  return `/supplier/sub-orders/${Buffer.from(`SubOrder:${aggregateId}`).toString('base64url')}`;
}

async function withdrawn(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const { pieces = [] } = event.payload as { pieces?: readonly { lineId: string; quantity: number }[] };
  const subOrder = pieces.length > 0 ? await findDispatched(tx, event.aggregateId) : undefined;
  if (!subOrder) return [];
  const lines = pieces.flatMap(({ lineId, quantity }) =>
    subOrder.lines.filter(({ id }) => id === lineId).map((line) => ({ ...line, quantity })),
  );
  const facts = {
    number: subOrder.number,
    lines: listLines(lines),
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    whole: subOrder.cancelled,
  };
  return [word(WITHDRAWN, 'withdrawn', subOrder, facts, `${settings.origin}${subOrderPath(event)}`)];
}

async function moved(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const order = await findOrderer(tx, event.accountId ?? '', event.aggregateId);
  if (!order) return [];
  const facts = {
    number: order.number,
    expected: wordDay(order.expected, order.locale),
    promised: wordDay(order.promised, order.locale),
  };
  return [word(DATE_MOVED, 'date_moved', order, facts, `${settings.origin}/orders/${order.number}`)];
}

async function shipped(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const parcel = await findParcel(tx, event.accountId ?? '', event.aggregateId);
  const order = parcel && (await findOrderer(tx, event.accountId ?? '', parcel.orderId));
  if (!order) return [];
  const facts = {
    number: order.number,
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    expected: wordDay(parcel.expectedOn, order.locale),
  };
  return [word(SHIPPED, 'shipped', order, facts, `${settings.origin}/orders/${order.number}`)];
}

// The event carries the token until the letter is written, and no longer.
type Secret = {
  token: string;
  email: string;
  name: string;
  locale: Locale;
  party?: string;
  days?: number;
  minutes?: number;
};

const invited: Compose = async (tx, event, settings) => {
  const { token, party = '', days = 7, ...to } = event.payload as Secret;
  await erasePayloadKey(tx, event.id, 'token');
  return token ? [word(INVITED, 'invited', to, { party, days }, `${settings.origin}/invitation/${token}`)] : [];
};

const granted: Compose = async (tx, event, settings) => {
  const member = await findGranted(tx, event.aggregateId);
  return member ? [word(GRANTED, 'granted', member, member, `${settings.origin}/`)] : [];
};

const placedLate: Compose = async (tx, event, settings) => {
  const requester = await findRequester(tx, event.accountId ?? '', event.aggregateId);
  if (!requester) return [];
  const facts = { ...requester, approved: true, reason: '' };
  return [word(DECIDED, 'placed_late', requester, facts, `${settings.origin}${requestPath(event)}`)];
};

const reset: Compose = async (tx, event, settings) => {
  const { token, minutes = 60, ...to } = event.payload as Secret;
  await erasePayloadKey(tx, event.id, 'token');
  return token ? [word(RESET, 'reset', to, { minutes }, `${settings.origin}/password/${token}`)] : [];
};

/** Who is written to about which change. */
export const COMPOSERS: Readonly<Record<string, Compose>> = {
  'request.submitted': approve,
  'approval_step.reassigned': reassigned,
  'request.decided': decided,
  'sub_order.dispatched': dispatched,
  'sub_order.reminded': reminded,
  'sub_order.cancelled': withdrawn,
  'sub_order.withdrawn': withdrawn,
  'order.date_moved': moved,
  'shipment.shipped': shipped,
  'request.placed_late': placedLate,
  'person.invited': invited,
  'membership.granted': granted,
  'password.reset_asked': reset,
};
