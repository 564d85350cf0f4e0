import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { DomainError } from '../kernel/error.ts';
import { parse, text } from '../kernel/parse.ts';
import { isSscc } from './gs1.ts';
import { receiveNotice } from './receive-notice.ts';
import { AlreadyReceivedError, receiveSerials, type ScannedSerial, UnknownSerialError } from './receiving.ts';
import { findNoticeBySscc, listScannedSerials } from './ship-notice-reads.ts';
import { normaliseSerial } from './shipment.ts';

/** Several suppliers announce this serial; the notice has to be named as well. */
export class AmbiguousSerialError extends DomainError {
  readonly code = 'AMBIGUOUS_SERIAL';
  readonly serial: string;
  readonly noticeIds: readonly string[];
  constructor(serial: string, noticeIds: readonly string[]) {
    super(`${serial} is announced by ${noticeIds.length} ship notices`);
    this.serial = serial;
    this.noticeIds = noticeIds;
  }
}

const input = z.object({ code: text(100), shipNoticeId: z.uuid().nullish() });

/** What a scan turned out to be and how many pieces it took in. */
export type ScanResult = {
  readonly kind: 'notice' | 'serial';
  readonly code: string;
  readonly shipNoticeId: string;
  readonly pieces: number;
};

/**
 * Receives what a code stands for: a serial shipping container code its whole notice, a serial number one piece. Refuses unknown, repeated,
 * already received codes, serials of another notice than the one named, and serials that several notices announce.
 */
export async function receiveScan(tx: Tx, viewer: Seller, given: unknown): Promise<ScanResult> {
  const wanted = parse(input, given);
  const code = normaliseSerial(wanted.code);
  const notice = isSscc(code) ? await findNoticeBySscc(tx, code) : undefined;
  return notice ? receiveAll(tx, viewer, code, notice) : receiveOne(tx, viewer, code, wanted.shipNoticeId ?? null);
}

async function receiveAll(tx: Tx, viewer: Seller, code: string, noticeId: string): Promise<ScanResult> {
  const pieces = await receiveNotice(tx, viewer, noticeId, ({ state, lines }) => {
    if (state === 'received') throw new AlreadyReceivedError(code, 'received');
    const open = lines.map(({ id, quantity, received }) => ({ id, quantity: quantity - received }));
    return { lines: open.filter(({ quantity }) => quantity > 0), serialIds: null };
  });
  return { kind: 'notice', code, shipNoticeId: noticeId, pieces };
}

async function receiveOne(tx: Tx, viewer: Seller, code: string, named: string | null): Promise<ScanResult> {
  const noticeId = named ?? noticeOf(code, await listScannedSerials(tx, code));
  const pieces = await receiveNotice(tx, viewer, noticeId, async (notice) => {
    // Read again under the notice's lock: somebody else may have scanned it in between.
    const found = await listScannedSerials(tx, code);
    const [serial] = receiveSerials(notice, [code], found);
    const line = found.find(({ id }) => id === serial?.id);
    if (!serial || !line) throw new UnknownSerialError(code);
    return { lines: [{ id: line.noticeLineId, quantity: 1 }], serialIds: [serial.id] };
  });
  return { kind: 'serial', code, shipNoticeId: noticeId, pieces };
}

function noticeOf(code: string, found: readonly ScannedSerial[]): string {
  const [first] = found;
  if (!first) throw new UnknownSerialError(code);
  const expected = [...new Set(found.filter(({ state }) => state === 'shipped').map(({ noticeId }) => noticeId))];
  const [only, ...others] = expected;
  if (only === undefined) throw new AlreadyReceivedError(code, first.state);
  if (others.length > 0) throw new AmbiguousSerialError(code, expected);
  return only;
}
