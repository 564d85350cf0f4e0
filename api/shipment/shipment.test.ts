import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { checkDigit, isGtin, isSscc, sscc } from './gs1.ts';
import {
  AlreadyReceivedError,
  noticeState,
  OverReceiptError,
  receiveQuantity,
  receiveSerials,
  type ScannedSerial,
  ScannedTwiceError,
  UnknownSerialError,
  WrongNoticeError,
  WrongSupplierError,
} from './receiving.ts';
import {
  checkShipNotice,
  DuplicateSerialError,
  type NoticeLine,
  OverShipmentError,
  SerialCountError,
  type ShippableLine,
} from './shipment.ts';

describe('GS1 keys', () => {
  it('have their check digit', () => {
    // Examples of the GS1 General Specifications.
    expect(checkDigit('629104150021')).toBe(3);
    expect(isGtin('6291041500213')).toBe(true);
    expect(isGtin('6291041500214')).toBe(false);
    expect(isSscc('106141412345678908')).toBe(true);
    expect(sscc(1, '0614141', 234_567_890n)).toBe('106141412345678908');
  });

  it('betray any single wrong digit, and take no misfit', () => {
    const serial = fc.bigInt({ min: 0n, max: 999_999_999n });
    fc.assert(
      fc.property(serial, fc.nat({ max: 17 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const code = sscc(0, '4012345', number);
        expect(isSscc(code)).toBe(true);
        const wrong = code.slice(0, at) + ((Number(code[at]) + shift) % 10) + code.slice(at + 1);
        expect(isSscc(wrong)).toBe(false);
      }),
    );
    expect(() => sscc(0, '4012345', 1_000_000_000n)).toThrow(RangeError);
    expect(() => sscc(10, '4012345', 1n)).toThrow(RangeError);
    expect(() => sscc(0, '40123', 1n)).toThrow(RangeError);
  });
});

describe('ship notices', () => {
  const line: ShippableLine = {
    id: 'a',
    itemId: 'cpu',
    serialised: true,
    subOrderState: 'acknowledged',
    confirmed: 3,
    deliverable: 3,
    shipped: 1,
  };
  const notice = (fields: Partial<NoticeLine> = {}): NoticeLine => ({
    subOrderLineId: 'a',
    quantity: 2,
    serials: [' s1 ', 'S2'],
    ...fields,
  });
  const run = (lines: NoticeLine[], from: Partial<ShippableLine> = {}, used: string[] = []) =>
    checkShipNotice(
      lines,
      [
        { ...line, ...from },
        { ...line, id: 'b', itemId: 'screw', serialised: false },
      ],
      new Set(used),
    );

  it('carry one serial for each piece of a serialised part', () => {
    expect(run([notice(), notice({ subOrderLineId: 'b', serials: [] })])[0]?.serials).toEqual(['S1', 'S2']);
    expect(() => run([notice({ serials: ['S1'] })])).toThrow(SerialCountError);
    expect(() => run([notice({ subOrderLineId: 'b' })])).toThrow(SerialCountError);
  });

  it('are refused for duplicates, too much, nothing, strangers and unanswered or cancelled lines', () => {
    expect(() => run([notice({ serials: ['S1', ' s1'] })])).toThrow(DuplicateSerialError);
    expect(() => run([notice()], {}, ['cpu S2'])).toThrow(DuplicateSerialError);
    expect(() => run([notice()], {}, ['fan S2'])).not.toThrow();
    expect(() => run([notice({ quantity: 3, serials: ['1', '2', '3'] })])).toThrow(OverShipmentError);
    expect(() => run([notice({ quantity: 0, serials: [] })])).toThrow(InvalidInputError);
    expect(() => run([notice(), notice()])).toThrow(InvalidInputError);
    expect(() => run([notice({ serials: ['', 'x'] })])).toThrow(InvalidInputError);
    expect(() => run([])).toThrow(InvalidInputError);
    expect(() => run([notice({ subOrderLineId: 'z' })])).toThrow(NotFoundError);
    expect(() => run([notice()], { confirmed: 0, subOrderState: 'dispatched' })).toThrow(WrongStateError);
    expect(() => run([notice()], { subOrderState: 'cancelled' })).toThrow(WrongStateError);
  });
});

describe('receiving', () => {
  const here = { id: 'n1', supplierId: 's', state: 'shipped' } as const;
  const serial = (number: string, fields: Partial<ScannedSerial> = {}): ScannedSerial => ({
    id: `id-${number}`,
    serial: number,
    supplierId: 's',
    noticeId: 'n1',
    state: 'shipped',
    ...fields,
  });
  const scan = (scans: string[], found: ScannedSerial[]) => receiveSerials(here, scans, found).map(({ id }) => id);

  it('takes what the notice announces, also when another supplier uses the same number', () => {
    expect(scan(['1', '2'], [serial('1', { id: 'x', supplierId: 'other' }), serial('1'), serial('2')])).toEqual([
      'id-1',
      'id-2',
    ]);
  });

  it('refuses the repeated, unknown, foreign, misplaced and received', () => {
    expect(() => scan(['1', '1'], [serial('1')])).toThrow(ScannedTwiceError);
    expect(() => scan(['9'], [serial('1')])).toThrow(UnknownSerialError);
    expect(() => scan(['1'], [serial('1', { supplierId: 'other' })])).toThrow(WrongSupplierError);
    expect(() => scan(['1'], [serial('1', { noticeId: 'n2' })])).toThrow(WrongNoticeError);
    expect(() => scan(['1'], [serial('1', { state: 'installed' })])).toThrow(AlreadyReceivedError);
    expect(() => receiveSerials({ ...here, state: 'void' }, [], [])).toThrow(WrongStateError);
  });

  it('counts pieces without serials up to what was announced', () => {
    expect(receiveQuantity({ id: 'l', quantity: 5, received: 2 }, 3)).toBe(5);
    for (const wrong of [0, 4, -1, 1.5])
      expect(() => receiveQuantity({ id: 'l', quantity: 5, received: 2 }, wrong)).toThrow(OverReceiptError);
    expect(
      noticeState([
        { quantity: 5, received: 5 },
        { quantity: 1, received: 0 },
      ]),
    ).toBe('shipped');
    expect(noticeState([{ quantity: 5, received: 5 }])).toBe('received');
  });
});
