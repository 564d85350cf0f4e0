import { describe, expect, it } from 'vitest';
import { checkDigit, ssccIn } from './gs1.ts';
import { AlreadyReceivedError, type ScannedSerial, UnknownSerialError, WrongNoticeError } from './receiving.ts';
import {
  AmbiguousCodeError,
  DeliveryReceivedError,
  DeliveryVoidError,
  decideScan,
  type NamedNotice,
} from './scanned-code.ts';

const notice = (id: string, fields: Partial<NamedNotice> = {}): NamedNotice => ({
  ...{ id, state: 'shipped', by: 'notice' },
  ...fields,
});
const serial = (noticeId: string, state: ScannedSerial['state'] = 'shipped'): ScannedSerial => ({
  ...{ id: `s-${noticeId}`, serial: 'A1', supplierId: 'one' },
  ...{ noticeId, state },
});

describe('decideScan', () => {
  it('takes in the one delivery or piece that the code names', () => {
    expect(decideScan('A1', [notice('n1')], [], null)).toEqual({ kind: 'notice', noticeId: 'n1' });
    expect(decideScan('A1', [], [serial('n1')], null)).toEqual({ kind: 'serial', noticeId: 'n1' });
    // What is settled stands back behind what can still come.
    expect(decideScan('A1', [notice('n0', { state: 'received' }), notice('n1')], [], null).noticeId).toBe('n1');
  });

  it('asks when several fit, and whenever the number only says what is inside', () => {
    const choices = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        if (error instanceof AmbiguousCodeError)
          return error.choices.map(({ kind, noticeId }) => `${kind} ${noticeId}`);
      }
      return null;
    };
    expect(choices(() => decideScan('A1', [notice('n1'), notice('n2')], [], null))).toEqual(['notice n1', 'notice n2']);
    expect(choices(() => decideScan('A1', [notice('n1')], [serial('n2')], null))).toEqual(['notice n1', 'serial n2']);
    expect(choices(() => decideScan('A1', [notice('n1', { by: 'contents' })], [], null))).toEqual(['notice n1']);
  });

  it('says what became of what is settled', () => {
    const received = notice('n1', { state: 'received' });
    expect(() => decideScan('A1', [received], [], null)).toThrow(DeliveryReceivedError);
    expect(() => decideScan('A1', [notice('n1', { state: 'void' })], [], null)).toThrow(DeliveryVoidError);
    expect(() => decideScan('A1', [], [serial('n1', 'installed')], null)).toThrow(AlreadyReceivedError);
    expect(() => decideScan('A1', [], [], null)).toThrow(UnknownSerialError);
  });

  it('keeps to the delivery that is being unpacked', () => {
    expect(decideScan('A1', [notice('n1')], [], 'n1')).toEqual({ kind: 'notice', noticeId: 'n1' });
    expect(decideScan('A1', [], [serial('n2')], 'n1')).toEqual({ kind: 'serial', noticeId: 'n1' });
    expect(() => decideScan('A1', [notice('n2')], [], 'n1')).toThrow(WrongNoticeError);
    expect(() => decideScan('A1', [notice('n1', { by: 'contents' })], [], 'n1')).toThrow(AmbiguousCodeError);
    expect(() => decideScan('A1', [], [], 'n1')).toThrow(UnknownSerialError);
  });
});

describe('ssccIn', () => {
  const digits = '34012345123456789';
  const code = `${digits}${checkDigit(digits)}`;
  it('reads a container code as scanners send it and as labels print it', () => {
    const grouped = `(00) ${code[0]} ${code.slice(1, 8)} ${code.slice(8, 17)} ${code.slice(17)}`;
    for (const text of [code, `00${code}`, `]C100${code}`, grouped]) expect(ssccIn(text)).toBe(code);
  });
  it('takes nothing else for one', () => {
    const wrong = `${digits}${(checkDigit(digits) + 1) % 10}`;
    for (const text of ['', 'KLE-LS10094', wrong, `01${code}`, `${code}1`]) expect(ssccIn(text)).toBeNull();
  });
});
