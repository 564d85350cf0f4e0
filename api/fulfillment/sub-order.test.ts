import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConflictError, InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import {
  checkResolution,
  exceptionOfSilence,
  exceptionsOfAnswer,
  ResolutionNotPossibleError,
  resolutionsOf,
} from './exception.ts';
import {
  AnswerExceedsOrderError,
  AnswerTooLateError,
  answer,
  checkMilestone,
  confirmedDate,
  type LineAnswer,
  type SubOrderFacts,
  type SubOrderLineFacts,
  subOrderState,
  unansweredOutcome,
  waitingPieces,
} from './sub-order.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-04-06']) };
const days = { first: '2026-03-02', calendar };
const line = (id: string, fields: Partial<SubOrderLineFacts> = {}): SubOrderLineFacts => ({
  id,
  quantity: 10,
  dueOn: '2026-03-20',
  shipped: 0,
  received: 0,
  cancelled: 0,
  outcome: unansweredOutcome(10),
  ...fields,
});
const reply = (lineId: string, fields: Partial<LineAnswer> = {}): LineAnswer => ({
  lineId,
  accepted: 0,
  changed: 0,
  changedDate: null,
  backordered: 0,
  backorderedDate: null,
  rejected: 0,
  reason: '',
  ...fields,
});
const facts = (lines: SubOrderLineFacts[], state: SubOrderFacts['state'] = 'dispatched'): SubOrderFacts => ({
  version: 2,
  state,
  lines,
});

describe('answer', () => {
  it('leaves lines and pieces that it does not mention unanswered', () => {
    const [first, second] = answer(facts([line('a'), line('b')]), [reply('a', { accepted: 4 })], 2, days);
    expect(first).toMatchObject({ outcome: { accepted: 4, unanswered: 6 }, confirmedDate: '2026-03-20' });
    expect(second).toMatchObject({ outcome: { unanswered: 10, rejected: 0 }, confirmedDate: null });
  });

  it('replaces the former answer', () => {
    const [before] = answer(facts([line('a')]), [reply('a', { rejected: 10, reason: 'no stock' })], 2, days);
    const again = facts([line('a', { outcome: before?.outcome ?? unansweredOutcome(10) })], 'acknowledged');
    const [after] = answer(again, [reply('a', { changed: 10, changedDate: '2026-03-25' })], 2, days);
    expect(after).toMatchObject({ outcome: { changed: 10, rejected: 0, unanswered: 0 }, confirmedDate: '2026-03-25' });
  });

  it('refuses old versions, closed documents, strangers, doubles, too much and too little', () => {
    const run = (subOrder: SubOrderFacts, ...answers: LineAnswer[]) => answer(subOrder, answers, 2, days);
    expect(() => answer(facts([line('a')]), [reply('a')], 1, days)).toThrow(ConflictError);
    expect(() => run(facts([line('a')], 'cancelled'), reply('a'))).toThrow(WrongStateError);
    expect(() => run(facts([line('a')]), reply('z'))).toThrow(NotFoundError);
    expect(() => run(facts([line('a')]), reply('a'), reply('a'))).toThrow(InvalidInputError);
    expect(() => run(facts([line('a')]), reply('a', { accepted: 11 }))).toThrow(AnswerExceedsOrderError);
    expect(() => run(facts([line('a')]), reply('a', { accepted: -1 }))).toThrow(InvalidInputError);
    expect(() => run(facts([line('a')]), reply('a', { accepted: 1.5 }))).toThrow(InvalidInputError);
    expect(() => run(facts([line('a')]), reply('a', { rejected: 1 }))).toThrow(/reason/);
    expect(() => run(facts([line('a')]), reply('a', { changed: 1 }))).toThrow(/changed\.date/);
    expect(() => run(facts([line('a')]), reply('a', { backordered: 1, backorderedDate: '2026-03-01' }))).toThrow(
      /backordered\.date/,
    );
    expect(() => run(facts([line('a', { cancelled: 4 })]), reply('a', { accepted: 7 }))).toThrow(AnswerTooLateError);
    expect(() => run(facts([line('a', { shipped: 3 })], 'ready'), reply('a', { rejected: 8, reason: 'x' }))).toThrow(
      /shipped/,
    );
  });

  it('takes days on which the seller receives goods, and says from which day on', () => {
    const run = (date: string, told: string | null = null) => {
      const outcome = { ...unansweredOutcome(10), changed: told ? 1 : 0, changedDate: told };
      return () =>
        answer(facts([line('b'), line('a', { outcome })]), [reply('a', { changed: 1, changedDate: date })], 2, days);
    };
    expect(run('2026-03-02')).not.toThrow();
    for (const wrong of ['2026-03-01', '2026-03-07', '2026-04-06', 'soon']) {
      expect(run(wrong)).toThrow(
        expect.objectContaining({
          issues: [
            expect.objectContaining({
              path: 'lines.0.changed.date',
              code: 'working_day_from',
              figures: { from: '2026-03-02' },
            }),
          ],
        }),
      );
    }
    // What was told before stands, even when it has passed since.
    expect(run('2026-02-20', '2026-02-20')).not.toThrow();
  });

  it('says how many pieces of a line can still be rejected when some are on the way', () => {
    const shipped = line('a', { shipped: 3 });
    expect(() => answer(facts([shipped], 'ready'), [reply('a', { rejected: 8, reason: 'x' })], 2, days)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            path: 'lines.0.rejected',
            code: 'shipped_already',
            figures: { shipped: 3, rest: 7 },
          }),
        ],
      }),
    );
  });

  it('always adds up to the ordered quantity', () => {
    const pieces = fc.nat({ max: 8 });
    fc.assert(
      fc.property(pieces, pieces, pieces, pieces, (accepted, changed, backordered, rejected) => {
        const total = accepted + changed + backordered + rejected;
        const entry = reply('a', {
          accepted,
          changed,
          changedDate: '2026-04-01',
          backordered,
          backorderedDate: '2026-05-01',
          rejected,
          reason: 'r',
        });
        const run = () => answer(facts([line('a')]), [entry], 2, days);
        if (total > 10) {
          expect(run).toThrow(AnswerExceedsOrderError);
          return;
        }
        const outcome = run()[0]?.outcome ?? unansweredOutcome(0);
        expect(outcome.accepted + outcome.changed + outcome.backordered + outcome.rejected + outcome.unanswered).toBe(
          10,
        );
        expect(confirmedDate('2026-03-20', outcome) === null).toBe(accepted + changed + backordered === 0);
      }),
    );
  });
});

describe('waitingPieces', () => {
  it('counts what is neither answered nor withdrawn; rejected pieces that went elsewhere are not withdrawn twice', () => {
    expect(waitingPieces({ unanswered: 8, rejected: 0, cancelled: 0 })).toBe(8);
    expect(waitingPieces({ unanswered: 8, rejected: 0, cancelled: 3 })).toBe(5);
    expect(waitingPieces({ unanswered: 5, rejected: 3, cancelled: 3 })).toBe(5);
    expect(waitingPieces({ unanswered: 5, rejected: 3, cancelled: 8 })).toBe(0);
    expect(waitingPieces({ unanswered: 0, rejected: 0, cancelled: 8 })).toBe(0);
  });
});

describe('subOrderState', () => {
  const all = { ...unansweredOutcome(0), accepted: 10 };
  const none = { ...unansweredOutcome(0), rejected: 10, reason: 'x' };
  it('follows from the lines', () => {
    expect(subOrderState([line('a'), line('b', { outcome: all })], null)).toBe('dispatched');
    expect(subOrderState([line('a', { outcome: all })], null)).toBe('acknowledged');
    expect(subOrderState([line('a', { outcome: all })], 'in_production')).toBe('in_production');
    expect(subOrderState([line('a', { outcome: all, shipped: 10 }), line('b', { outcome: all })], 'ready')).toBe(
      'ready',
    );
    expect(subOrderState([line('a', { outcome: all, shipped: 10 }), line('b', { outcome: none })], null)).toBe(
      'shipped',
    );
    expect(subOrderState([line('a', { outcome: all, shipped: 10, received: 10 })], null)).toBe('received');
    expect(subOrderState([line('a', { outcome: none })], null)).toBe('acknowledged');
    expect(subOrderState([line('a', { outcome: none, cancelled: 10 })], null)).toBe('cancelled');
    expect(subOrderState([line('a', { cancelled: 10 }), line('b', { outcome: all })], null)).toBe('acknowledged');
  });

  it('takes milestones only forward', () => {
    expect(() => checkMilestone('acknowledged', 'ready')).not.toThrow();
    expect(() => checkMilestone('ready', 'scheduled')).toThrow(WrongStateError);
    expect(() => checkMilestone('dispatched', 'scheduled')).toThrow(WrongStateError);
  });
});

describe('exceptions', () => {
  it('arise from refusals, back-orders, late dates and silence', () => {
    const outcome = {
      ...unansweredOutcome(1),
      changed: 2,
      changedDate: '2026-03-24',
      backordered: 3,
      backorderedDate: '2026-05-01',
      rejected: 4,
      reason: 'x',
    };
    const kinds = (tolerance: number) =>
      exceptionsOfAnswer('2026-03-20', outcome, tolerance).map(({ kind, quantity }) => [kind, quantity]);
    expect(kinds(0)).toEqual([
      ['rejected', 4],
      ['shortfall', 3],
      ['late', 2],
    ]);
    expect(kinds(4)).toEqual([
      ['rejected', 4],
      ['shortfall', 3],
    ]);
    const due = new Date('2026-03-03T09:00:00Z');
    expect(exceptionOfSilence(outcome, 0, due)).toMatchObject({ kind: 'unanswered', quantity: 1 });
    expect(exceptionOfSilence({ ...outcome, rejected: 0 }, 1, due)).toBeUndefined();
    // Four of five withdrawn pieces are the rejected ones.
    expect(exceptionOfSilence(outcome, 4, due)).toMatchObject({ quantity: 1 });
    expect(exceptionOfSilence(outcome, 5, due)).toBeUndefined();
  });

  it('are settled once and only in a way that fits', () => {
    expect(() => checkResolution('rejected', 'open', 'awarded')).not.toThrow();
    expect(() => checkResolution('rejected', 'resolved', 'awarded')).toThrow(WrongStateError);
    expect(() => checkResolution('test_failed', 'open', 'awarded')).toThrow(ResolutionNotPossibleError);
    expect(resolutionsOf('no_candidate')).toContain('date_moved');
  });
});
