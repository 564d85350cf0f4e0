import { DomainError, WrongStateError } from '../kernel/error.ts';

/** A serial as the receiving desk finds it; `noticeId` is the ship notice that announced it. */
export type ScannedSerial = {
  readonly id: string;
  readonly serial: string;
  readonly supplierId: string;
  readonly noticeId: string;
  readonly state: 'shipped' | 'received' | 'installed' | 'forwarded' | 'scrapped';
  /** When it came in, and the name of who took it in; absent while it is on its way. */
  readonly receivedAt?: Date | null;
  readonly receivedBy?: string | null;
};

/** The notice that is being received. */
export type ReceivableNotice = {
  readonly id: string;
  readonly supplierId: string;
  readonly state: 'shipped' | 'received' | 'void';
};

/** Nobody announced this serial. */
export class UnknownSerialError extends DomainError {
  readonly code = 'UNKNOWN_SERIAL';
  readonly serial: string;
  constructor(serial: string) {
    super(`no ship notice announces ${serial}`);
    this.serial = serial;
  }
}

/** The serial belongs to a delivery of another supplier. */
export class WrongSupplierError extends DomainError {
  readonly code = 'WRONG_SUPPLIER';
  readonly serial: string;
  constructor(serial: string) {
    super(`${serial} is announced by another supplier`);
    this.serial = serial;
  }
}

/** The serial is on another ship notice of the same supplier. */
export class WrongNoticeError extends DomainError {
  readonly code = 'WRONG_NOTICE';
  readonly serial: string;
  readonly noticeId: string;
  constructor(serial: string, noticeId: string) {
    super(`${serial} is announced by another ship notice`);
    this.serial = serial;
    this.noticeId = noticeId;
  }
}

/** The piece came in before. */
export class AlreadyReceivedError extends DomainError {
  readonly code = 'ALREADY_RECEIVED';
  readonly serial: string;
  readonly state: ScannedSerial['state'];
  readonly noticeId: string;
  readonly receivedAt: Date | null;
  readonly receivedBy: string | null;
  constructor({ serial, state, noticeId, receivedAt, receivedBy }: ScannedSerial) {
    super(`${serial} is ${state} already`);
    this.serial = serial;
    this.state = state;
    this.noticeId = noticeId;
    this.receivedAt = receivedAt ?? null;
    this.receivedBy = receivedBy ?? null;
  }
}

/** The same serial twice in one scan. */
export class ScannedTwiceError extends DomainError {
  readonly code = 'SCANNED_TWICE';
  readonly serial: string;
  constructor(serial: string) {
    super(`${serial} is scanned twice`);
    this.serial = serial;
  }
}

/** More pieces without serials are received than the notice announces. */
export class OverReceiptError extends DomainError {
  readonly code = 'OVER_RECEIPT';
  readonly noticeLineId: string;
  readonly open: number;
  readonly quantity: number;
  constructor(noticeLineId: string, open: number, quantity: number) {
    super(`${quantity} pieces are received, ${open} are still expected`);
    this.noticeLineId = noticeLineId;
    this.open = open;
    this.quantity = quantity;
  }
}

/**
 * The serials to receive, one for each scan in its order. `found` holds every announced serial with the scanned numbers, of whatever supplier.
 * Refuses the first scan that is repeated, unknown, of another supplier or notice, or received before.
 */
export function receiveSerials(
  notice: ReceivableNotice,
  scans: readonly string[],
  found: readonly ScannedSerial[],
): ScannedSerial[] {
  if (notice.state === 'void') throw new WrongStateError('ship notice', notice.state);
  const bySerial = Map.groupBy(found, ({ serial }) => serial);
  const seen = new Set<string>();
  return scans.map((serial) => {
    if (seen.has(serial)) throw new ScannedTwiceError(serial);
    seen.add(serial);
    const matches = bySerial.get(serial) ?? [];
    if (matches.length === 0) throw new UnknownSerialError(serial);
    const ours = matches.filter(({ supplierId }) => supplierId === notice.supplierId);
    if (ours.length === 0) throw new WrongSupplierError(serial);
    const here = ours.filter(({ noticeId }) => noticeId === notice.id);
    const expected = here.find(({ state }) => state === 'shipped');
    if (expected) return expected;
    const [received] = here;
    if (received) throw new AlreadyReceivedError(received);
    throw new WrongNoticeError(serial, ours[0]?.noticeId ?? '');
  });
}

/** Checks a receipt of pieces without serials and gives the line's received count after it; refuses zero, fractions and too many. */
export function receiveQuantity(
  line: { readonly id: string; readonly quantity: number; readonly received: number },
  quantity: number,
): number {
  const open = line.quantity - line.received;
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > open) {
    throw new OverReceiptError(line.id, open, quantity);
  }
  return line.received + quantity;
}

/** The state of a notice when each of its lines has received so many of its pieces. */
export function noticeState(
  lines: readonly { readonly quantity: number; readonly received: number }[],
): 'shipped' | 'received' {
  return lines.every(({ quantity, received }) => received >= quantity) ? 'received' : 'shipped';
}

/** Refuses to take back a notice that is void already, or of which anything was received. */
export function checkVoidable(notice: {
  readonly state: ReceivableNotice['state'];
  readonly lines: readonly { readonly received: number }[];
}): void {
  if (notice.state !== 'shipped') throw new WrongStateError('ship notice', notice.state);
  if (notice.lines.some(({ received }) => received > 0)) throw new WrongStateError('ship notice', 'received in part');
}
