import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from './offer.ts';
import { type Need, source } from './sourcing.ts';
import { workingDays } from './working-days.ts';

const week = { id: 'week', weekdays: [1, 2, 3, 4, 5], holidays: [] };
const clock = { today: '2026-03-02', receivingCalendarId: 'week', days: workingDays([week], '2026-03-02') };
const need = (quantity: number, needOn = '2026-03-20', excluded: string[] = []): Need => ({
  itemId: 'cpu',
  quantity,
  needOn,
  excludedSupplierIds: new Set(excluded),
});

function offer(id: string, fields: Partial<Offer> = {}): Offer {
  return {
    id,
    version: 1,
    supplierId: `s-${id}`,
    itemId: 'cpu',
    status: 'active',
    supplierStatus: 'active',
    validFrom: '2026-01-01',
    validUntil: null,
    currency: 'EUR',
    unitCost: '100',
    landedUnitCost: '100',
    leadDays: 5,
    transitDays: 2,
    calendarId: 'week',
    minimumQuantity: 1,
    multiple: 1,
    maximumQuantity: null,
    dailyCapacity: null,
    booked: 0,
    preference: 100,
    ...fields,
  };
}
const run = (wanted: Need, offers: Offer[]) => source(wanted, offers, new Map(), clock);
const given = (wanted: Need, offers: Offer[]) =>
  run(wanted, offers).awards.map(({ offerId, quantity, reason }) => [offerId, quantity, reason]);

describe('source', () => {
  it('prefers what is on time, then the preferred, the cheaper, the faster, the first', () => {
    expect(given(need(3), [offer('a')])).toEqual([['a', 3, 'only_candidate']]);
    expect(given(need(3), [offer('a', { leadDays: 50, preference: 1 }), offer('b')])).toEqual([['b', 3, 'on_time']]);
    expect(given(need(3), [offer('a'), offer('b', { preference: 1, landedUnitCost: '900' })])).toEqual([
      ['b', 3, 'preferred'],
    ]);
    expect(given(need(3), [offer('a'), offer('b', { landedUnitCost: '99' })])).toEqual([
      ['b', 3, 'lowest_landed_cost'],
    ]);
    expect(given(need(3), [offer('a'), offer('b', { leadDays: 4 })])).toEqual([['b', 3, 'shortest_lead_time']]);
    expect(given(need(3), [offer('b'), offer('a')])).toEqual([['a', 3, 'first_by_id']]);
  });

  it('counts what a lot costs, not what a piece costs', () => {
    const bulky = offer('a', { landedUnitCost: '90', minimumQuantity: 10, multiple: 5 });
    expect(given(need(3), [bulky, offer('b')])).toEqual([['b', 3, 'lowest_landed_cost']]);
    expect(run(need(12), [bulky])).toMatchObject({ surplus: 3, short: 0, awards: [{ quantity: 15 }] });
  });

  it('splits over suppliers when maximum or capacity is short, and only then is late', () => {
    const small = offer('a', { preference: 1, maximumQuantity: 4 });
    expect(given(need(10), [small, offer('b')])).toEqual([
      ['a', 4, 'preferred'],
      ['b', 6, 'rest_after_capacity'],
    ]);
    // Five pieces a day from the eleventh on: ten until the twelfth.
    const slow = offer('a', { preference: 1, dailyCapacity: 5, leadDays: 5 });
    expect(run(need(12, '2026-03-12'), [slow, offer('b')]).awards).toMatchObject([
      { offerId: 'a', quantity: 10, lateDays: 0 },
      { offerId: 'b', quantity: 2, lateDays: 0 },
    ]);
    expect(run(need(12, '2026-03-12'), [slow]).awards).toMatchObject([
      { quantity: 12, arrivesOn: '2026-03-13', lateDays: 1 },
    ]);
  });

  it('keeps the reason of every refusal, and says when nobody is left', () => {
    const offers = [
      offer('a', { supplierStatus: 'suspended' }),
      offer('b', { status: 'suspended' }),
      offer('c', { validUntil: '2026-03-02' }),
      offer('d', { minimumQuantity: 9, maximumQuantity: 5 }),
      offer('e'),
    ];
    const result = run(need(2, '2026-03-20', ['s-e']), offers);
    expect(result).toMatchObject({ awards: [], short: 2, surplus: 0 });
    expect(result.candidates.map(({ rejection }) => rejection?.code)).toEqual([
      'supplier_suspended',
      'offer_suspended',
      'not_valid',
      'minimum_over_maximum',
      'excluded',
    ]);
  });

  it('conserves quantity, obeys lots and does not depend on the order of the offers', () => {
    const some = fc.record({
      leadDays: fc.integer({ min: 0, max: 30 }),
      preference: fc.integer({ min: 1, max: 3 }),
      landedUnitCost: fc.integer({ min: 1, max: 50 }).map(String),
      minimumQuantity: fc.integer({ min: 1, max: 20 }),
      multiple: fc.integer({ min: 1, max: 6 }),
      maximumQuantity: fc.option(fc.integer({ min: 1, max: 60 })),
      dailyCapacity: fc.option(fc.integer({ min: 1, max: 9 })),
      booked: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), fc.integer({ min: 1, max: 100 }), (rows, quantity) => {
        const offers = rows.map((fields, index) => offer(`o${index}`, fields));
        const result = run(need(quantity), offers);
        const sum = result.awards.reduce((total, award) => total + award.quantity, 0);
        expect(sum + result.short).toBe(quantity + result.surplus);
        expect(result.short === 0 || result.surplus === 0).toBe(true);
        for (const award of result.awards) {
          const from = offers.find(({ id }) => id === award.offerId);
          expect(award.quantity % (from?.multiple ?? 1)).toBe(0);
          expect(award.quantity).toBeGreaterThanOrEqual(from?.minimumQuantity ?? 0);
          expect(award.quantity).toBeLessThanOrEqual(from?.maximumQuantity ?? Number.POSITIVE_INFINITY);
        }
        expect(JSON.stringify(run(need(quantity), offers.toReversed()))).toBe(JSON.stringify(result));
      }),
      { numRuns: 200 },
    );
  });
});
