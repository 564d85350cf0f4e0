import type { Fate, Wish, WishedLine } from './wish.ts';

type Scene = readonly [
  daysAgo: number,
  account: Wish['account'],
  requester: string,
  costCentre: string,
  lines: readonly WishedLine[],
  fate: Fate,
  address?: number,
];

const built = (configuration: Extract<WishedLine, { configuration: unknown }>['configuration'], quantity: number) => [
  { configuration, quantity },
];
const bought = (sku: string, quantity: number) => [{ sku, quantity }];

/**
 * Work that is left open on purpose, so that every desk has every state before it; and a few orders that ended well. Suppliers' troubles are
 * older than the longest holidays, so that they have come up whatever day it is.
 */
const SCENES: readonly Scene[] = [
  [150, 'SHUNDA', 'chunchieh.wu', 'F100', built('vanParcel', 1), {}, 2],
  [130, 'HARROW', 'robert.sinclair', 'SCO-10', built('carElectric', 1), {}, 2],
  [75, 'KELLER', 'anna.keller', '4100', built('towerDesign', 2), {}],
  [70, 'SHUNDA', 'chunchieh.wu', 'F100', built('edgeVehicle', 4), {}, 1],
  [62, 'KELLER', 'lukas.hofer', '7100', built('vanService', 1), { halt: 'unit_assembling' }, 2],
  [55, 'HARROW', 'grace.llewellyn', 'ICT-01', [...bought('ACC-MOE', 4), ...bought('CHG-WBX', 2)], {}],
  [44, 'KELLER', 'jonas.brandt', '5100', built('towerDraw', 4), { halt: 'unit_assembling' }, 1],
  [43, 'SHUNDA', 'yian.chen', 'A100', built('rackFile', 2), { halt: 'unit_failed' }],
  [41, 'HARROW', 'grace.llewellyn', 'ICT-01', built('towerDraw', 2), { halt: 'unit_tested' }],
  [40, 'SHUNDA', 'tingting.hsieh', 'S100', built('edgeGate', 3), { halt: 'in_transit' }, 2],
  [38, 'KELLER', 'anna.keller', '4200', built('towerDesign', 4), { halt: 'part_received' }],
  [16, 'HARROW', 'emma.whitfield', 'NTH-10', built('vanWorkshop', 2), {}],
  [12, 'KELLER', 'miriam.aydin', '9000', built('rackVirtual', 1), {}],
  [13, 'HARROW', 'tom.ashby', 'STH-10', built('vanService', 2), { answering: 'later' }, 1],
  [12, 'SHUNDA', 'chiahao.chang', 'N100', built('edgeCamera', 4), { answering: 'backorder' }],
  [11, 'KELLER', 'anna.keller', '4200', built('towerSimulate', 2), { answering: 'silent' }],
  [10.5, 'KELLER', 'jonas.brandt', '5100', built('edgeMachine', 8), { answering: 'reject' }, 1],
  [4, 'KELLER', 'miriam.aydin', '9000', bought('ACC-CON', 4), {}],
  [3, 'SHUNDA', 'shufen.wang', 'A200', built('carHybrid', 1), { end: 'cancelled' }],
  [3, 'HARROW', 'emma.whitfield', 'NTH-20', built('vanWorkshop', 3), { end: 'rejected' }],
  [2.6, 'KELLER', 'anna.keller', '4100', built('towerSimulate', 1), { end: 'withdrawn' }],
  [2, 'KELLER', 'anna.keller', '4100', built('towerDesign', 5), { end: 'waits' }],
  [1.4, 'SHUNDA', 'chunchieh.wu', 'F100', built('vanParcel', 2), { end: 'waits' }, 1],
  [1.2, 'HARROW', 'tom.ashby', 'STH-10', built('carDiesel', 1), { end: 'waits' }, 1],
  [0.6, 'KELLER', 'lukas.hofer', '7100', built('vanService', 2), { end: 'waits' }, 2],
  [0.3, 'SHUNDA', 'yian.chen', 'A100', [...bought('ACC-HST', 6), ...bought('ACC-CAM', 4)], {}],
  [0.2, 'KELLER', 'miriam.aydin', '9000', [...built('rackFile', 1)], {}],
];

const DOMAINS = { KELLER: 'keller', SHUNDA: 'shunda', HARROW: 'harrowgate' } as const;
const DAY_MS = 86_400_000;

/** The scripted wishes for a demonstration that begins now. */
export function scriptedWishes(now: Date): Wish[] {
  return SCENES.map(([daysAgo, account, local, costCentre, lines, fate, address]) => ({
    at: new Date(now.getTime() - Math.round(daysAgo * DAY_MS)),
    account,
    requester: `${local}@${DOMAINS[account]}.example`,
    address: address ?? 0,
    costCentre,
    lines,
    fate,
  }));
}
