import type { SubOrderState } from '../fulfillment/sub-order.ts';
import { DomainError, InvalidInputError, type Issue, NotFoundError, WrongStateError } from '../kernel/error.ts';

/** A sub-order line as a ship notice sees it: `deliverable` pieces in all, of which `shipped` are on earlier notices. */
export type ShippableLine = {
  readonly id: string;
  readonly itemId: string;
  readonly serialised: boolean;
  readonly subOrderState: SubOrderState;
  readonly confirmed: number;
  readonly deliverable: number;
  readonly shipped: number;
};

export type NoticeLine = {
  readonly subOrderLineId: string;
  readonly quantity: number;
  readonly serials: readonly string[];
};

/** More is shipped than is still to come. */
export class OverShipmentError extends DomainError {
  readonly code = 'OVER_SHIPMENT';
  readonly subOrderLineId: string;
  readonly open: number;
  readonly quantity: number;
  constructor(subOrderLineId: string, open: number, quantity: number) {
    super(`${quantity} pieces are shipped, ${open} are still to come`);
    this.subOrderLineId = subOrderLineId;
    this.open = open;
    this.quantity = quantity;
  }
}

/** A serialised part needs one serial number a piece, a part without serials none. */
export class SerialCountError extends DomainError {
  readonly code = 'SERIAL_COUNT';
  readonly subOrderLineId: string;
  readonly expected: number;
  readonly found: number;
  constructor(subOrderLineId: string, expected: number, found: number) {
    super(`${expected} serial numbers are needed, ${found} are given`);
    this.subOrderLineId = subOrderLineId;
    this.expected = expected;
    this.found = found;
  }
}

/** Serial numbers that are given twice, or that this supplier used for the same item before. */
export class DuplicateSerialError extends DomainError {
  readonly code = 'DUPLICATE_SERIAL';
  readonly serials: readonly string[];
  constructor(serials: readonly string[]) {
    super(`serial numbers used twice: ${serials.join(', ')}`);
    this.serials = serials;
  }
}

const LONGEST_SERIAL = 60;

/** A serial number as it is stored: compatibility forms unified, capital letters, no white space at the ends and no NUL anywhere. */
export function normaliseSerial(text: string): string {
  return text.normalize('NFKC').replaceAll('\u0000', '').trim().toUpperCase();
}

/**
 * Checks a ship notice over any number of sub-orders and gives its lines with serials normalised. `used` are serials of the same supplier
 * as `itemId serial`. Refuses foreign and repeated lines, zero quantities, over-shipment, unconfirmed lines, wrong counts and duplicates.
 */
export function checkShipNotice(
  lines: readonly NoticeLine[],
  shippable: readonly ShippableLine[],
  used: ReadonlySet<string>,
): NoticeLine[] {
  const known = new Map(shippable.map((line) => [line.id, line]));
  const issues = issuesOf(lines);
  if (issues.length > 0) throw new InvalidInputError(issues);
  const seen = new Set<string>();
  const repeated: string[] = [];
  const checked = lines.map((line): NoticeLine => {
    const from = known.get(line.subOrderLineId);
    if (!from) throw new NotFoundError('sub-order line');
    checkQuantity(line, from);
    const serials = line.serials.map(normaliseSerial);
    for (const serial of serials) {
      const key = serialKey(from.itemId, serial);
      if (seen.has(key) || used.has(key)) repeated.push(serial);
      seen.add(key);
    }
    return { ...line, serials };
  });
  if (repeated.length > 0) throw new DuplicateSerialError([...new Set(repeated)].toSorted());
  return checked;
}

/** How a serial is told apart within one supplier: by its item. */
export function serialKey(itemId: string, serial: string): string {
  return `${itemId} ${serial}`;
}

function checkQuantity(line: NoticeLine, from: ShippableLine): void {
  // A ship notice before the answer would confirm by deed what was never promised in words.
  if (from.confirmed === 0 || from.subOrderState === 'cancelled' || from.subOrderState === 'closed') {
    throw new WrongStateError('sub-order', from.subOrderState);
  }
  const open = from.deliverable - from.shipped;
  if (line.quantity > open) throw new OverShipmentError(line.subOrderLineId, open, line.quantity);
  const expected = from.serialised ? line.quantity : 0;
  if (line.serials.length !== expected) throw new SerialCountError(line.subOrderLineId, expected, line.serials.length);
}

// Enough of what was pasted to find it again.
const SHOWN = 24;

function shortened(text: string): string {
  const readable = text.trim().replaceAll(/\p{C}/gu, '·');
  return readable.length > SHOWN ? `${readable.slice(0, SHOWN)}…` : readable;
}

function issuesOf(lines: readonly NoticeLine[]): Issue[] {
  const issues: Issue[] = lines.length === 0 ? [{ path: 'lines', message: 'a ship notice needs a line' }] : [];
  const ids = new Set<string>();
  for (const [index, { subOrderLineId, quantity, serials }] of lines.entries()) {
    const path = `lines.${index}`;
    if (ids.has(subOrderLineId)) issues.push({ path, message: 'the line is on the notice twice', code: 'twice' });
    ids.add(subOrderLineId);
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      issues.push({ path: `${path}.quantity`, message: 'must be a whole number, one or more', code: 'not_whole' });
    }
    for (const [at, serial] of serials.entries()) {
      const { length } = normaliseSerial(serial);
      const readable = length >= 1 && length <= LONGEST_SERIAL && !/\p{C}/u.test(serial.trim());
      if (readable) continue;
      const figures = { serial: shortened(serial), maximum: LONGEST_SERIAL };
      const message = `must have 1 to ${LONGEST_SERIAL} readable characters`;
      issues.push({ path: `${path}.serials.${at}`, message, code: 'serial_form', figures });
    }
  }
  return issues;
}
