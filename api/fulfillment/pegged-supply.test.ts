import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAward } from './award-effect.ts';
import { type MatterRecord, matterChanges } from './open-matter.ts';
import { pegSupplies } from './pegged-supply.ts';
import { unansweredOutcome, withdrawnAfter } from './sub-order.ts';
import type { SupplyRecord } from './supply.ts';

const DUE = '2026-03-20';
const LATER = '2026-09-01';

const supply = (fields: Partial<Omit<SupplyRecord, 'outcome'>> & { outcome?: Partial<SupplyRecord['outcome']> }) => {
  const quantity = fields.quantity ?? 5;
  const outcome = { ...unansweredOutcome(quantity), unanswered: 0, ...fields.outcome };
  const base = {
    id: 's',
    supplierId: 'alpha',
    itemId: 'drive',
    lineId: 'line',
    state: 'acknowledged',
    dueOn: DUE,
  } as const;
  const counts = { cancelled: 0, shipped: 0, received: 0, acceptedOn: DUE, answeredAt: '2026-03-02T08:00:00Z' };
  return { ...base, ...counts, announced: [], ...fields, quantity, outcome };
};
const order = (supplies: SupplyRecord[], planned = 4, matters: MatterRecord[] = [], short = 0) => ({
  lines: [{ id: 'line' }],
  components: [{ lineId: 'line', itemId: 'drive', sku: 'D', planned, netted: 0, short }],
  supplies,
  matters,
  replacements: new Map([['drive', '2026-04-01']]),
});
const partsOf = (facts: ReturnType<typeof order>) => pegSupplies(facts).parts.get('line');
const changesOf = (facts: ReturnType<typeof order>) => matterChanges(facts, pegSupplies(facts));
const entry = (fields: Partial<MatterRecord>): MatterRecord => ({
  id: 'e',
  kind: 'late',
  supplyId: 's',
  state: 'open',
  quantity: 2,
  needed: 1,
  detail: { dueOn: DUE, date: LATER },
  version: 1,
  resolution: null,
  resolvedAt: null,
  ...fields,
});

describe('what lines take of what is on order', () => {
  it('waits for the pieces that it needs, not for surplus', () => {
    const enough = order([supply({ outcome: { accepted: 4, changed: 1, changedDate: LATER } })]);
    expect(partsOf(enough)?.last).toEqual({ itemId: 'drive', on: DUE });
    const short = order([supply({ outcome: { accepted: 3, changed: 2, changedDate: LATER } })]);
    expect(partsOf(short)?.last).toEqual({ itemId: 'drive', on: LATER });
    const there = supply({ shipped: 4, received: 4, outcome: { accepted: 4, backordered: 1, backorderedDate: LATER } });
    expect(partsOf(order([there]))).toMatchObject({ atHand: 4, last: null });
  });

  it('takes announced pieces on the day of their notice, and what was withdrawn from where it was withdrawn', () => {
    const sent = supply({ shipped: 2, announced: [{ on: '2026-03-25', quantity: 2 }], outcome: { accepted: 5 } });
    expect(partsOf(order([sent]))?.last?.on).toBe('2026-03-25');
    const outcome = { changed: 2, changedDate: '2026-04-10', backordered: 3, backorderedDate: LATER };
    const awarded = { state: 'resolved', resolution: 'awarded', resolvedAt: '2026-03-03T08:00:00Z' } as const;
    const taken = order([supply({ cancelled: 2, outcome })], 3, [entry({ ...awarded, quantity: 2 })]);
    expect(partsOf(taken)?.last?.on).toBe(LATER);
    const other = order([supply({ cancelled: 3, outcome })], 2, [
      entry({ ...awarded, kind: 'shortfall', quantity: 3 }),
    ]);
    expect(partsOf(other)?.last?.on).toBe('2026-04-10');
  });

  it('expects pieces without a supplier when they could be replaced', () => {
    expect(partsOf(order([supply({ outcome: { accepted: 3, rejected: 2 } })], 4, [], 1))?.replacedOn).toBe(
      '2026-04-01',
    );
    expect(partsOf(order([supply({ outcome: { accepted: 4, rejected: 1 } })]))?.replacedOn).toBeNull();
  });

  it('gives nobody more than it needs, and never the same piece twice', () => {
    const counts = fc.record({
      accepted: fc.nat(9),
      changed: fc.nat(9),
      unanswered: fc.nat(9),
      planned: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (rows) => {
        const supplies = rows.map(({ accepted, changed, unanswered }, index) =>
          supply({
            id: `s${index}`,
            lineId: index % 2 ? null : 'line0',
            quantity: accepted + changed + unanswered,
            outcome: { accepted, changed, changedDate: LATER, unanswered },
          }),
        );
        const lines = rows.map((_, index) => ({ id: `line${index}` }));
        const components = rows.map(({ planned }, index) => ({
          lineId: `line${index}`,
          itemId: 'drive',
          sku: 'D',
          planned,
          netted: 0,
          short: 0,
        }));
        const { needed } = pegSupplies({ ...order(supplies), lines, components });
        const taken = [...needed.values()].flatMap((said) => Object.values(said)).reduce((sum, n) => sum + n, 0);
        expect(taken).toBeLessThanOrEqual(components.reduce((sum, { planned }) => sum + planned, 0));
        for (const [id, said] of needed) {
          const { outcome } = supplies[Number(id.slice(1))] ?? supply({});
          expect(
            said.accepted <= outcome.accepted &&
              said.changed <= outcome.changed &&
              said.unanswered <= outcome.unanswered,
          ).toBe(true);
        }
      }),
    );
  });
});

describe('what the queue tells of an order', () => {
  it('opens nothing for surplus, and says how many pieces are needed of the rest', () => {
    expect(changesOf(order([supply({ outcome: { accepted: 4, changed: 1, changedDate: LATER } })])).opened).toEqual([]);
    const late = order([supply({ outcome: { accepted: 3, changed: 2, changedDate: LATER } })]);
    expect(changesOf(late).opened).toMatchObject([{ kind: 'late', quantity: 2, needed: 1 }]);
    const refused = order([supply({ outcome: { accepted: 3, rejected: 2, reason: 'No.' } })], 4, [], 1);
    expect(changesOf(refused).opened).toMatchObject([{ kind: 'rejected', quantity: 2, needed: 1 }]);
  });

  it('settles what others cover, renews what differs, and leaves alone what a planner settled since the answer', () => {
    const late = supply({ outcome: { accepted: 3, changed: 2, changedDate: LATER } });
    const covered = [late, supply({ id: 'other', quantity: 1, outcome: { accepted: 1 } })];
    expect(changesOf(order(covered, 4, [entry({})])).settled).toMatchObject([{ id: 'e', resolution: 'covered' }]);
    expect(changesOf(order([late], 4, [entry({})]))).toEqual({ opened: [], renewed: [], settled: [] });
    expect(changesOf(order([late], 4, [entry({ needed: 2 })])).renewed).toMatchObject([{ id: 'e', needed: 1 }]);
    const settled = entry({ state: 'resolved', resolution: 'date_moved', resolvedAt: '2026-03-04T08:00:00Z' });
    expect(changesOf(order([late], 4, [settled])).opened).toEqual([]);
    const anew = { ...late, answeredAt: '2026-03-05T08:00:00Z' };
    expect(changesOf(order([anew], 4, [settled])).opened).toHaveLength(1);
    expect(changesOf(order([supply({ outcome: { accepted: 5 } })], 4, [entry({})])).settled[0]?.resolution).toBe(
      'answered',
    );
  });

  it('keeps an entry about needed pieces while they are on their way', () => {
    const outcome = { changed: 5, changedDate: LATER };
    const sent = supply({ shipped: 5, announced: [{ on: LATER, quantity: 5 }], outcome });
    expect(changesOf(order([sent], 4, [entry({ quantity: 5, needed: 4 })])).settled).toEqual([]);
  });
});

describe('an award by hand', () => {
  const matter = {
    id: 'e',
    kind: 'late',
    subOrderLineId: 's',
    itemId: 'drive',
    orderLineId: 'line',
    quantity: 2,
  } as const;
  const rest = { cancelled: false, sellerCalendarId: 'c', today: '2026-03-02', tasks: [] };

  it('is played through on the facts: the withdrawn pieces no longer count, the new ones do', () => {
    const late = supply({ outcome: { accepted: 3, changed: 2, changedDate: LATER } });
    const facts = { ...rest, ...order([late], 5, [entry({ needed: 2 })]), lines: [] };
    const after = withAward(
      facts,
      matter,
      { supplierId: 'beta', quantity: 2, dueOn: '2026-03-27' },
      new Date('2026-03-03T08:00:00Z'),
    );
    expect(pegSupplies(after).parts.get('line')?.last?.on).toBe('2026-03-27');
  });

  it('withdraws refused pieces once, in whatever order they are awarded', () => {
    const afterLate = withdrawnAfter(0, 2, 3, false);
    expect(withdrawnAfter(afterLate, 2, 2, true)).toBe(5);
    expect(withdrawnAfter(withdrawnAfter(0, 2, 2, true), 2, 3, false)).toBe(5);
  });
});
