import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/plain-date.ts';
import { addWorkingDays } from '../kernel/working-calendar.ts';
import { kittingDay, lateness, partsDueOn, routeFor, scheduleBackward, scheduleForward } from './schedule.ts';
import { workingDays } from './working-days.ts';

const seller = { id: 'seller', weekdays: [1, 2, 3, 4, 5], holidays: ['2026-04-03', '2026-04-06'] };
const buyer = { id: 'buyer', weekdays: [1, 2, 3, 4, 5, 6], holidays: ['2026-05-01'] };
const days = workingDays([seller, buyer], '2026-03-02');
const times = {
  sellerCalendarId: 'seller',
  destinationCalendarId: 'buyer',
  kittingDays: 1,
  assemblyDays: 2,
  testDays: 1,
  transitDays: 2,
};

describe('schedules', () => {
  it('run back from the promise over both calendars and their holidays', () => {
    const schedule = scheduleBackward(routeFor('computer_system', times), '2026-04-10', days);
    expect(schedule.steps).toEqual([
      { kind: 'kitting', startsOn: '2026-03-31', dueOn: '2026-03-31' },
      { kind: 'assembly', startsOn: '2026-04-01', dueOn: '2026-04-02' },
      { kind: 'system_test', startsOn: '2026-04-07', dueOn: '2026-04-07' },
      { kind: 'delivery', startsOn: '2026-04-08', dueOn: '2026-04-10' },
    ]);
    expect(partsDueOn(schedule.kittingOn, 2, 'seller', days)).toBe('2026-03-27');
    expect(kittingDay('2026-03-27', 2, 'seller', '2026-03-02', days)).toBe('2026-03-31');
  });

  it('convert and inspect vehicles, and only pack what needs no work', () => {
    expect(routeFor('vehicle', times).map(({ kind }) => kind)).toEqual([
      'kitting',
      'conversion',
      'inspection',
      'delivery',
    ]);
    expect(routeFor('component', times).map(({ kind }) => kind)).toEqual(['kitting', 'delivery']);
  });

  it('never kit a kept promise so late that going forward again breaks it', () => {
    const anyRoute = fc.constantFrom('computer_system', 'vehicle', 'component');
    fc.assert(
      fc.property(
        anyRoute,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 3 }),
        (work, offset, testDays) => {
          const promised = addDays('2026-03-10', offset);
          const route = routeFor(work, { ...times, testDays, kittingDays: testDays });
          const back = scheduleBackward(route, promised, days);
          const forward = scheduleForward(route, back.kittingOn, days);
          expect(back.deliverOn <= promised && forward.deliverOn <= back.deliverOn).toBe(true);
          expect(lateness(promised, forward.deliverOn)).toBe(0);
          for (const step of [...back.steps, ...forward.steps]) expect(step.startsOn <= step.dueOn).toBe(true);
        },
      ),
    );
  });

  it('count days as the calendar does, wherever they start', () => {
    const calendar = { weekdays: seller.weekdays, holidays: new Set(seller.holidays) };
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -90, max: 90 }), (offset, count) => {
        const day = addDays('2026-03-02', offset);
        expect(days.add('seller', day, count)).toBe(addWorkingDays(calendar, day, count));
      }),
    );
    expect(() => days.add('nowhere', '2026-03-02', 1)).toThrow(RangeError);
  });
});
