import { DomainError } from '../kernel/error.ts';
import { AlreadyReceivedError, type ScannedSerial, UnknownSerialError, WrongNoticeError } from './receiving.ts';

/**
 * A ship notice that a code names. `notice`: by its container code, its number or its tracking number, which stand on the goods before the
 * reader; `contents`: by the number of a sub-order or an order of which it brings something.
 */
export type NamedNotice = {
  readonly id: string;
  readonly state: 'shipped' | 'received' | 'void';
  readonly by: 'notice' | 'contents';
};

/** What a code stands for: a whole notice, or one piece of it. */
export type ScanTarget = { readonly kind: 'notice' | 'serial'; readonly noticeId: string };

/** The code does not say which delivery is meant; each choice is one that it may stand for. */
export class AmbiguousCodeError extends DomainError {
  readonly code = 'AMBIGUOUS_CODE';
  readonly scanned: string;
  readonly choices: readonly ScanTarget[];
  constructor(scanned: string, choices: readonly ScanTarget[]) {
    super(`${scanned} stands for ${choices.length} deliveries`);
    this.scanned = scanned;
    this.choices = choices;
  }
}

/** All of the delivery came in before; `deliveries` have the same number and came in as well, itself included. */
export class DeliveryReceivedError extends DomainError {
  readonly code = 'DELIVERY_ALREADY_RECEIVED';
  readonly noticeId: string;
  readonly deliveries: number;
  constructor(noticeId: string, deliveries = 1) {
    super('the delivery is received already');
    this.noticeId = noticeId;
    this.deliveries = deliveries;
  }
}

/** The number of an order or a sub-order for which no supplier has announced anything. */
export class NothingAnnouncedError extends DomainError {
  readonly code = 'NOTHING_ANNOUNCED';
  readonly number: string;
  constructor(number: string) {
    super(`nothing is announced for ${number}`);
    this.number = number;
  }
}

/** The supplier took the delivery back. */
export class DeliveryVoidError extends DomainError {
  readonly code = 'DELIVERY_VOID';
  readonly noticeId: string;
  constructor(noticeId: string) {
    super('the supplier took the delivery back');
    this.noticeId = noticeId;
  }
}

/**
 * Decides what a scanned or typed code takes in, given every notice that it names and every serial of that number; `unpacking` is the notice
 * to which the reader is bound. What can still come goes before what is settled. A number that only says what is in a delivery never takes
 * it in by itself: the reader chooses. Refuses what is unknown, settled, of another notice, or not certain.
 */
export function decideScan(
  code: string,
  named: readonly NamedNotice[],
  serials: readonly ScannedSerial[],
  unpacking: string | null,
): ScanTarget {
  return unpacking === null ? anywhere(code, named, serials) : within(code, named, serials, unpacking);
}

function anywhere(code: string, named: readonly NamedNotice[], serials: readonly ScannedSerial[]): ScanTarget {
  const coming = named.filter(({ state }) => state === 'shipped');
  const pieces = serials.filter(({ state }) => state === 'shipped').map(({ noticeId }) => noticeId);
  const sure = [
    ...coming.filter(({ by }) => by === 'notice').map(({ id }) => wholeOf(id)),
    ...[...new Set(pieces)].map((noticeId): ScanTarget => ({ kind: 'serial', noticeId })),
  ];
  const [only, ...others] = sure;
  if (only && others.length === 0) return only;
  if (only) throw new AmbiguousCodeError(code, sure);
  if (coming.length > 0)
    throw new AmbiguousCodeError(
      code,
      coming.map(({ id }) => wholeOf(id)),
    );
  throw settled(code, named, serials);
}

function within(
  code: string,
  named: readonly NamedNotice[],
  serials: readonly ScannedSerial[],
  noticeId: string,
): ScanTarget {
  const own = named.find(({ id }) => id === noticeId);
  if (own?.by === 'notice') {
    if (own.state !== 'shipped') throw settled(code, [own], []);
    return wholeOf(noticeId);
  }
  // Whose serial it is, and whether it is still to come, is looked at under the notice's lock.
  if (serials.length > 0) return { kind: 'serial', noticeId };
  if (own?.state === 'shipped') throw new AmbiguousCodeError(code, [wholeOf(noticeId)]);
  const [other] = named;
  throw other && !own ? new WrongNoticeError(code, other.id) : settled(code, named, serials);
}

// Nothing that the code stands for is still to come: what became of it.
function settled(code: string, named: readonly NamedNotice[], serials: readonly ScannedSerial[]): DomainError {
  const [piece] = serials;
  const [received, ...others] = named.filter(({ state }) => state === 'received');
  if (received?.by === 'notice' || (received && !piece))
    return new DeliveryReceivedError(received.id, others.length + 1);
  if (piece) return new AlreadyReceivedError(piece);
  const [gone] = named;
  return gone ? new DeliveryVoidError(gone.id) : new UnknownSerialError(code);
}

function wholeOf(noticeId: string): ScanTarget {
  return { kind: 'notice', noticeId };
}
