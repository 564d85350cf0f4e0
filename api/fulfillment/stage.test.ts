import { describe, expect, it } from 'vitest';
import { WrongStateError } from '../kernel/error.ts';
import {
  type CancellableLine,
  CancellationChangedError,
  CancellationRefusedError,
  confirmCancellation,
  previewCancellation,
} from './cancellation.ts';
import {
  advanceUnit,
  bindComponent,
  ComponentInstalledError,
  ComponentNotReceivedError,
  completeAssembly,
  type ScannedComponent,
  UnitIncompleteError,
  UnknownComponentError,
  WrongComponentError,
} from './product-unit.ts';
import { routeFor } from './schedule.ts';
import { expectedDate, lineStage, orderStage, type StageFacts, stageFindings } from './stage.ts';
import { workingDays } from './working-days.ts';

const units = { assembling: 0, assembled: 0, tested: 0, shipped: 0, delivered: 0 };
const parts = { required: 8, confirmed: 0, underway: 0, atHand: 0 };
const at = (fields: {
  parts?: Partial<StageFacts['parts']>;
  units?: Partial<StageFacts['units']>;
  cancelled?: boolean;
}) =>
  lineStage({
    quantity: 2,
    cancelled: fields.cancelled ?? false,
    parts: { ...parts, ...fields.parts },
    units: { ...units, ...fields.units },
  });

describe('stage', () => {
  it('rolls up from facts', () => {
    expect(at({})).toBe('placed');
    expect(at({ parts: { confirmed: 8 } })).toBe('confirmed');
    expect(at({ parts: { confirmed: 7, underway: 1 } })).toBe('in_production');
    expect(at({ parts: { confirmed: 8, atHand: 8 } })).toBe('received');
    expect(at({ units: { assembling: 1 } })).toBe('assembling');
    expect(at({ units: { assembled: 1 } })).toBe('assembling');
    expect(at({ units: { assembled: 1, tested: 1 } })).toBe('testing');
    expect(at({ units: { tested: 1, shipped: 1 } })).toBe('testing');
    expect(at({ units: { shipped: 1, delivered: 1 } })).toBe('shipped');
    expect(at({ units: { delivered: 2 } })).toBe('delivered');
    expect(at({ cancelled: true, units: { delivered: 2 } })).toBe('cancelled');
    expect(orderStage(['delivered', 'confirmed', 'cancelled'])).toBe('confirmed');
    expect(orderStage(['cancelled'])).toBe('cancelled');
  });

  it('expects what the rest of the way needs, and says why it is late', () => {
    const calendar = { id: 'c', weekdays: [1, 2, 3, 4, 5], holidays: [] };
    const days = workingDays([calendar], '2026-03-02');
    const route = routeFor('computer_system', {
      sellerCalendarId: 'c',
      destinationCalendarId: 'c',
      kittingDays: 1,
      assemblyDays: 1,
      testDays: 1,
      transitDays: 1,
    });
    const facts = {
      stage: 'confirmed',
      today: '2026-03-02',
      promisedOn: '2026-03-20',
      deliveredOn: null,
      parcelExpectedOn: null,
      readyOn: null,
      route,
      doneTasks: [],
    } as const;
    expect(expectedDate(facts, days)).toBe('2026-03-20');
    expect(expectedDate({ ...facts, readyOn: '2026-03-18' }, days)).toBe('2026-03-24');
    expect(expectedDate({ ...facts, readyOn: '2026-03-18', doneTasks: ['kitting', 'assembly'] }, days)).toBe(
      '2026-03-20',
    );
    expect(expectedDate({ ...facts, stage: 'shipped', parcelExpectedOn: '2026-03-19' }, days)).toBe('2026-03-19');
    const matters = [{ kind: 'part_expected', itemId: 'cpu', expectedOn: '2026-03-18' }] as const;
    expect(stageFindings('2026-03-20', '2026-03-20', matters)).toEqual([]);
    expect(stageFindings('2026-03-20', '2026-03-24', matters)).toEqual([
      { code: 'later_than_promised', params: { promised: '2026-03-20', expected: '2026-03-24', days: '4' } },
      { code: 'part_expected', params: { itemId: 'cpu', expectedOn: '2026-03-18' } },
    ]);
  });
});

describe('cancellation', () => {
  const part = { subOrderLineId: 's1', subOrderState: 'dispatched', quantity: 4, answered: 0, shipped: 0 } as const;
  const line: CancellableLine = {
    lineId: 'l1',
    cancelled: false,
    reserved: 2,
    parts: [part],
    startedTasks: 0,
    unitsBegun: 0,
  };

  it('is free until a supplier answers or work begins', () => {
    const preview = previewCancellation([line]);
    expect(preview).toMatchObject({ possible: true, lines: [{ withdrawn: 4, released: 2, subOrderLineIds: ['s1'] }] });
    expect(() => confirmCancellation(preview, preview)).not.toThrow();
    const answered = previewCancellation([{ ...line, parts: [{ ...part, answered: 1 }] }]);
    expect(answered).toMatchObject({ possible: false, lines: [{ obstacle: 'parts_confirmed', withdrawn: 0 }] });
    expect(previewCancellation([{ ...line, startedTasks: 1 }]).lines[0]?.obstacle).toBe('work_started');
    expect(() => confirmCancellation(preview, answered)).toThrow(CancellationChangedError);
    expect(() => confirmCancellation(answered, answered)).toThrow(CancellationRefusedError);
    expect(previewCancellation([{ ...line, cancelled: true }]).possible).toBe(false);
  });
});

describe('units of product', () => {
  const required = [
    { itemId: 'cpu', quantity: 2 },
    { itemId: 'board', quantity: 1 },
  ];
  const cpu: ScannedComponent = { serial: 'C1', itemId: 'cpu', state: 'received', unitSerial: null };
  const bind = (scanned: ScannedComponent | undefined, installed = 0) =>
    bindComponent(
      { state: 'planned', serial: 'U1' },
      required,
      [{ itemId: 'cpu', quantity: installed }],
      'C1',
      scanned,
    );

  it('take each required component once, and nothing else', () => {
    expect(bind(cpu)).toBe('assembling');
    expect(() => bind(undefined)).toThrow(UnknownComponentError);
    expect(() => bind({ ...cpu, state: 'shipped' })).toThrow(ComponentNotReceivedError);
    expect(() => bind({ ...cpu, state: 'installed', unitSerial: 'U9' })).toThrow(ComponentInstalledError);
    expect(() => bind(cpu, 2)).toThrow(WrongComponentError);
    expect(() => bind({ ...cpu, itemId: 'fan' })).toThrow(WrongComponentError);
    expect(() => completeAssembly({ state: 'assembling' }, required, [{ itemId: 'cpu', quantity: 2 }])).toThrow(
      UnitIncompleteError,
    );
    expect(completeAssembly({ state: 'assembling' }, required, required)).toBe('assembled');
  });

  it('go from plan to delivery, and back to assembly after a failed test', () => {
    expect(advanceUnit('assembled', 'fail')).toBe('assembling');
    expect(advanceUnit(advanceUnit(advanceUnit('assembled', 'pass'), 'ship'), 'deliver')).toBe('delivered');
    expect(() => advanceUnit('assembled', 'ship')).toThrow(WrongStateError);
    expect(() => advanceUnit('delivered', 'cancel')).toThrow(WrongStateError);
  });
});
