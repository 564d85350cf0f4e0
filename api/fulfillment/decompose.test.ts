import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose, RULE_VERSION } from './decompose.ts';
import type { Offer } from './offer.ts';
import type { PlanInput, PlanLine } from './plan.ts';
import { canonicalJson, replay } from './replay.ts';
import { routeFor } from './schedule.ts';

const calendars = [
  { id: 'seller', weekdays: [1, 2, 3, 4, 5], holidays: ['2026-04-03', '2026-04-06'] },
  { id: 'far', weekdays: [1, 2, 3, 4, 5, 6], holidays: ['2026-03-16', '2026-03-17', '2026-03-18'] },
];
const times = {
  sellerCalendarId: 'seller',
  destinationCalendarId: 'seller',
  kittingDays: 1,
  assemblyDays: 2,
  testDays: 1,
  transitDays: 2,
};
const system = routeFor('computer_system', times);

function line(id: string, fields: Partial<PlanLine> = {}): PlanLine {
  const base = {
    position: Number(id.slice(1)),
    itemId: 'server',
    quantity: 1,
    made: true,
    options: [],
    target: null,
    route: system,
  };
  return { id, ...base, ...fields };
}

function offer(id: string, itemId: string, supplierId: string, fields: Partial<Offer> = {}): Offer {
  return {
    id,
    version: 1,
    supplierId,
    itemId,
    status: 'active',
    supplierStatus: 'active',
    validFrom: '2026-01-01',
    validUntil: null,
    currency: 'EUR',
    unitCost: '1000',
    landedUnitCost: '1000',
    leadDays: 5,
    transitDays: 1,
    calendarId: 'seller',
    minimumQuantity: 1,
    multiple: 1,
    maximumQuantity: null,
    dailyCapacity: null,
    booked: 0,
    preference: 100,
    ...fields,
  };
}

const bom = [
  { parentId: 'server', componentId: 'board', quantity: 1, phantom: false },
  { parentId: 'server', componentId: 'fans', quantity: 2, phantom: true },
  { parentId: 'fans', componentId: 'fan', quantity: 3, phantom: false },
];
const offers = [
  offer('o-board', 'board', 'acme'),
  offer('o-fan', 'fan', 'breeze', { minimumQuantity: 10, multiple: 10, leadDays: 2 }),
  offer('o-cpu-slow', 'cpu', 'core', { calendarId: 'far', leadDays: 20, landedUnitCost: '800' }),
  offer('o-cpu-fast', 'cpu', 'acme', { leadDays: 8, unitCost: '1200', landedUnitCost: '1200' }),
];

function input(fields: Partial<PlanInput> = {}): PlanInput {
  return {
    ruleVersion: RULE_VERSION,
    today: '2026-03-02',
    sellerCalendarId: 'seller',
    safetyDays: 1,
    assumedLeadDays: 30,
    firstSuffix: 1,
    lines: [line('l1', { quantity: 2, options: [{ itemId: 'cpu', quantity: 2 }] })],
    bom,
    stock: [{ itemId: 'fan', free: 5 }],
    offers,
    calendars,
    excluded: [],
    covered: [],
    ...fields,
  };
}

describe('decompose', () => {
  it('plans an order from parts to delivery', () => {
    const plan = decompose(input());
    expect(plan.components).toEqual([
      { lineId: 'l1', itemId: 'board', planned: 2, netted: 0, subOrdered: 2, surplus: 0, short: 0 },
      { lineId: 'l1', itemId: 'cpu', planned: 4, netted: 0, subOrdered: 4, surplus: 0, short: 0 },
      { lineId: 'l1', itemId: 'fan', planned: 12, netted: 5, subOrdered: 10, surplus: 3, short: 0 },
    ]);
    expect(plan.reservations).toEqual([{ lineId: 'l1', itemId: 'fan', quantity: 5 }]);
    expect(plan.subOrders.map(({ suffix, supplierId, total }) => [suffix, supplierId, total])).toEqual([
      [1, 'acme', '6800'],
      [2, 'breeze', '10000'],
    ]);
    // Eight working days and one of transit from 2 March, one of safety; all parts are due for that one kitting day.
    expect(plan.lines[0]).toMatchObject({
      kittingOn: '2026-03-16',
      expectedOn: '2026-03-24',
      lateDays: 0,
      confirmed: true,
    });
    expect(new Set(plan.subOrders.flatMap(({ lines }) => lines.map(({ dueOn }) => dueOn)))).toEqual(
      new Set(['2026-03-13']),
    );
    expect(plan.lines[0]?.findings).toEqual([
      { code: 'waits_for_component', params: { itemId: 'cpu', arrivesOn: '2026-03-13' } },
    ]);
    expect(plan.tasks.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['kitting', 1],
      ['assembly', 2],
      ['system_test', 3],
      ['delivery', 4],
    ]);
  });

  it('takes the cheaper, slower offer when the promise leaves time, and tells what a missed one costs', () => {
    const at = (on: string, kind: 'requested' | 'promised' = 'requested') =>
      decompose(input({ lines: [line('l1', { options: [{ itemId: 'cpu', quantity: 1 }], target: { on, kind } })] }));
    expect(at('2026-05-04').awards.find(({ itemId }) => itemId === 'cpu')).toMatchObject({
      offerId: 'o-cpu-slow',
      reason: 'lowest_landed_cost',
    });
    expect(at('2026-05-04').lines[0]).toMatchObject({ expectedOn: '2026-05-04', lateDays: 0, findings: [] });
    const late = at('2026-03-10', 'promised');
    expect(late.awards.find(({ itemId }) => itemId === 'cpu')).toMatchObject({ offerId: 'o-cpu-fast' });
    expect(late.lines[0]).toMatchObject({ expectedOn: '2026-03-24', lateDays: 14 });
    expect(late.exceptions).toMatchObject([{ kind: 'late', lineId: 'l1', params: { days: '14' } }]);
    expect(at('2026-04-05').lines[0]?.findings).toEqual([
      { code: 'target_not_worked', params: { target: '2026-04-05', expected: '2026-04-02' } },
    ]);
  });

  it('keeps a part that nobody offers as an exception and goes on with the rest', () => {
    const plan = decompose(input({ excluded: [{ itemId: 'board', supplierId: 'acme' }] }));
    expect(plan.exceptions).toMatchObject([
      {
        kind: 'no_candidate',
        lineId: 'l1',
        itemId: 'board',
        quantity: 2,
        candidates: [{ rejection: { code: 'excluded' } }],
      },
    ]);
    expect(plan.lines[0]).toMatchObject({ confirmed: false });
    expect(plan.components[0]).toMatchObject({ itemId: 'board', planned: 2, short: 2 });
    expect(plan.subOrders.length).toBe(2);
  });

  it('orders nothing again that an earlier run covers', () => {
    const first = decompose(input());
    const covered = first.components.map(({ lineId, itemId, planned }) => ({ lineId, itemId, quantity: planned }));
    expect(decompose(input({ covered, firstSuffix: 3 }))).toMatchObject({
      subOrders: [],
      components: [],
      reservations: [],
    });
    const open = covered.filter(({ itemId }) => itemId !== 'board');
    expect(decompose(input({ covered: open, firstSuffix: 3 })).subOrders).toMatchObject([
      { suffix: 3, lines: [{ itemId: 'board', quantity: 2 }] },
    ]);
  });

  it('procures goods that are not made, and names a cycle', () => {
    const goods = decompose(input({ lines: [line('l1', { itemId: 'cpu', made: false, quantity: 3 })] }));
    expect(goods.components).toMatchObject([{ itemId: 'cpu', planned: 3 }]);
    const loop = { parentId: 'fan', componentId: 'fans', quantity: 1, phantom: false };
    expect(() => decompose(input({ bom: [...bom, loop] }))).toThrow('fans > fan > fans');
  });

  const anyLine = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    cpus: fc.integer({ min: 0, max: 3 }),
    target: fc.option(fc.constantFrom('2026-03-01', '2026-03-20', '2026-04-20', '2026-06-01')),
  });
  const world = fc.record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
    free: fc.integer({ min: 0, max: 30 }),
    capacity: fc.option(fc.integer({ min: 1, max: 6 })),
    maximum: fc.option(fc.integer({ min: 10, max: 30 })),
    seed: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
  });

  it('keeps the books of every component and gives the same bytes for shuffled facts', () => {
    fc.assert(
      fc.property(world, ({ lines, free, capacity, maximum, seed }) => {
        const facts = input({
          lines: lines.map(({ quantity, cpus, target }, index) =>
            line(`l${index + 1}`, {
              quantity,
              options: cpus ? [{ itemId: 'cpu', quantity: cpus }] : [],
              target: target === null ? null : { on: target, kind: 'requested' },
            }),
          ),
          stock: [
            { itemId: 'fan', free },
            { itemId: 'board', free: 2 },
          ],
          offers: offers.map((entry) => ({ ...entry, dailyCapacity: capacity, maximumQuantity: maximum })),
        });
        const plan = decompose(facts);
        for (const { planned, netted, subOrdered, surplus, short } of plan.components) {
          expect(planned).toBe(netted + subOrdered - surplus + short);
        }
        const ordered = plan.subOrders.flatMap((subOrder) => subOrder.lines);
        for (const itemId of ['board', 'cpu', 'fan']) {
          const books = plan.components.filter((row) => row.itemId === itemId);
          const sum = ordered.filter((row) => row.itemId === itemId).reduce((total, row) => total + row.quantity, 0);
          expect(sum).toBe(books.reduce((total, row) => total + row.subOrdered, 0));
          const awarded = plan.awards
            .filter((row) => row.itemId === itemId)
            .reduce((total, row) => total + row.quantity, 0);
          expect(awarded).toBe(sum);
        }
        for (const subOrder of plan.subOrders) {
          expect(subOrder.total).toBe(String(subOrder.lines.reduce((total, row) => total + BigInt(row.total), 0n)));
        }
        const shuffle = <T>(rows: readonly T[]) =>
          rows
            .map((row) => ({ row, at: seed.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const shuffled = {
          ...facts,
          lines: shuffle(facts.lines),
          bom: shuffle(bom),
          stock: shuffle(facts.stock),
          offers: shuffle(facts.offers),
        };
        expect(JSON.stringify(decompose(shuffled))).toBe(JSON.stringify(plan));
        const stored = JSON.parse(canonicalJson({ facts, plan }));
        expect(replay(stored.facts, stored.plan).identical).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('plans ten thousand lines in seconds', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      line(`l${index + 1}`, {
        options: [{ itemId: 'cpu', quantity: 1 + (index % 3) }],
        target: { on: `2026-05-${10 + (index % 15)}`, kind: 'requested' },
      }),
    );
    const started = performance.now();
    expect(decompose(input({ lines })).lines.length).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
