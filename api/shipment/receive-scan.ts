import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { parse, text } from '../kernel/parse.ts';
import { ssccIn } from './gs1.ts';
import { receiveNotice } from './receive-notice.ts';
import { receiveSerials, UnknownSerialError } from './receiving.ts';
import { DeliveryReceivedError, decideScan, NothingAnnouncedError } from './scanned-code.ts';
import { isOrdered, listNamedNotices, listScannedSerials } from './ship-notice-reads.ts';
import { normaliseSerial } from './shipment.ts';

const input = z.object({ code: text(100), shipNoticeId: z.uuid().nullish() });

/** What a scan turned out to be and how many pieces it took in. */
export type ScanResult = {
  readonly kind: 'notice' | 'serial';
  readonly code: string;
  readonly shipNoticeId: string;
  readonly pieces: number;
};

/**
 * Receives what a code stands for: a container code, a delivery's or a tracking number its whole notice, a serial number one piece. Refuses
 * what `decideScan` refuses; the number of a sub-order or an order is answered with the deliveries to choose from, or with that there are none.
 */
export async function receiveScan(tx: Tx, viewer: Seller, given: unknown): Promise<ScanResult> {
  const wanted = parse(input, given);
  const code = ssccIn(wanted.code) ?? normaliseSerial(wanted.code);
  const named = await listNamedNotices(tx, code);
  const serials = await listScannedSerials(tx, code);
  if (named.length === 0 && serials.length === 0 && (await isOrdered(tx, code))) throw new NothingAnnouncedError(code);
  const { kind, noticeId } = decideScan(code, named, serials, wanted.shipNoticeId ?? null);
  return kind === 'notice' ? receiveAll(tx, viewer, code, noticeId) : receiveOne(tx, viewer, code, noticeId);
}

async function receiveAll(tx: Tx, viewer: Seller, code: string, noticeId: string): Promise<ScanResult> {
  const pieces = await receiveNotice(tx, viewer, noticeId, ({ state, lines }) => {
    if (state === 'received') throw new DeliveryReceivedError(noticeId);
    const open = lines.map(({ id, quantity, received }) => ({ id, quantity: quantity - received }));
    return { lines: open.filter(({ quantity }) => quantity > 0), serialIds: null };
  });
  return { kind: 'notice', code, shipNoticeId: noticeId, pieces };
}

async function receiveOne(tx: Tx, viewer: Seller, code: string, noticeId: string): Promise<ScanResult> {
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
