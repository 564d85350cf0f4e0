import { describe, expect, it } from 'vitest';
import { InvalidInputError, WrongStateError } from '../kernel/error.ts';
import { parse, quantity } from '../kernel/parse.ts';
import { normalisePoNumber, orderNumber, parseOrderNumber } from './order.ts';
import { advanceRequest, type RequestEvent, type RequestState } from './request.ts';

describe('requests', () => {
  it('become an order only when authorised', () => {
    const states: RequestState[] = [
      'draft',
      'pending',
      'rejected',
      'withdrawn',
      'authorised',
      'placed',
      'placement_failed',
    ];
    const placeable = states.filter((state) => {
      try {
        return advanceRequest(state, 'place') === 'placed';
      } catch {
        return false;
      }
    });
    expect(placeable).toEqual(['authorised', 'placement_failed']);
  });

  it('follow their life cycle and no other', () => {
    const walk = (...events: RequestEvent[]) => events.reduce(advanceRequest, 'draft');
    expect(walk('submit', 'authorise', 'fail_placement', 'place')).toBe('placed');
    expect(walk('authorise', 'place')).toBe('placed');
    expect(walk('submit', 'reject')).toBe('rejected');
    expect(() => walk('submit', 'withdraw', 'authorise')).toThrow(WrongStateError);
    expect(() => walk('submit', 'place')).toThrow(WrongStateError);
  });
});

describe('orders', () => {
  it('count whole pieces from 1 to 99,999', () => {
    expect([1, 99_999].map((value) => parse(quantity, value))).toEqual([1, 99_999]);
    for (const wrong of [0, -1, 1.5, 100_000, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => parse(quantity, wrong)).toThrow(InvalidInputError);
    }
  });

  it('are numbered by account', () => {
    expect(orderNumber('ACME', 2231)).toBe('ACME-2231');
    expect(parseOrderNumber(' acme-2231 ')).toEqual({ accountCode: 'ACME', number: 2231 });
    expect(['ACME-0', 'ACME', 'A-1', 'ACME-2231-3'].map(parseOrderNumber)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keep the customer’s purchase order number, cleaned of noise', () => {
    expect(normalisePoNumber('  PO　４５00\t 17 ')).toBe('PO 4500 17');
    expect(normalisePoNumber('00123')).toBe('00123');
    for (const wrong of ['', '   ', 'x'.repeat(61), 'a\u0000b', 'a\u200bb'])
      expect(() => normalisePoNumber(wrong)).toThrow(InvalidInputError);
  });
});
